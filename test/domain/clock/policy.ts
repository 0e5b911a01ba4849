import fc from 'fast-check';
import { holidaysFrom } from '#domain/clock/calendar.ts';
import { type Day, day } from '#domain/clock/day.ts';
import type { CaseDates } from '#domain/clock/deadlines.ts';
import { ASKED_PROMPTLY_DAYS, type ClockPolicy } from '#domain/clock/policy.ts';
import { belgianHolidays } from './belgium.ts';

export const BRUSSELS = 'Europe/Brussels';

const years = Array.from({ length: 2101 - 2020 }, (_, n) => 2020 + n);
const holidays = holidaysFrom(years.flatMap(belgianHolidays));

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
  rest: { readonly asked?: string; readonly complete?: string | null } = {},
): CaseDates => {
  const { asked, complete = received } = rest;
  return {
    received: day(received),
    asked: asked === undefined ? null : day(asked),
    complete: complete === null ? null : day(complete),
  };
};

const asDay = (date: Date): Day => day(date.toISOString().slice(0, 10));

/** Any day that the policy has holidays for, with room for what comes after. */
export const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map(asDay);

/** Any request: asked or not, prompt or late, answered or not, even with dates in an order that should not occur. */
export const anyDates: fc.Arbitrary<CaseDates> = anyDay.chain((received) => {
  const near = fc
    .integer({ min: -5, max: 120 })
    .map((days) => asDay(new Date(Date.parse(received) + days * 86_400_000)));
  return fc.record({
    received: fc.constant(received),
    asked: fc.option(near),
    complete: fc.option(near),
  });
});
