import fc from 'fast-check';
import { type Day, day } from '#domain/clock/day.ts';
import type { CaseDates } from '#domain/clock/deadlines.ts';
import { holidaysFrom } from '#domain/clock/holidays.ts';
import { ASKED_PROMPTLY_DAYS, type ClockPolicy } from '#domain/clock/policy.ts';
import { BELGIAN_RULES } from './belgium.ts';

export const BRUSSELS = 'Europe/Brussels';

const holidays = holidaysFrom({ rules: BELGIAN_RULES });

export const policyOf = (changes: Partial<ClockPolicy> = {}): ClockPolicy => ({
  promiseDays: 30,
  holidays,
  timeZone: BRUSSELS,
  askedPromptlyDays: ASKED_PROMPTLY_DAYS,
  ...changes,
});

/** A request received on a day; complete then, and nothing asked, unless said otherwise. */
export const datesOf = (
  received: string,
  rest: {
    readonly asked?: string;
    readonly complete?: string | null;
    readonly extended?: string;
  } = {},
): CaseDates => {
  const { asked, complete = received, extended } = rest;
  return {
    received: day(received),
    asked: asked === undefined ? null : day(asked),
    complete: complete === null ? null : day(complete),
    extended: extended === undefined ? null : day(extended),
  };
};

const asDay = (date: Date): Day => day(date.toISOString().slice(0, 10));

/** Any day that the policy has holidays for, with room for what comes after. */
export const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map(asDay);

/**
 * Any request: asked or not, prompt or late, answered or not, extended or not, even with dates in an order that should
 * not occur.
 */
export const anyDates: fc.Arbitrary<CaseDates> = anyDay.chain((received) => {
  const near = fc
    .integer({ min: -5, max: 120 })
    .map((days) => asDay(new Date(Date.parse(received) + days * 86_400_000)));
  return fc.record({
    received: fc.constant(received),
    asked: fc.option(near),
    complete: fc.option(near),
    extended: fc.option(near),
  });
});
