import { workingDayBack } from './calendar.ts';
import type { Day } from './day.ts';
import { startOfDay } from './instant.ts';
import type { ClockPolicy } from './policy.ts';

/** Working days that the reviewer has, the day to act by being the last of them. This project's choice, not the law's. */
const REVIEW_WORKING_DAYS = 5;

/**
 * The instant by which the stores must have answered, so that a person can still review: the start of the fifth
 * working day counted back from the day to act by. Stores that answer later are named as pending and supplemented
 * (AFF-1: never "no data").
 *
 * Never before `now`: where too little time is left, nobody is waited for, since a late answer is worse than a
 * partial one. The first round of questions is asked in any case; only the waiting is cut.
 *
 * @param now ISO 8601 in UTC
 * @returns ISO 8601 in UTC with milliseconds
 */
export function collectBy(deadlines: { readonly actBy: Day }, now: string, policy: ClockPolicy): string {
  const review = workingDayBack(deadlines.actBy, REVIEW_WORKING_DAYS, policy.holidays);
  const latest = Math.max(Date.parse(startOfDay(review, policy.timeZone)), Date.parse(now));
  return new Date(latest).toISOString();
}
