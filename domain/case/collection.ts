/** What follows a round of questions. */
export interface Following {
  /** `ask`: another round after a while. `await`: wait for word of those who asked for time. `draft`: go on. */
  readonly next: 'ask' | 'await' | 'draft';
  readonly waitSeconds: number;
}

/** A store without an outcome. */
export interface Open {
  /** Until when it asked for time; null: it can be asked. */
  readonly deferredUntil: string | null;
  /** Whoever searches it by hand has answered since it was asked. */
  readonly ready: boolean;
}

const AT_ONCE_SECONDS = 1;
const SHORTEST_SECONDS = 60;
const LONGEST_SECONDS = 6 * 3600;

/**
 * Whether to ask on. Stores that fail to answer are asked again at growing distances, those that named a day are left in
 * peace until it, and nobody is waited for beyond the day to have collected by: the answer then names who is missing.
 *
 * @param ended a person has decided to go on without them
 */
export function afterRound({
  open,
  ended,
  collectBy,
  round,
  now,
}: {
  readonly open: readonly Open[];
  readonly ended: boolean;
  readonly collectBy: string;
  readonly round: number;
  readonly now: Date;
}): Following {
  if (open.length === 0 || ended || now.toISOString() >= collectBy) return { next: 'draft', waitSeconds: 0 };
  const secondsTo = (instant: string) =>
    Math.max(SHORTEST_SECONDS, Math.ceil((Date.parse(instant) - now.getTime()) / 1000));
  if (open.some(({ ready }) => ready)) return { next: 'ask', waitSeconds: AT_ONCE_SECONDS };
  if (open.some(({ deferredUntil }) => isDue(deferredUntil, now))) {
    const distance = Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 ** Math.min(round, 10));
    return { next: 'ask', waitSeconds: Math.min(distance, secondsTo(collectBy)) };
  }
  const days = open.flatMap(({ deferredUntil }) => deferredUntil ?? []);
  return { next: 'await', waitSeconds: secondsTo([collectBy, ...days].toSorted()[0] ?? collectBy) };
}

/** Whether a store without an outcome may be asked now. */
export const isDue = (deferredUntil: string | null, now: Date): boolean =>
  deferredUntil === null || deferredUntil <= now.toISOString();
