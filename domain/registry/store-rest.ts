/**
 * How one store has done lately, over all cases. It holds nothing of anybody: a store that is down is down for everybody.
 */
export interface StoreHealth {
  /** Questions in a row that failed after every attempt; an answer ends the row. */
  readonly failures: number;
  /** When the row began, and what the last of them was called. */
  readonly since: string;
  readonly error: string;
  /** It is not asked before; null: it can be asked. */
  readonly restsUntil: string | null;
  /** One question is out that tries it after a rest. */
  readonly trying: boolean;
}

/** So many failures are no accident any more. */
export const TIRED = 5;
const SHORTEST_REST_MS = 5 * 60_000;
const LONGEST_REST_MS = 4 * 3_600_000;
/** Longer than one question takes: meanwhile no other case asks. One that is not heard of any more is followed by another. */
const TRIAL_MS = 10 * 60_000;

const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/**
 * One more failure. From the fifth in a row on, the store rests: five minutes, then twice as long after each trial that
 * fails, four hours at most. Questions that were on their way when it began to rest change nothing: forty of them would
 * make hours of one bad minute.
 */
export function afterFailure(before: StoreHealth | null, error: string, now: Date): StoreHealth {
  if (before && !before.trying && turnOf(before, now, false).kind === 'rest') return before;
  const failures = (before?.failures ?? 0) + 1;
  const rest = Math.min(LONGEST_REST_MS, SHORTEST_REST_MS * 2 ** Math.min(failures - TIRED, 20));
  return {
    failures,
    since: before && before.failures > 0 ? before.since : now.toISOString(),
    error,
    restsUntil: failures < TIRED ? null : after(now, rest),
    trying: false,
  };
}

/** What an answer leaves of a row of failures; null where there was none, and nothing has to be written. */
export const afterAnswer = (before: StoreHealth | null): StoreHealth | null =>
  before && before.failures > 0 ? { ...before, failures: 0, restsUntil: null, trying: false } : null;

/** `ask`, `rest` until an instant, or `try`: the rest is over, and one question finds out whether the store is back. */
export type Turn =
  | { readonly kind: 'ask' }
  | { readonly kind: 'rest'; readonly until: string }
  | { readonly kind: 'try'; readonly until: string; readonly meanwhile: StoreHealth };

/**
 * Whether a store is asked now.
 * @param wanted a person has said that it can be asked: that goes before any rest
 */
export function turnOf(health: StoreHealth | null, now: Date, wanted: boolean): Turn {
  if (!health || health.restsUntil === null || wanted) return { kind: 'ask' };
  if (now.toISOString() < health.restsUntil) return { kind: 'rest', until: health.restsUntil };
  const until = after(now, TRIAL_MS);
  return { kind: 'try', until, meanwhile: { ...health, restsUntil: until, trying: true } };
}
