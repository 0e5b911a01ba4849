import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  type DescribeExecutionCommandOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type ManualClock, manualClock } from '#cloud/clock.ts';
import {
  createStates,
  type MachineType,
  type States,
  TaskFailure,
  type TaskRunner,
} from '#cloud/states/index.ts';

const place = { region: 'eu-west-1', account: '000000000000' };
export const role = 'arn:aws:iam::000000000000:role/test';
const START = Date.parse('2026-03-02T09:00:00Z');

type Behaviour = (input: never, signal: AbortSignal) => unknown;

/** The world that machines reach in a test: functions and services by name, objects by `bucket/key`. */
export interface World {
  readonly functions: Record<string, Behaviour>;
  readonly services: Record<string, Behaviour>;
  readonly objects: Map<string, string>;
  /** Everything that was called, in order. */
  readonly calls: { name: string; input: unknown }[];
}

const emptyWorld = (): World => ({ functions: {}, services: {}, objects: new Map(), calls: [] });

function runnerOf(world: World): TaskRunner {
  const run = async (behaviour: Behaviour | undefined, name: string, input: unknown, signal: AbortSignal) => {
    world.calls.push({ name, input });
    if (!behaviour) throw new TaskFailure('Lambda.ResourceNotFoundException', `Function not found: ${name}`);
    return behaviour(input as never, signal);
  };
  return {
    invokeFunction: (nameOrArn, payload, { signal }) => {
      const name = nameOrArn.split(':').at(-1) ?? nameOrArn;
      return run(world.functions[name], name, payload, signal);
    },
    callService: (service, action, input, signal) => {
      const name = `${service}:${action}`;
      return run(world.services[name], name, input, signal);
    },
    async readObject(bucket, key) {
      const text = world.objects.get(`${bucket}/${key}`);
      if (text === undefined)
        throw new TaskFailure('S3.NoSuchKeyException', 'The specified key does not exist.');
      return Buffer.from(text);
    },
    async writeObject(bucket, key, { body }) {
      world.objects.set(`${bucket}/${key}`, body.toString());
    },
  };
}

/** What a function throws that fails with `name` and `message`. */
export const lambdaError = (name: string, message: string): TaskFailure =>
  new TaskFailure(name, JSON.stringify({ errorMessage: message, errorType: name, trace: [] }));

/** Asks again until `probe` gives something. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

export class Harness {
  readonly world = emptyWorld();
  readonly clock: ManualClock = manualClock(START);
  readonly folder = mkdtempSync(join(tmpdir(), 'states-'));
  #machines = 0;
  #server: Server | undefined;
  #states: States | undefined;
  #client: SFNClient | undefined;

  async open(): Promise<this> {
    const states = createStates({
      file: join(this.folder, 'states.db'),
      place,
      clock: this.clock,
      tasks: runnerOf(this.world),
    });
    const server = createServer(
      { keepAliveTimeout: 60_000 },
      (request, response) => void states.handle(request, response, undefined),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    this.#client = new SFNClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: place.region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    this.#server = server;
    this.#states = states;
    states.resume();
    return this;
  }

  /** Ends the service as a shutdown does; what is in flight is left as it is. */
  async stop(): Promise<void> {
    this.#client?.destroy();
    this.#server?.closeAllConnections();
    this.#server?.close();
    await this.#states?.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.open();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get states(): States {
    if (!this.#states) throw new Error('Not open');
    return this.#states;
  }

  get client(): SFNClient {
    if (!this.#client) throw new Error('Not open');
    return this.#client;
  }

  /** Deploys a machine in JSONata under a fresh name; returns its ARN. */
  async deploy(definition: object, type: MachineType = 'STANDARD'): Promise<string> {
    this.#machines += 1;
    const name = `machine-${this.#machines}`;
    const arn = `arn:aws:states:${place.region}:${place.account}:stateMachine:${name}`;
    const whole = { QueryLanguage: 'JSONata', ...definition };
    await this.states.deploy({ arn, name, definition: whole, roleArn: role, type });
    return arn;
  }

  async start(stateMachineArn: string, input: unknown = {}, name?: string): Promise<string> {
    const command = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input), name });
    const { executionArn } = await this.client.send(command);
    return executionArn ?? '';
  }

  describe(executionArn: string): Promise<DescribeExecutionCommandOutput> {
    return this.client.send(new DescribeExecutionCommand({ executionArn }));
  }

  async history(executionArn: string): Promise<HistoryEvent[]> {
    const command = new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 });
    return (await this.client.send(command)).events ?? [];
  }

  async types(executionArn: string): Promise<string[]> {
    return (await this.history(executionArn)).map(({ type }) => type ?? '');
  }

  /** The execution once it has ended; `step` moves the clock while it runs. */
  ended(executionArn: string, step = 0): Promise<DescribeExecutionCommandOutput> {
    return until(`the end of ${executionArn}`, async () => {
      const execution = await this.describe(executionArn);
      if (execution.status !== 'RUNNING') return execution;
      if (step > 0) this.clock.advance(step);
      return undefined;
    });
  }

  /** Runs a definition to its end; the output is parsed. */
  async run(definition: object, input: unknown = {}, step = 0): Promise<Ended> {
    const arn = await this.start(await this.deploy(definition), input);
    const { status, output, error, cause } = await this.ended(arn, step);
    return { arn, status, output: output === undefined ? undefined : JSON.parse(output), error, cause };
  }

  /** Waits for the event and returns it. */
  event(executionArn: string, type: string): Promise<HistoryEvent> {
    return until(type, async () => (await this.history(executionArn)).find((event) => event.type === type));
  }
}

export interface Ended {
  readonly arn: string;
  readonly status: string | undefined;
  readonly output: unknown;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** A machine of these states, starting at the first. */
export const machine = (states: object, more: object = {}): object => ({
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

/** A task that invokes a function. */
export const invoke = (name: string, more: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  ...('Next' in more ? {} : { End: true }),
  ...more,
});

/** A task that waits until its token comes back; the function gets the token. */
export const ask = (name: string, more: object = {}): object => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}' } },
  End: true,
  ...more,
});

export const pass = (more: object = {}): object => ({
  Type: 'Pass',
  ...('Next' in more ? {} : { End: true }),
  ...more,
});
