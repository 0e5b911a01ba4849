import type { WaitState } from '../definition/asl.ts';
import { EvaluationError } from '../jsonata/evaluator.ts';
import { parseTimestamp } from '../jsonata/timestamp.ts';
import type { Core } from './core.ts';
import { commit, evaluatorFor, type Visit } from './visit.ts';

const MOST_SECONDS = 99_999_999;

/** Lays the frame by until its time has come, which may be months away. */
export async function runWait(core: Core, visit: Visit<WaitState>): Promise<void> {
  const due = await dueAt(core, visit);
  commit(core, visit.frame, () => {
    core.store.frames.change(visit.frame.id, { phase: 'timer', due });
    core.wakeAt(due);
  });
}

async function dueAt(core: Core, visit: Visit<WaitState>): Promise<number> {
  const { state } = visit;
  const evaluator = evaluatorFor(visit);
  if (state.Timestamp !== undefined) {
    const text = await evaluator.string(state.Timestamp, 'Timestamp');
    const at = parseTimestamp(text);
    if (at !== undefined) return at;
    throw new EvaluationError(
      `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
      'Timestamp',
    );
  }
  const seconds = await evaluator.number(state.Seconds ?? 0, 'Seconds');
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > MOST_SECONDS)
    throw new EvaluationError(
      `The Seconds field must be an integer from 0 to ${MOST_SECONDS} but was: ${seconds}`,
      'Seconds',
    );
  return core.clock.now() + seconds * 1000;
}
