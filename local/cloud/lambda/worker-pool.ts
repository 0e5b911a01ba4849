import { availableParallelism } from 'node:os';
import { exited } from './function-error.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { Invocation } from './sandbox/messages.ts';
import type { Sandbox } from './sandbox.ts';

/** Keeps loaded functions warm, and the number of threads in bounds. */
export interface WorkerPool {
  /** Waits for a free worker, then runs the event on it. `signal` gives up the wait, not the run. */
  run(spec: FunctionSpec, invocation: Invocation, signal?: AbortSignal): Promise<string>;
  /** Loads the function in a worker, if it has none and there is room for one that nothing has asked for. */
  prewarm(spec: FunctionSpec): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  readonly maxWorkers: number;
  start(spec: FunctionSpec): Promise<Sandbox>;
  /** Whether the function is still deployed like this; a worker of another version is not used again. */
  isCurrent(spec: FunctionSpec): boolean;
}

interface Worker {
  readonly lane: Lane;
  readonly sandbox: Sandbox;
  readonly startedAt: number;
  idleSince: number;
  idleTimer?: NodeJS.Timeout;
}

interface Waiting {
  readonly since: number;
  resolve(worker: Worker): void;
  reject(reason: unknown): void;
}

/** One function as it was deployed, with its workers and with the events that wait for one. */
interface Lane {
  readonly spec: FunctionSpec;
  waiting: Waiting[];
  /** The longest idle first. */
  idle: Worker[];
  starting: number;
  /** How long the last worker took to load, in milliseconds: long on a machine that is busy. */
  loadMs: number;
  readonly busy: Set<Worker>;
}

// All in real time: threads cost the machine, whatever the cloud's calendar says.
/** A worker that nobody has wanted for so long ends. Who allows few threads has little memory, and wants it back sooner. */
const idleMsOf = (maxWorkers: number) => Math.min(5 * 60_000, 2000 * maxWorkers);
/** How long a worker that is still wanted is safe from a function that has none: less, and all time goes into loading. */
const SLICE_MS = 2000;
/**
 * A function is loaded once at once. Beside a worker that is busy another one starts only for an event that has waited
 * this long, and three times as long as the last one took to load: to load it again keeps a processor busy for longer than most
 * events take, and where all processors are busy it would only make everything later.
 */
const PATIENCE_MS = 200;
const patienceOf = ({ loadMs }: Lane) => Math.max(PATIENCE_MS, LOADS * loadMs);
const LOADS = 3;
/** Loading a module keeps a processor busy; more at a time would only make each slower. */
const MAX_STARTING = availableParallelism();

const shutDown = () => exited('none', 'signal: killed');

