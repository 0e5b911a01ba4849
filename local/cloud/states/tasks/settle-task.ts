import type { Core } from '../engine/core.ts';
import { abandon } from '../engine/end-execution.ts';
import { dataLimitExceeded, type Failure } from '../engine/failure.ts';
import type { Outcome } from '../engine/outcome.ts';
import { settle } from '../engine/settle.ts';
import { exceedsPayloadLimit } from '../json.ts';
import type { Frame } from '../store/frames.ts';
import { writeFailed, writeSubmitted, writeSucceeded, writeTimedOut } from './events.ts';
import { type TaskInFlight, taskOf } from './task-of.ts';

/**
 * Ends the task that a frame has in flight, unless something else has ended it before: the first outcome wins.
 * `turn` is the turn for which the task was made. Returns whether this outcome was the first.
 */
export function settleTask(core: Core, id: number, turn: number, outcome: Outcome): boolean {
  return withTask(core, id, turn, (task) => {
    const { state, integration, trail, frame } = task;
    const text = outcome.ok ? JSON.stringify(outcome.value) : '';
    const kept: Outcome = exceedsPayloadLimit(text)
      ? { ok: false, failure: dataLimitExceeded(state.Resource) }
      : outcome;
    if (kept.ok) writeSucceeded(trail, integration, text);
    else writeFailed(trail, integration, kept.failure);
    abandon(core, frame);
    settle(core, frame, trail, kept);
  });
}

/** Ends a task whose time is up. */
export function timeOut(core: Core, frame: Frame, error: 'States.Timeout' | 'States.HeartbeatTimeout'): void {
  withTask(core, frame.id, frame.turn, ({ integration, trail }) => {
    writeTimedOut(trail, integration, error);
    abandon(core, frame);
    const failure: Failure = { error, cause: '' };
    settle(core, frame, trail, { ok: false, failure });
  });
}

/** Notes that a task which ends by a token has been handed over. */
export function submitted(core: Core, id: number, turn: number, result: string): void {
  withTask(core, id, turn, ({ integration, trail, frame }) => {
    writeSubmitted(trail, integration, result);
    core.store.frames.note(frame.id, { submitted: 1, lastEvent: trail.last });
  });
}

function withTask(core: Core, id: number, turn: number, body: (task: TaskInFlight) => void): boolean {
  return core.store.transaction(() => {
    const frame = core.store.frames.get(id);
    if (frame?.turn !== turn || frame.phase !== 'task') return false;
    const task = taskOf(core, frame);
    if (task) body(task);
    return task !== undefined;
  });
}
