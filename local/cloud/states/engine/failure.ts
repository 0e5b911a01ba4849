import { TaskFailure } from '../contract.ts';
import { EvaluationError } from '../jsonata/evaluator.ts';
import type { Frame } from '../store/frames.ts';

/** How a state ended that did not succeed. */
export interface Failure {
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  /** Present when an expression failed: the history has an event of its own for it. */
  readonly evaluation?: { readonly location: string | undefined };
}

/** An error that the interpreter itself raises; the sentence that names the state goes before the text. */
export class StateError extends Error {
  readonly error: string;

  constructor(error: string, text: string) {
    super(text);
    this.name = 'StateError';
    this.error = error;
  }
}

/** What a Fail state throws, word for word. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.error ?? 'Failed');
    this.failure = failure;
  }
}

export function failureOf(thrown: unknown, frame: Frame): Failure {
  const where = `An error occurred while executing the state '${frame.state}' (entered at the event id #${frame.enteredEvent}).`;
  if (thrown instanceof Failed) return thrown.failure;
  if (thrown instanceof TaskFailure) return { error: thrown.error, cause: thrown.cause };
  if (thrown instanceof EvaluationError) {
    const cause = `${where} ${thrown.message}`;
    return { error: 'States.QueryEvaluationError', cause, evaluation: { location: thrown.location } };
  }
  if (thrown instanceof StateError) return { error: thrown.error, cause: `${where} ${thrown.message}` };
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return { error: 'States.Runtime', cause: `${where} ${text}` };
}

export const dataLimitExceeded = (what: string): Failure => ({
  error: 'States.DataLimitExceeded',
  cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
});

/**
 * Whether a retrier or catcher applies. `States.Runtime` ends an execution whatever stands there, and
 * `States.DataLimitExceeded` is caught only by its name.
 */
export function matches(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (error === 'States.DataLimitExceeded') return false;
    if (name === 'States.ALL') return true;
    if (name === 'States.Timeout') return error === 'States.HeartbeatTimeout';
    return name === 'States.TaskFailed' && error !== 'States.Timeout';
  });
}
