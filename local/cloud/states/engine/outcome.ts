import { isObject, type Json, parseObject } from '../json.ts';
import type { Failure } from './failure.ts';

/** What a task, a Parallel's branches or a Map's iterations came to; waits in the frame to be worked on. */
export type Outcome =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly failure: Failure };

export function writeOutcome(outcome: Outcome): string {
  if (outcome.ok) return JSON.stringify({ value: outcome.value });
  const { error, cause } = outcome.failure;
  return JSON.stringify({ failure: { error, cause } });
}

export function readOutcome(text: string): Outcome {
  const { value, failure } = parseObject(text);
  if (!isObject(failure)) return { ok: true, value: value ?? null };
  const { error, cause } = failure;
  return {
    ok: false,
    failure: {
      error: typeof error === 'string' ? error : undefined,
      cause: typeof cause === 'string' ? cause : undefined,
    },
  };
}
