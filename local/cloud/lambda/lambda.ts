import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Place, Service } from '../service.ts';
import { lambdaApi } from './api.ts';
import type { DeadInvocation } from './dead-invocation.ts';
import { functionEnvironment } from './environment.ts';
import { createEventQueue } from './event-queue.ts';
import { eventText } from './event-text.ts';
import type { FunctionSpec } from './function-spec.ts';
import { createRegistry } from './registry.ts';
import { startSandbox } from './sandbox.ts';
import { shareClock } from './shared-clock.ts';
import { openStore } from './store.ts';
import { type StreamMapping, startMapping } from './stream-mapping.ts';
import { createWorkerPool } from './worker-pool.ts';

export interface LambdaOptions {
  /** SQLite: asynchronous events and how far the streams are read. Compiled code is cached beside it. */
  readonly file: string;
  /** Where V8 keeps what it has compiled. @default beside `file` */
  readonly compiled?: string;
  readonly place: Place;
  readonly clock: Clock;
  /** Credentials, `AWS_ENDPOINT_URL` and the like. */
  environmentFor(spec: FunctionSpec): Record<string, string>;
  /** One line that a function wrote. `requestId` is empty while the module loads. */
  log(entry: { functionName: string; requestId: string; line: string }): void;
  /** Takes what failed for good, to an on-failure destination or a dead letter queue. Asked again if it rejects. */
  onDead?(dead: DeadInvocation): Promise<void> | void;
  /** How many worker threads live at the same time, idle ones included. @default 64: room for every function of a product, or all time goes into loading them */
  readonly maxWorkers?: number;
}

export interface Lambda extends Service {
  /** Makes a function known, or replaces it. */
  deploy(spec: FunctionSpec): void;
  /**
   * Calls a function and waits for its result.
   * @param signal ends the waiting; a function that has begun runs on, as on AWS
   * @throws FunctionError if the function fails, `ServiceError` if there is none
   */
  invoke(nameOrArn: string, payload: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Resolves once the event is on disk. It is processed at least once, after `resume`. */
  invokeAsync(nameOrArn: string, payload: unknown): Promise<void>;
  /** Feeds a table's stream to a function, after `resume`. */
  mapStream(mapping: StreamMapping): void;
  /** Whether a function runs, or an event waits for a worker. */
  busy(): boolean;
  /** Loads one worker for each function that has none, as far as there is room. Failures show at the first event. */
  prewarm(): Promise<void>;
  /** To be called once all functions are deployed and reachable: begins, or goes on, with queue and streams. */
  resume(): void;
}

const DEFAULT_WORKERS = 64;

export function createLambda(o: LambdaOptions): Lambda {
  const registry = createRegistry(o.place);
  const sharedClock = shareClock(o.clock);
  const store = openStore(o.file);
  const maxWorkers = o.maxWorkers ?? DEFAULT_WORKERS;
  const onDead = o.onDead ?? (() => undefined);

  const pool = createWorkerPool({
    maxWorkers,
    isCurrent: (spec) => registry.has(spec.name) && registry.find(spec.name) === spec,
    start: (spec) =>
      startSandbox({
        spec,
        environment: {
          ...functionEnvironment(spec, o.place, o.environmentFor(spec)),
          NODE_COMPILE_CACHE: o.compiled ?? join(dirname(o.file), 'compile-cache'),
        },
        clockOffset: sharedClock.offset,
        log: (entry) => o.log({ functionName: spec.name, ...entry }),
      }),
  });

  function run(spec: FunctionSpec, invocation: { requestId: string; event: string }, signal?: AbortSignal) {
    sharedClock.refresh();
    running += 1;
    return pool.run(spec, invocation, signal).finally(() => {
      running -= 1;
    });
  }

  const queue = createEventQueue({
    store,
    clock: o.clock,
    concurrency: Math.max(1, Math.floor(maxWorkers / 2)),
    find: (name) => (registry.has(name) ? registry.find(name) : undefined),
    run,
    onDead,
  });

  let running = 0;
  let resumed = false;
  const mappings: StreamMapping[] = [];
  const ends: (() => void)[] = [];
  function begin(mapping: StreamMapping): void {
    const { name, arn } = registry.find(mapping.function);
    ends.push(
      startMapping({
        mapping,
        functionName: name,
        functionArn: arn,
        store,
        clock: o.clock,
        invoke: (requestId, event) => run(registry.find(name), { requestId, event }),
        onDead,
      }),
    );
  }

  return {
    signingName: 'lambda',
    handle: lambdaApi({
      registry,
      run(spec, event) {
        const requestId = randomUUID();
        return { requestId, result: run(spec, { requestId, event }) };
      },
      enqueue: (spec, event) => queue.add(spec.name, event),
    }),
    deploy: registry.deploy,
    async invoke(nameOrArn, payload, signal) {
      const spec = registry.find(nameOrArn);
      const event = eventText(payload, 'RequestResponse');
      const result = run(spec, { requestId: randomUUID(), event }, signal);
      return JSON.parse(await orAborted(result, signal));
    },
    async invokeAsync(nameOrArn, payload) {
      queue.add(registry.find(nameOrArn).name, eventText(payload, 'Event'));
    },
    mapStream(mapping) {
      if (resumed) begin(mapping);
      else mappings.push(mapping);
    },
    busy: () => running > 0,
    async prewarm() {
      for (const spec of registry.all()) await pool.prewarm(spec).catch(() => undefined);
    },
    resume() {
      if (resumed) return;
      resumed = true;
      queue.resume();
      for (const mapping of mappings) begin(mapping);
    },
    async close() {
      queue.close();
      for (const end of ends) end();
      sharedClock.close();
      await pool.close();
      store.close();
    },
  };
}

/** Whoever asks may stop waiting; the function does not notice. */
function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return result;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return Promise.race([result, promise]).finally(() => signal.removeEventListener('abort', abort));
}
