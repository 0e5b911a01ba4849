import type { Group } from '#contracts/registry.ts';
import { type HolidayData, type Holidays, holidaysFrom } from './holidays.ts';

/** What a group decides about the clock. The law's own periods are not here: nobody decides about those. */
export interface ClockPolicy {
  /** Calendar days that the group promises an answer in, once the request is complete (CLK-3). */
  readonly promiseDays: number;
  readonly holidays: Holidays;
  /** IANA name of the place whose calendar counts. */
  readonly timeZone: string;
  /** Days from receipt within which asking still pauses the law's month (CLK-6). */
  readonly askedPromptlyDays: number;
}

/**
 * "Without undue delay" in days. This project's threshold, not the law's: neither article 12 nor the EDPB gives a
 * number, so it is kept short. Asking later pauses nothing, which is the safe side for the requester (CLK-6).
 */
export const ASKED_PROMPTLY_DAYS = 3;

/** The clock of a group, from its registry. */
export const clockPolicy = (
  group: Pick<Group, 'promiseDays' | 'timeZone'> & { readonly holidays: HolidayData },
): ClockPolicy => ({
  promiseDays: group.promiseDays,
  holidays: holidaysFrom(group.holidays),
  timeZone: group.timeZone,
  askedPromptlyDays: ASKED_PROMPTLY_DAYS,
});
