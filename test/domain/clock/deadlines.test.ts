import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '#domain/clock/day.ts';
import { type CaseDates, type Deadlines, deadlines } from '#domain/clock/deadlines.ts';
import type { ClockPolicy } from '#domain/clock/policy.ts';
import { anyDates, anyDay, datesOf, policyOf } from './policy.ts';

/** Every day that the clock works out; `9999` where there is none, so that days can be compared one by one. */
const daysIn = (result: Deadlines): readonly string[] => [
  result.promise ?? '9999',
  result.promiseRolled?.day ?? '9999',
  result.lawMonth.unrolled,
  result.lawMonth.day,
  result.pause?.stopped.day ?? '9999',
  result.pause?.restarted.day ?? '9999',
  result.lawEffective,
  result.actBy,
  result.noticeBy,
  result.extension.threeMonths.day,
  result.extension.chained.day,
  result.extension.end,
];

const withHoliday = (policy: ClockPolicy, holiday: Day): ClockPolicy => ({
  ...policy,
  holidays: (of) => (of === holiday ? 'Brugdag' : policy.holidays(of)),
});

/** The bare clock: an extension takes the place of promise and month. */
const notExtended = (dates: CaseDates): CaseDates => ({ ...dates, extended: null });

/** Minutes behind UTC on the first day of 1970: shows that the machine really is elsewhere. */
const OFFSETS_1970 = {
  UTC: 0,
  'America/New_York': 300,
  'Pacific/Auckland': -720,
  'Africa/Casablanca': 0,
} as const;

const forAnyDates = (check: (dates: CaseDates) => void): void => fc.assert(fc.property(anyDates, check));

describe('the day to act by', () => {
  test('is never after the law in any of its readings, nor after the promise', () => {
    forAnyDates((dates) => {
      const { actBy, promise, pause, lawMonth, lawEffective } = deadlines(notExtended(dates), policyOf());
      const limits = [
        promise ?? '9999',
        lawEffective,
        ...(pause ? [pause.stopped.day, pause.restarted.day] : []),
      ];
      expect(limits.every((limit) => actBy <= limit)).toBe(true);
      expect(pause !== null || actBy <= lawMonth.unrolled).toBe(true);
    });
  });

  test('is never after the law of an extended request', () => {
    forAnyDates((dates) => {
      const { actBy, lawEffective } = deadlines(dates, policyOf());
      expect(actBy <= lawEffective).toBe(true);
    });
  });

  test('is never before the request came', () => {
    forAnyDates((dates) => {
      expect(deadlines(dates, policyOf()).actBy > dates.received).toBe(true);
    });
  });

  test('does not depend on any holiday', () => {
    forAnyDates((dates) => {
      const without = deadlines(dates, policyOf({ holidays: () => null }));
      expect(deadlines(dates, policyOf()).actBy).toBe(without.actBy);
    });
  });
});

describe('a holiday more', () => {
  test('never moves a date earlier', () => {
    fc.assert(
      fc.property(anyDates, fc.integer({ min: 0, max: 130 }), (dates, after) => {
        const before = daysIn(deadlines(dates, policyOf()));
        const holiday = addDays(dates.received, after);
        const later = daysIn(deadlines(dates, withHoliday(policyOf(), holiday)));
        expect(later.every((date, n) => date >= (before[n] ?? ''))).toBe(true);
      }),
    );
  });
});

describe('daylight saving', () => {
  const zones = ['UTC', 'America/New_York', 'Pacific/Auckland', 'Africa/Casablanca'] as const;

  test('moves no day: the place decides only at which instant a day ends', () => {
    fc.assert(
      fc.property(anyDates, fc.constantFrom(...zones), (dates, timeZone) => {
        const { promiseExpiresAt: _p, lawExpiresAt: _l, ...here } = deadlines(dates, policyOf());
        expect(deadlines(dates, policyOf({ timeZone }))).toMatchObject(here);
      }),
    );
  });

  test('and the time zone of the machine change nothing', () => {
    const before = process.env['TZ'];
    try {
      fc.assert(
        fc.property(anyDates, fc.constantFrom(...zones), (dates, machine) => {
          process.env['TZ'] = 'Europe/Brussels';
          const here = deadlines(dates, policyOf());
          process.env['TZ'] = machine;
          expect(new Date(0).getTimezoneOffset()).toBe(OFFSETS_1970[machine]);
          expect(deadlines(dates, policyOf())).toEqual(here);
        }),
      );
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('the pause', () => {
  test.each(['2026-05-04', '2026-05-07'])(
    'is granted where the requester was asked within three days: %s',
    (asked) => {
      const { pause } = deadlines(datesOf('2026-05-04', { asked, complete: '2026-05-18' }), policyOf());
      expect(pause).not.toBeNull();
    },
  );

  test('is lost by asking late', () => {
    const late = deadlines(
      datesOf('2026-05-04', { asked: '2026-05-08', complete: '2026-05-18' }),
      policyOf(),
    );
    expect(late).toMatchObject({ pause: null, actBy: '2026-06-04' });
  });

  test('does not begin as long as there is no answer', () => {
    const waiting = deadlines(datesOf('2026-05-04', { asked: '2026-05-05', complete: null }), policyOf());
    expect(waiting).toMatchObject({
      pause: null,
      promise: null,
      promiseExpiresAt: null,
      actBy: '2026-06-04',
    });
  });

  test('is not granted for a question put before the request came', () => {
    const { pause } = deadlines(
      datesOf('2026-05-04', { asked: '2026-05-01', complete: '2026-05-18' }),
      policyOf(),
    );
    expect(pause).toBeNull();
  });

  test('never makes the law earlier than its month, nor shortens the time for notice', () => {
    forAnyDates((dates) => {
      const { pause, lawEffective, lawMonth, noticeBy } = deadlines(dates, policyOf());
      expect(pause === null || lawEffective >= lawMonth.day).toBe(true);
      expect(noticeBy).toBe(lawMonth.unrolled);
    });
  });
});

describe('a pause more', () => {
  test('never shortens: neither the law nor the date to act by is earlier than without it', () => {
    forAnyDates((dates) => {
      const paused = deadlines(dates, policyOf());
      const straight = deadlines({ ...dates, asked: null }, policyOf());
      expect(paused.lawEffective >= straight.lawEffective).toBe(true);
      expect(paused.actBy >= straight.actBy).toBe(true);
    });
  });
});

describe('the promise', () => {
  test('counts from receipt where the information was there before', () => {
    const result = deadlines(datesOf('2026-03-05', { complete: '2026-03-01' }), policyOf());
    expect(result.promise).toBe('2026-04-04');
  });

  test('has as many days as the group says', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (received, promiseDays) => {
        const result = deadlines(datesOf(received), policyOf({ promiseDays }));
        expect(result.promise).toBe(addDays(received, promiseDays));
      }),
    );
  });
});

describe('an extension', () => {
  test('ends with the earlier of three months and one plus two', () => {
    const { extension } = deadlines(datesOf('2026-01-31'), policyOf());
    expect([extension.threeMonths.day, extension.chained.day, extension.end]).toEqual([
      '2026-04-30',
      '2026-04-28',
      day('2026-04-28'),
    ]);
  });
});
