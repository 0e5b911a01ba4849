import type { MachineType } from '../contract.ts';
import { parseMachine } from '../definition/machine.ts';
import type { NewExecution } from '../store/executions.ts';
import { announceStatus, type Core } from './core.ts';
import { spawn } from './enter.ts';
import { Trail } from './trail.ts';
import { workflowAt } from './visit.ts';

/** AWS ends an Express execution after five minutes, whatever its definition says. */
const EXPRESS_LIMIT_MS = 300_000;

type Start = Omit<NewExecution, 'status' | 'started' | 'due' | 'scope' | 'waiter' | 'mapRun' | 'position'> &
  Partial<Pick<NewExecution, 'scope' | 'waiter' | 'mapRun' | 'position'>>;

/** Starts an execution; returns its id. Whether the name may be used is the caller's concern. */
export function startExecution(core: Core, start: Start): number {
  const { store, clock } = core;
  return store.transaction(() => {
    const started = clock.now();
    const scope = start.scope ?? '[]';
    const due = dueAt(started, start.type, scope === '[]' ? timeoutOf(core, start.definition) : undefined);
    const id = store.executions.add({
      waiter: null,
      mapRun: null,
      position: null,
      ...start,
      scope,
      status: 'RUNNING',
      started,
      due,
    });
    if (due !== null) core.wakeAt(due);
    const trail = new Trail(core, { id, type: start.type }, 0);
    const { input, roleArn } = start;
    trail.add('ExecutionStarted', { input, inputDetails: { truncated: false }, roleArn });
    spawn(core, trail, workflowAt(core, start.definition, scope), {
      execution: id,
      parent: null,
      position: 0,
      scope,
      variables: '{}',
      item: null,
      input,
    });
    const execution = store.executions.get(id);
    if (execution?.type === 'STANDARD') announceStatus(core, execution);
    return id;
  });
}

const timeoutOf = (core: Core, definition: string): number | undefined =>
  parseMachine(core.store.machines.definition(definition)).TimeoutSeconds;

function dueAt(started: number, type: MachineType, timeoutSeconds: number | undefined): number | null {
  const limits = [
    ...(type === 'EXPRESS' ? [started + EXPRESS_LIMIT_MS] : []),
    ...(timeoutSeconds === undefined ? [] : [started + timeoutSeconds * 1000]),
  ];
  return limits.length > 0 ? Math.min(...limits) : null;
}