export function createWorkerPool({ maxWorkers, start, isCurrent }: WorkerPoolOptions): WorkerPool {
  const lanes = new Map<FunctionSpec, Lane>();
  const starts = new Set<Promise<Sandbox>>();
  let closed = false;
  let nextLook: NodeJS.Timeout | undefined;

  const workersOf = (lane: Lane) => lane.idle.length + lane.busy.size + lane.starting;
  const live = () => lanes.values().reduce((sum, lane) => sum + workersOf(lane), 0);
  const mayRunMore = (lane: Lane) =>
    lane.busy.size < (lane.spec.reservedConcurrency ?? Number.POSITIVE_INFINITY);
  const byOldestEvent = () =>
    [...lanes.values()]
      .filter(({ waiting }) => waiting.length > 0)
      .sort((a, b) => (a.waiting[0]?.since ?? 0) - (b.waiting[0]?.since ?? 0));

  function laneOf(spec: FunctionSpec): Lane {
    const lane = lanes.get(spec) ?? { spec, waiting: [], idle: [], starting: 0, loadMs: 0, busy: new Set() };
    lanes.set(spec, lane);
    return lane;
  }

  /** Hands workers to events and starts workers for those that are left. To be called after every change. */
  function serve(): void {
    if (closed) return;
    const wanted = byOldestEvent();
    for (const lane of wanted) if (workersOf(lane) === 0) startFor(lane);
    for (const lane of wanted) {
      while (lane.waiting.length > 0 && lane.idle.length > 0 && mayRunMore(lane)) {
        const worker = lane.idle.pop();
        if (worker) handOver(lane, worker);
      }
      while (isLate(lane) && mayRunMore(lane) && startFor(lane));
    }
    lookAgain();
  }

  /** Whether an event has waited for long that no worker is being started for. */
  const isLate = (lane: Lane) => {
    const next = lane.waiting[lane.starting];
    return next !== undefined && performance.now() - next.since >= patienceOf(lane);
  };

  /** When the patience of the first event ends that has any left. */
  function lookAgain(): void {
    const now = performance.now();
    const left = [...lanes.values()]
      .flatMap((lane) => {
        const since = lane.waiting[lane.starting]?.since;
        return since === undefined ? [] : since + patienceOf(lane) - now;
      })
      .filter((ms) => ms > 0);
    clearTimeout(nextLook);
    if (left.length > 0) nextLook = setTimeout(serve, Math.min(...left));
  }

  function handOver(lane: Lane, worker: Worker): void {
    clearTimeout(worker.idleTimer);
    if (!worker.sandbox.alive()) return;
    lane.busy.add(worker);
    lane.waiting.shift()?.resolve(worker);
  }

  /** @returns whether there was room for one more worker */
  function startFor(lane: Lane): boolean {
    if (starts.size >= MAX_STARTING || !hasRoomFor(lane)) return false;
    void load(lane).then(keep, (error: unknown) => {
      lane.waiting.shift()?.reject(error);
      serve();
    });
    return true;
  }

  async function load(lane: Lane): Promise<Worker> {
    const begun = performance.now();
    lane.starting += 1;
    const started = start(lane.spec);
    starts.add(started);
    try {
      const sandbox = await started;
      const now = performance.now();
      lane.loadMs = now - begun;
      return { lane, sandbox, startedAt: now, idleSince: now };
    } finally {
      lane.starting -= 1;
      starts.delete(started);
    }
  }

  /**
   * The first worker of a function may stand above the bound: what waits for it may be what holds all the others, and
   * functions that call each other would then wait for ever.
   */
  const hasRoomFor = (lane: Lane) =>
    live() < maxWorkers || makeRoom(lane) || (workersOf(lane) === 0 && live() < 2 * maxWorkers);

  /**
   * Ends the longest idle worker of a function that has several. Only a function that has none may take the last one of
   * another, which will have to be loaded again: first one that nobody waits for, else one that had its time.
   */
  function makeRoom(lane: Lane): boolean {
    const idle = [...lanes.values()]
      .filter((other) => other !== lane)
      .flatMap((other) => other.idle[0] ?? [])
      .sort((a, b) => a.idleSince - b.idleSince);
    const spare = idle.find((worker) => isUnwanted(worker) && workersOf(worker.lane) > 1);
    const victim =
      spare ?? (workersOf(lane) === 0 ? (idle.find(isUnwanted) ?? idle.find(hadItsTime)) : undefined);
    if (victim) retire(victim);
    return victim !== undefined;
  }

  const isUnwanted = ({ lane }: Worker) => lane.waiting.length === 0;
  const hadItsTime = ({ startedAt }: Worker) => performance.now() - startedAt > SLICE_MS;

  function retire(worker: Worker): void {
    clearTimeout(worker.idleTimer);
    worker.lane.idle = worker.lane.idle.filter((other) => other !== worker);
    void worker.sandbox.close();
    if (workersOf(worker.lane) === 0 && worker.lane.waiting.length === 0) lanes.delete(worker.lane.spec);
  }

  function keep(worker: Worker): void {
    if (closed || !worker.sandbox.alive() || !isCurrent(worker.lane.spec)) retire(worker);
    else {
      worker.idleTimer = setTimeout(() => retire(worker), idleMsOf(maxWorkers));
      worker.idleTimer.unref();
      worker.idleSince = performance.now();
      worker.lane.idle.push(worker);
    }
    serve();
  }

  function workerFor(lane: Lane, signal: AbortSignal | undefined): Promise<Worker> {
    const { promise, resolve, reject } = Promise.withResolvers<Worker>();
    const entry = { since: performance.now(), resolve, reject };
    const giveUp = () => {
      lane.waiting = lane.waiting.filter((other) => other !== entry);
      reject(signal?.reason);
    };
    lane.waiting.push(entry);
    signal?.addEventListener('abort', giveUp);
    serve();
    return promise.finally(() => signal?.removeEventListener('abort', giveUp));
  }

  return {
    async run(spec, invocation, signal) {
      signal?.throwIfAborted();
      if (closed) throw shutDown();
      const worker = await workerFor(laneOf(spec), signal);
      try {
        return await worker.sandbox.run(invocation);
      } finally {
        worker.lane.busy.delete(worker);
        keep(worker);
      }
    },
    async prewarm(spec) {
      if (closed || live() >= maxWorkers || workersOf(laneOf(spec)) > 0) return;
      keep(await load(laneOf(spec)));
    },
    async close() {
      closed = true;
      clearTimeout(nextLook);
      const workers = [...lanes.values()].flatMap(({ idle, busy }) => [...idle, ...busy]);
      for (const lane of lanes.values()) for (const { reject } of lane.waiting) reject(shutDown());
      for (const { idleTimer } of workers) clearTimeout(idleTimer);
      const started = await Promise.allSettled(starts);
      const late = started.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
      const sandboxes = [...workers.map(({ sandbox }) => sandbox), ...late];
      await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    },
  };
}
