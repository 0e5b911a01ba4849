import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, expect, test } from 'vitest';
import { ask, invoke, machine, role } from './harness.ts';

const EXECUTIONS = 40;
const KILLS = 6;

const call = (name: string, key: string, more: object) =>
  invoke(name, { Arguments: { FunctionName: name, Payload: { key: `{% ${key} %}` } }, ...more });

/** A task, a wait, a token, an inline and a distributed Map: every way of being in flight. */
const definition = machine({
  First: call('first', '$states.context.Execution.Name', { Next: 'Rest' }),
  Rest: { Type: 'Wait', Seconds: 1, Next: 'Ask' },
  Ask: ask('ask', {
    Arguments: {
      FunctionName: 'ask',
      Payload: { token: '{% $states.context.Task.Token %}', key: '{% $states.context.Execution.Name %}' },
    },
    Next: 'Inline',
    End: undefined,
  }),
  Inline: {
    Type: 'Map',
    Items: [1, 2, 3],
    MaxConcurrency: 2,
    ItemProcessor: machine({
      Each: call('inline', "$states.context.Execution.Name & '/' & $states.input", {}),
    }),
    Next: 'Distributed',
  },
  Distributed: {
    Type: 'Map',
    Items: '{% [1..4].($states.context.Execution.Name & "/" & $) %}',
    MaxConcurrency: 3,
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
      ...machine({ Child: call('child', '$states.input', {}) }),
    },
    Output: '{% $count($states.result) %}',
    End: true,
  },
});

const folder = mkdtempSync(join(tmpdir(), 'states-kill-'));
let service: ChildProcess | undefined;
let client: SFNClient;

afterEach(() => {
  service?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<void> {
  const program = fileURLToPath(new URL('killed-service.ts', import.meta.url));
  service = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = service.stdout ? await once(createInterface(service.stdout), 'line') : [];
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
}

async function kill(): Promise<void> {
  const gone = service && once(service, 'exit');
  service?.kill('SIGKILL');
  await gone;
}

const lines = (file: string) => {
  const path = join(folder, file);
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
};

const answered = new Set<string>();

/** Brings back some of the tokens that have come out. */
async function answerTokens(): Promise<void> {
  const open = [...new Set(lines('tokens.log'))].filter((token) => !answered.has(token));
  for (const taskToken of open.slice(0, 5)) {
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' })).catch((error: unknown) => {
      // Answered before the kill, and the answer got lost: the task is done all the same.
      if (!(error instanceof Error) || error.name !== 'TaskTimedOut') throw error;
    });
    answered.add(taskToken);
  }
}

test('executions survive kill -9 at any moment, and each ends once', { timeout: 120_000 }, async () => {
  await serve();
  const create = new CreateStateMachineCommand({
    name: 'killed',
    definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
    roleArn: role,
  });
  const { stateMachineArn } = await client.send(create);
  const names = Array.from({ length: EXECUTIONS }, (_, index) => `n${index}`);
  for (const name of names)
    await client.send(new StartExecutionCommand({ stateMachineArn, name, input: '{}' }));

  const running = async () =>
    (await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING' }))).executions ??
    [];
  let kills = 0;
  const deadline = Date.now() + 100_000;
  while ((await running()).length > 0 && Date.now() < deadline) {
    await answerTokens();
    // Spread over the whole run: the first kill meets the tasks, the last one the Maps of those that came first.
    if (kills < KILLS && answered.size >= (kills * EXECUTIONS) / (KILLS + 1)) {
      await kill();
      kills += 1;
      await serve();
    }
  }

  expect(kills).toBe(KILLS);
  for (const name of names) {
    const executionArn = `${stateMachineArn?.replace(':stateMachine:', ':execution:')}:${name}`;
    const execution = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '4' });
    const { events = [] } = await client.send(
      new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
    );
    const count = (type: string) => events.filter((event) => event.type === type).length;
    expect({
      ended: count('ExecutionSucceeded'),
      maps: count('MapStateExited'),
      tasks: count('TaskStateExited'),
    }).toEqual({ ended: 1, maps: 2, tasks: 5 });
    expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  }
  // Nothing was left out; what was in flight at a kill may have been done twice.
  expect(new Set(lines('effects.log')).size).toBe(EXECUTIONS * (1 + 1 + 3 + 4));
});
