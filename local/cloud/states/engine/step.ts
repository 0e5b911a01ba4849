import { readItems, startMap, writeResults } from '../maps/map.ts';
import type { Frame } from '../store/frames.ts';
import { runTask } from '../tasks/run-task.ts';
import { runChoice } from './choice.ts';
import type { Core } from './core.ts';
import { endExecution } from './end-execution.ts';
import { fail } from './fail.ts';
import { Failed, failureOf } from './failure.ts';
import { readOutcome } from './outcome.ts';
import { runParallel } from './parallel.ts';
import { isFull, MOST_EVENTS } from './trail.ts';
import { leave } from './transition.ts';
import { evaluatorFor, type Visit, visitOf } from './visit.ts';
import { runWait } from './wait.ts';

export const isRunnable = ({ phase }: Frame): boolean =>
  phase === 'ready' || phase === 'settled' || phase === 'reading' || phase === 'writing';

/** Does the next piece of a runnable frame's work, and whatever follows from its failing. */
export async function step(core: Core, frame: Frame): Promise<void> {
  const visit = visitOf(core, frame);
  if (isFull(visit.execution)) {
    const cause = `The execution reached the maximum number of history events (${MOST_EVENTS}).`;
    return endExecution(core, visit.execution.id, { status: 'FAILED', error: 'States.Runtime', cause });
  }
  try {
    await work(core, visit);
  } catch (thrown) {
    await fail(core, visit, failureOf(thrown, frame));
  }
}

async function work(core: Core, visit: Visit): Promise<void> {
  const { frame, state } = visit;
  if (frame.phase === 'settled') return afterWaiting(core, visit);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return leave(core, visit, state);
    case 'Fail': {
      const evaluator = evaluatorFor(visit);
      throw new Failed({
        error: state.Error === undefined ? undefined : await evaluator.string(state.Error, 'Error'),
        cause: state.Cause === undefined ? undefined : await evaluator.string(state.Cause, 'Cause'),
      });
    }
    case 'Choice':
      return runChoice(core, { ...visit, state });
    case 'Wait':
      return runWait(core, { ...visit, state });
    case 'Task':
      return runTask(core, { ...visit, state });
    case 'Parallel':
      return runParallel(core, { ...visit, state });
    case 'Map':
      if (frame.phase === 'reading') return readItems(core, { ...visit, state });
      if (frame.phase === 'writing') return writeResults(core, { ...visit, state });
      return startMap(core, { ...visit, state });
  }
}

/** A wait is over (then there is no outcome), or a task, Parallel or Map has come to something. */
async function afterWaiting(core: Core, visit: Visit): Promise<void> {
  const { frame, state } = visit;
  const exit = state.Type === 'Choice' || state.Type === 'Fail' ? {} : state;
  if (frame.outcome === null) return leave(core, visit, exit);
  const outcome = readOutcome(frame.outcome);
  if (!outcome.ok) throw new Failed(outcome.failure);
  return leave(core, visit, exit, { more: { result: outcome.value }, plain: outcome.value });
}
