/** What follows a round of questions. */
export interface Following {
  /** `ask`: another round at once. `await`: another one after a while, or at the word of a person. `draft`: go on. */
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
 * Whether to ask on. Of thousands, a round may end before all had their turn: the others are asked at once. Stores that
 * fail to answer are asked again at growing distances, those that named a day are left in peace until it, and nobody is
 * waited for beyond the day to have collected by: the answer then names who is missing.
 *
 * @param ended a person has decided to go on without them
 * @param before how many had no outcome when the round began: where fewer are left, its time was over before their turn came
 */
export function afterRound({
  open,
  before,
  ended,
  collectBy,
  round,
  now,
}: {
  readonly open: readonly Open[];
  readonly before: number;
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
    if (open.length < before) return { next: 'ask', waitSeconds: AT_ONCE_SECONDS };
    const distance = Math.min(LONGEST_SECONDS, SHORTEST_SECONDS * 2 ** Math.min(round, 10));
    // By a wait that word ends: whoever goes on without them, or answers at a desk, does not wait for hours.
    return { next: 'await', waitSeconds: Math.min(distance, secondsTo(collectBy)) };
  }
  const days = open.flatMap(({ deferredUntil }) => deferredUntil ?? []);
  return { next: 'await', waitSeconds: secondsTo([collectBy, ...days].toSorted()[0] ?? collectBy) };
}

/** What follows a round of questions to stores that were missing in the answer. */
export interface FollowingAnswer {
  /** `supplement`: something new can be told. `close`: nothing is missing any more. */
  readonly next: 'ask' | 'await' | 'supplement' | 'close';
  readonly waitSeconds: number;
}

const DAY_SECONDS = 86_400;

/**
 * Whether to go on waiting once the requester has their answer. Nobody is asked in a hurry any more: a store is asked
 * again when somebody has searched it, when a person wants it, on the day that it named, and then once a day. What one has
 * answered leaves before the next is waited for.
 *
 * @param failed how many stores failed: they are asked again when a person wants it
 * @param news how many have answered since the requester was told
 * @param ended a person has said that nothing more will come
 */
export function afterAnswer({
  open,
  failed,
  news,
  ended,
  now,
}: {
  readonly open: readonly Open[];
  readonly failed: number;
  readonly news: number;
  readonly ended: boolean;
  readonly now: Date;
}): FollowingAnswer {
  if (open.some(({ ready }) => ready)) return { next: 'ask', waitSeconds: AT_ONCE_SECONDS };
  if (news > 0) return { next: 'supplement', waitSeconds: 0 };
  if (ended || open.length + failed === 0) return { next: 'close', waitSeconds: 0 };
  const ahead = open.map(({ deferredUntil }) =>
    deferredUntil === null || isDue(deferredUntil, now)
      ? DAY_SECONDS
      : Math.max(SHORTEST_SECONDS, Math.ceil((Date.parse(deferredUntil) - now.getTime()) / 1000)),
  );
  return { next: 'await', waitSeconds: Math.min(30 * DAY_SECONDS, ...ahead) };
}

/** Whether a store without an outcome may be asked now. */
export const isDue = (deferredUntil: string | null, now: Date): boolean =>
  deferredUntil === null || deferredUntil <= now.toISOString();
