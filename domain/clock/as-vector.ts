import type { DayOff } from './calendar.ts';
import { type Day, day } from './day.ts';
import type { CaseDates, Deadlines } from './deadlines.ts';
import { dayOf } from './instant.ts';

/**
 * The clock in the words of its test vectors, flat and in snake case: what goes in and what comes out. For those who
 * compare it with another implementation.
 */

/** A row of dates as the vectors write them: a day, or an instant with its offset, which is taken as the day it fell on. */
export interface VectorDates {
  readonly received: string;
  readonly asked: string | null;
  readonly complete: string | null;
}

export function fromVector(vector: VectorDates, timeZone: string): CaseDates {
  const local = (text: string): Day => (text.includes('T') ? dayOf(text, timeZone) : day(text));
  return {
    received: local(vector.received),
    asked: vector.asked === null ? null : local(vector.asked),
    complete: vector.complete === null ? null : local(vector.complete),
  };
}

/** All that the clock works out, under the vectors' names. Moved dates are rolled unless they say `raw`. */
export function asVector(result: Deadlines) {
  const { dates, lawMonth, pause, extension } = result;
  return {
    received_local_date: dates.received,
    asked: dates.asked,
    complete: dates.complete,
    promise_30d: result.promise,
    promise_30d_rolled: result.promiseRolled?.day ?? null,
    law_1m_raw: lawMonth.unrolled,
    law_1m: lawMonth.day,
    shift_days: lawMonth.over.length,
    shift_reason: lawMonth.over.map(reason).join(', ') || null,
    suspension_allowed: pause !== null,
    pause_days: pause?.days ?? 0,
    law_paused: pause?.stopped.day ?? null,
    law_restart: pause?.restarted.day ?? null,
    law_effective: result.lawEffective,
    due_safe: result.actBy,
    promise_breaks_law: result.promiseBreaksLaw,
    extension_notice_by: result.noticeBy,
    extended_3m_raw: extension.threeMonths.unrolled,
    extended_3m: extension.threeMonths.day,
    extended_chained: extension.chained.day,
    promise_expires_utc: result.promiseExpiresAt && toTheSecond(result.promiseExpiresAt),
    law_expires_utc: toTheSecond(result.lawExpiresAt),
  };
}

function reason(off: DayOff): string {
  switch (off.kind) {
    case 'holiday':
      return off.name;
    case 'saturday':
      return 'Sat';
    case 'sunday':
      return 'Sun';
  }
}

const toTheSecond = (instant: string): string => instant.replace('.000Z', 'Z');
