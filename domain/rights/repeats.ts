import type { ControllerId, Reference } from '#contracts/ids.ts';
import type { Right } from '#contracts/rights.ts';
import { type Day, daysBetween, earlier, later } from '../clock/day.ts';

/**
 * What a request has in common with earlier ones of the same person. It is shown to whoever decides, and decides
 * nothing: whether a request is excessive is judged case by case, and an interval alone never makes it so (FEE-1).
 */

/** What of somebody's data is asked for; null: from the beginning, or up to the day of receipt. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

export interface RequestScope {
  readonly reference: Reference;
  readonly receivedOn: Day;
  readonly rights: readonly Right[];
  /** Every company that it was asked of; "all" is spelt out, since the group changes. */
  readonly controllers: readonly ControllerId[];
  readonly period: Period;
}

export interface EarlierRequest extends RequestScope {
  /** When the answer or the refusal left; null: not yet. */
  readonly answeredOn: Day | null;
}

/** What two requests share. A fee for another copy asks for the same scope and the same period (FEE-2). */
export interface Overlap {
  readonly reference: Reference;
  /** Days from the earlier receipt to this one. */
  readonly daysApart: number;
  readonly rights: readonly Right[];
  readonly controllers: readonly ControllerId[];
  /** Whether rights and companies are all the same, or only some. */
  readonly scope: 'same' | 'part';
  /** The days that both ask of, as far as copies are asked: with time new data come. Null: no right of both is to copies. */
  readonly period: {
    readonly from: Day | null;
    readonly to: Day;
    readonly extent: 'same' | 'part';
    /** Days of this request's period that the earlier one could not have covered. */
    readonly newDays: number;
  } | null;
}

export interface Repeats {
  /** The latest first. */
  readonly overlaps: readonly Overlap[];
  /** Cases that were not answered when this came: it reminds of them and repeats nothing (EDPB Guidelines 01/2022, 29). */
  readonly remindsOf: readonly Reference[];
}

/** Rights that give data of a period. The others are about what is held now. */
const COPIES: readonly Right[] = ['access', 'portability'];

/** Compares a request with the others of the same person (`same-person.ts`); later ones and itself are left out. */
export function repeatsOf(request: RequestScope, known: readonly EarlierRequest[]): Repeats {
  const sharing = known
    .filter((one) => one.reference !== request.reference && one.receivedOn <= request.receivedOn)
    .toSorted((one, other) =>
      one.receivedOn > other.receivedOn ? -1 : Number(one.receivedOn < other.receivedOn),
    )
    .map((one) => ({ one, overlap: overlapOf(request, one) }));
  const answered = ({ answeredOn }: EarlierRequest) =>
    answeredOn !== null && answeredOn <= request.receivedOn;
  return {
    overlaps: sharing.flatMap(({ one, overlap }) => (overlap && answered(one) ? [overlap] : [])),
    remindsOf: sharing.flatMap(({ one, overlap }) => (overlap && !answered(one) ? [one.reference] : [])),
  };
}

/** Null where nothing is shared: another right, another company or another period is another request (FEE-2). */
function overlapOf(request: RequestScope, before: EarlierRequest): Overlap | null {
  const controllers = shared(request.controllers, before.controllers);
  const period = sharedPeriod(request, before);
  const rights = shared(request.rights, before.rights).filter(
    (right) => period !== null || !COPIES.includes(right),
  );
  if (rights.length === 0 || controllers.length === 0) return null;
  const same =
    covers(rights, request.rights, before.rights) &&
    covers(controllers, request.controllers, before.controllers);
  return {
    reference: before.reference,
    daysApart: daysBetween(before.receivedOn, request.receivedOn),
    rights,
    controllers,
    scope: same ? 'same' : 'part',
    period: rights.some((right) => COPIES.includes(right)) ? period : null,
  };
}

function sharedPeriod(request: RequestScope, before: RequestScope): Overlap['period'] {
  const [mine, theirs] = [spanOf(request), spanOf(before)];
  const from = mine.from && theirs.from ? later(mine.from, theirs.from) : (mine.from ?? theirs.from);
  const to = earlier(mine.to, theirs.to);
  if (from !== null && from > to) return null;
  const extent = mine.from === theirs.from && mine.to === theirs.to ? 'same' : 'part';
  return { from, to, extent, newDays: Math.max(0, daysBetween(theirs.to, mine.to)) };
}

/** What is to come cannot be asked for. */
const spanOf = ({ period: { from, to }, receivedOn }: RequestScope): { from: Day | null; to: Day } => ({
  from,
  to: to === null ? receivedOn : earlier(to, receivedOn),
});

const shared = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  [...new Set(one)].filter((item) => other.includes(item));

const covers = <T>(some: readonly T[], ...wholes: readonly (readonly T[])[]): boolean =>
  wholes.every((whole) => whole.every((item) => some.includes(item)));
