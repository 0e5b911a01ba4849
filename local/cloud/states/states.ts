import { handleRequest } from './api/handler.ts';
import type { States, StatesOptions } from './contract.ts';
import { requireValid } from './definition/machine.ts';
import { Engine } from './engine/engine.ts';

/** Opens the service on its file. Nothing moves before `resume()`, except what the API starts. */
export function createStates(options: StatesOptions): States {
  const engine = new Engine(options);
  const { core } = engine;
  return {
    signingName: 'states',
    handle: (request, response) => handleRequest(core, request, response),
    async deploy({ arn, name, type, roleArn, definition }) {
      requireValid(definition, type);
      const text = JSON.stringify(definition);
      core.store.transaction(() =>
        core.store.machines.put({ arn, name, type, roleArn, text }, core.clock.now()),
      );
    },
    machineWaitingFor(token) {
      const frame = core.store.frames.withToken(token);
      const execution = frame && core.store.executions.get(frame.execution);
      // A child of a distributed Map has the Map's label behind the machine's name.
      return execution?.machine.replace(/\/.*$/, '');
    },
    resume: () => engine.resume(),
    onStatusChange: (listener) => engine.onStatusChange(listener),
    async close() {
      engine.close();
    },
  };
}
