import type { Frame } from '../store/frames.ts';
import { timeOut } from '../tasks/settle-task.ts';
import type { Core } from './core.ts';
import { endExecution } from './end-execution.ts';

/** The one alarm of the interpreter, set to whatever falls due first. */
export class Timers {
  readonly #core: Core;
  #cancel: (() => void) | undefined;
  #armedFor = Number.POSITIVE_INFINITY;
  #running = false;

  constructor(core: Core) {
    this.#core = core;
  }

  start(): void {
    this.#running = true;
    this.#rearm();
  }

  stop(): void {
    this.#running = false;
    this.#cancel?.();
  }

  wakeAt(at: number): void {
    if (!this.#running || at >= this.#armedFor) return;
    this.#cancel?.();
    this.#armedFor = at;
    this.#cancel = this.#core.clock.at(at, () => this.#fire());
  }

  #rearm(): void {
    const { executions, frames } = this.#core.store;
    this.#armedFor = Number.POSITIVE_INFINITY;
    for (const at of [executions.nextDue(), frames.nextDue()]) {
      if (at !== null) this.wakeAt(at);
    }
  }

  #fire(): void {
    if (!this.#running) return;
    const { store, clock } = this.#core;
    const now = clock.now();
    for (const execution of store.executions.due(now))
      endExecution(this.#core, execution.id, { status: 'TIMED_OUT', error: 'States.Timeout' });
    for (const frame of store.frames.due(now)) this.#frameDue(frame);
    for (const frame of store.frames.heartbeatsMissed(now))
      timeOut(this.#core, frame, 'States.HeartbeatTimeout');
    this.#rearm();
  }

  #frameDue(frame: Frame): void {
    if (frame.phase === 'task') {
      timeOut(this.#core, frame, 'States.Timeout');
      return;
    }
    const phase = frame.phase === 'timer' ? 'settled' : 'ready';
    this.#core.store.frames.change(frame.id, { phase, due: null });
    this.#core.kick(frame.id);
  }
}
