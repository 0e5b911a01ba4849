import type { Catcher, Retrier, State } from '../definition/asl.ts';
import { childFailed } from './children.ts';
import type { Core } from './core.ts';
import { endExecution, stopMapRun } from './end-execution.ts';
import { type Failure, failureOf, matches } from './failure.ts';
import { details, type Trail } from './trail.ts';
import { leave } from './transition.ts';
import { commit, retryCounts, trailOf, type Visit } from './visit.ts';

const DEFAULT_ATTEMPTS = 3;
const DEFAULT_BACKOFF = 2;

/** A state has failed: retries it, leaves it by a catcher, or ends its branch or execution. */
export async function fail(core: Core, visit: Visit, failure: Failure): Promise<void> {
  const { state, frame } = visit;
  const error = failure.error ?? '';
  const retry = retryFor(state, error, retryCounts(frame));
  if (retry) return waitForRetry(core, visit, failure, retry);
  const index = catchersOf(state).findIndex((catcher) => matches(catcher.ErrorEquals, error));
  const catcher = catchersOf(state)[index];
  if (!catcher) return giveUp(core, visit, failure);
  const errorOutput = { Error: error, Cause: failure.cause ?? '' };
  try {
    await leave(core, visit, catcher, {
      more: { errorOutput },
      plain: errorOutput,
      at: `Catch[${index}]/`,
      before: (trail) => writeFailure(core, trail, visit, failure),
    });
  } catch (thrown) {
    giveUp(core, visit, failure, failureOf(thrown, frame));
  }
}

/** The history has an event for an expression that failed, and one for a Map or Parallel that did not get to run. */
function writeFailure(core: Core, trail: Trail, visit: Visit, failure: Failure): void {
  writeEvaluation(trail, visit, failure);
  const { state, frame } = visit;
  // One that has run and failed was accounted for when it did.
  if ((state.Type !== 'Map' && state.Type !== 'Parallel') || frame.phase === 'settled') return;
  if (frame.mapRun !== null) {
    stopMapRun(core, frame.mapRun, 'FAILED');
    trail.add('MapRunFailed', details({ error: failure.error, cause: failure.cause }));
  }
  trail.add(`${state.Type}StateFailed`);
}

function writeEvaluation(trail: Trail, { frame }: Visit, { error, cause, evaluation }: Failure): void {
  if (!evaluation) return;
  const { location } = evaluation;
  trail.add('EvaluationFailed', details({ error, cause, location, state: frame.state }));
}

/** `inCatch` is what went wrong in the catcher: it takes the place of the failure, and is not caught again. */
function giveUp(core: Core, visit: Visit, failure: Failure, inCatch?: Failure): void {
  const { frame, execution } = visit;
  commit(core, frame, () => {
    const trail = trailOf(core, visit);
    writeFailure(core, trail, visit, failure);
    if (inCatch) writeEvaluation(trail, visit, inCatch);
    const last = inCatch ?? failure;
    const { error, cause } = last;
    if (frame.parent === null)
      endExecution(core, execution.id, { status: 'FAILED', error, cause }, trail.last);
    else childFailed(core, frame, last, trail.last);
  });
}

interface Retry {
  readonly delayMs: number;
  /** The counts with this attempt. */
  readonly counts: readonly number[];
}

function waitForRetry(core: Core, visit: Visit, failure: Failure, { delayMs, counts }: Retry): void {
  commit(core, visit.frame, () => {
    const trail = trailOf(core, visit);
    writeFailure(core, trail, visit, failure);
    const due = core.clock.now() + delayMs;
    core.store.frames.change(visit.frame.id, {
      phase: 'retry',
      due,
      retries: JSON.stringify(counts),
      outcome: null,
      mapRun: null,
      lastEvent: trail.last,
    });
    core.wakeAt(due);
  });
}

/** The first retrier that names the error decides; when its attempts are used up there are no others. */
function retryFor(state: State, error: string, counts: readonly number[]): Retry | undefined {
  const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
  const index = retriers.findIndex((entry) => matches(entry.ErrorEquals, error));
  const retrier = retriers[index];
  const made = counts[index] ?? 0;
  if (!retrier || made >= (retrier.MaxAttempts ?? DEFAULT_ATTEMPTS)) return undefined;
  return {
    delayMs: delayMs(retrier, made),
    counts: retriers.map((_, position) => (counts[position] ?? 0) + (position === index ? 1 : 0)),
  };
}

function delayMs(retrier: Retrier, made: number): number {
  const seconds = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? DEFAULT_BACKOFF) ** made;
  const capped = Math.min(seconds, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return Math.round(capped * 1000 * (retrier.JitterStrategy === 'FULL' ? Math.random() : 1));
}

const catchersOf = (state: State): readonly Catcher[] => ('Catch' in state ? (state.Catch ?? []) : []);
