/**
 * The service in a process of its own, to be killed: `node killed-service.ts FOLDER`. Prints its port as soon as
 * it serves. Functions note each call in `effects.log`, tokens land in `tokens.log`, before they answer.
 */
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '#cloud/clock.ts';
import { createStates, type TaskRunner } from '#cloud/states/index.ts';

const folder = process.argv[2] ?? '.';
const note = (file: string, line: string) => appendFileSync(join(folder, file), `${line}\n`);

const tasks: TaskRunner = {
  async invokeFunction(name, payload) {
    const { token, key } = payload as { token?: string; key?: string };
    if (name === 'ask') note('tokens.log', String(token));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    note('effects.log', `${name} ${key}`);
    return key;
  },
  readObject: () => Promise.reject(new Error('There are no objects')),
  writeObject: () => Promise.reject(new Error('There are no objects')),
  callService: () => Promise.reject(new Error('There are no services')),
};

const states = createStates({
  file: join(folder, 'states.db'),
  place: { region: 'eu-west-1', account: '000000000000' },
  clock: systemClock(),
  tasks,
});
const server = createServer(
  { keepAliveTimeout: 60_000 },
  (request, response) => void states.handle(request, response, undefined),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  states.resume();
  console.log(typeof address === 'object' ? address?.port : '');
});
