import { addDays, type Day, daysBetween } from '#domain/clock/day.ts';
import type { DemoPerson } from '../demonstration.ts';
import type { Part } from './parts.ts';
import type { Casting } from './play.ts';

interface Cast {
  readonly parts: readonly (Part & { readonly times: number })[];
  readonly people: readonly DemoPerson[];
  readonly from: Day;
  readonly to: Day;
}

/** Enough days for a request to end before the curtain falls, if nobody is late. */
const LAST_DAYS = 38;

/** Who plays what, and when it begins: spread over the days, each kind over the whole of them. */
export function cast({ parts, people, from, to }: Cast): readonly Casting[] {
  // Each kind is spread over the whole quarter.
  const all = parts
    .flatMap((part) => Array.from({ length: part.times }, (_, n) => ({ part, at: (n + 0.5) / part.times })))
    .sort((one, other) => one.at - other.at);
  const writers = withOwnMailbox(people);
  const days = Math.max(1, daysBetween(from, to) - LAST_DAYS);
  return all.map(({ part }, n) => {
    const who = writers[n];
    if (!who) throw new Error(`Only ${writers.length} people have a mailbox of their own`);
    return { part, who, from: addDays(from, postDay((n * days) / all.length)) };
  });
}

/** Letters come in on every third day, some at once: what is done on one day is done side by side. */
const postDay = (days: number): number => Math.floor(days / 3) * 3;

/** Names that nobody stumbles over, and mailboxes that nobody shares: the calendar is about time. */
function withOwnMailbox(people: readonly DemoPerson[]): readonly DemoPerson[] {
  const mailboxes = Map.groupBy(people, ({ email }) => email?.toLowerCase());
  return people.filter(
    ({ name, email }) =>
      email !== undefined &&
      /^[\p{L} '’.-]{3,40}$/u.test(name) &&
      mailboxes.get(email.toLowerCase())?.length === 1,
  );
}
