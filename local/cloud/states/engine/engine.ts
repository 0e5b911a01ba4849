import { setImmediate as turn } from 'node:timers/promises';
import type { ExecutionStatusChange, StatesOptions } from '../contract.ts';
import { childEnded } from '../maps/child-ended.ts';
import { startChildren } from '../maps/start-children.ts';
import type { Execution } from '../store/executions.ts';
import { openStore } from '../store/store.ts';
import { resumeCall } from '../tasks/call.ts';
import { nestedEnded } from '../tasks/nested.ts';
import { Calls } from './calls.ts';
import type { Core } from './core.ts';
import { endExecution } from './end-execution.ts';
import { isRunnable, step } from './step.ts';
import { Timers } from './timers.ts';

const DEFAULT_CONCURRENCY = 64;

/** The interpreter: takes up frames whenever they can run, and sleeps when none can. */
export class Engine {
  readonly core: Core;
  readonly #timers: Timers;
  readonly #listeners: ((change: ExecutionStatusChange) => void)[] = [];
  /** Frames that are being worked on: never two at a time for one. */
  readonly #busy = new Set<number>();
  #closed = false;

  constructor(options: StatesOptions) {
    const { file, place, clock, tasks, concurrency = DEFAULT_CONCURRENCY } = options;
    const store = openStore(file);
    this.core = {
      store,
      clock,
      place,
      tasks,
      calls: new Calls(concurrency),
      kick: (frame) => this.#soon(() => void this.#advance(frame)),
      pump: (mapRun) => this.#soon(() => startChildren(this.core, mapRun)),
      wakeAt: (at) => this.#timers.wakeAt(at),
      ended: (execution) => this.#ended(execution),
      announce: (change) =>
        this.#soon(() => {
          for (const listener of this.#listeners) listener(change);
        }),
    };
    this.#timers = new Timers(this.core);
  }

  /** Takes up everything that was in flight when the last process ended. */
  resume(): void {
    const { frames, mapRuns } = this.core.store;
    for (const frame of frames.inFlight()) {
      if (frame.phase === 'task') resumeCall(this.core, frame);
      else this.core.kick(frame.id);
    }
    for (const run of mapRuns.unfinished()) this.core.pump(run.id);
    this.#timers.start();
  }

  onStatusChange(listener: (change: ExecutionStatusChange) => void): void {
    this.#listeners.push(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#timers.stop();
    this.core.calls.abortAll();
    this.core.store.close();
  }

  #soon(work: () => void): void {
    this.core.store.afterCommit(() =>
      setImmediate(() => {
        if (!this.#closed) work();
      }),
    );
  }

  async #advance(id: number): Promise<void> {
    if (this.#busy.has(id)) return;
    this.#busy.add(id);
    try {
      while (!this.#closed) {
        const frame = this.core.store.frames.get(id);
        if (!frame || !isRunnable(frame)) return;
        try {
          await step(this.core, frame);
        } catch (error) {
          this.#giveUp(frame.execution, error);
        }
        // Lets input and timers in between: a machine that loops must not hold the process.
        await turn();
      }
    } finally {
      this.#busy.delete(id);
    }
  }

  /** A fault of the interpreter itself must not make an execution spin. */
  #giveUp(execution: number, error: unknown): void {
    if (this.#closed) return;
    const cause = error instanceof Error ? error.message : String(error);
    endExecution(this.core, execution, { status: 'FAILED', error: 'States.Runtime', cause });
  }

  #ended(execution: Execution): void {
    if (execution.waiter !== null) nestedEnded(this.core, execution, execution.waiter);
    if (execution.mapRun !== null) childEnded(this.core, execution, execution.mapRun);
  }
}
