import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression, latestOccurrence } from '#cloud/scheduler/occurrences.ts';

const BEGIN = Date.parse('2026-11-22T09:30:15.250Z');
const HOUR = 3_600_000;

const next = (expression: string, timezone = 'UTC') =>
  compileExpression({ expression, timezone, begin: BEGIN });

/** The first `count` occurrences after a time, in UTC. */
function occurrences(expression: string, o: { after: string; timezone?: string; count?: number }): string[] {
  const following = next(expression, o.timezone);
  const found: string[] = [];
  let at = following(Date.parse(o.after));
  while (at !== undefined && found.length < (o.count ?? 3)) {
    found.push(new Date(at).toISOString().slice(0, 16));
    at = following(at);
  }
  return found;
}

describe('rate', () => {
  test.for([
    ['rate(1 minute)', 60_000],
    ['rate(5 minutes)', 300_000],
    ['rate(1 hours)', HOUR],
    ['rate(2 days)', 48 * HOUR],
  ] as const)('%s occurs at once and then with its period', ([expression, period]) => {
    const following = next(expression);
    expect([following(0), following(BEGIN), following(BEGIN + 3 * period - 1)]).toEqual([
      BEGIN,
      BEGIN + period,
      BEGIN + 3 * period,
    ]);
  });

  test('counts a day as 24 hours, whatever clocks show', () => {
    const following = next('rate(1 day)', 'Europe/Amsterdam');
    const beforeChange = Date.parse('2027-03-27T12:00:00Z');
    const first = following(beforeChange) ?? 0;
    expect((following(first) ?? 0) - first).toBe(24 * HOUR);
  });
});

describe('cron', () => {
  test.for([
    // The examples of AWS' guide.
    ['cron(15 10 ? * 6L 2027-2028)', ['2027-01-29T10:15', '2027-02-26T10:15', '2027-03-26T10:15']],
    ['cron(15 12 * * ? *)', ['2026-11-22T12:15', '2026-11-23T12:15', '2026-11-24T12:15']],
    ['cron(0 18 ? * MON-FRI *)', ['2026-11-23T18:00', '2026-11-24T18:00', '2026-11-25T18:00']],
    ['cron(0/15 * ? * * *)', ['2026-11-22T09:45', '2026-11-22T10:00', '2026-11-22T10:15']],
    ['cron(0 8 1 * ? *)', ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00']],
    ['cron(5 8-10/2 L FEB ? *)', ['2027-02-28T08:05', '2027-02-28T10:05', '2028-02-29T08:05']],
    ['cron(0 9 3W * ? *)', ['2026-12-03T09:00', '2027-01-04T09:00', '2027-02-03T09:00']],
    ['cron(0 9 1W 8 ? *)', ['2027-08-02T09:00', '2028-08-01T09:00', '2029-08-01T09:00']],
    ['cron(0 9 31W 1,10 ? 2027)', ['2027-01-29T09:00', '2027-10-29T09:00']],
    ['cron(0 9 ? * 3#2 *)', ['2026-12-08T09:00', '2027-01-12T09:00', '2027-02-09T09:00']],
    ['cron(0 9 ? * TUE#5 2027)', ['2027-03-30T09:00', '2027-06-29T09:00', '2027-08-31T09:00']],
    ['cron(0 9 ? * L *)', ['2026-11-28T09:00', '2026-12-05T09:00', '2026-12-12T09:00']],
    ['cron(0 0 29 2 ? *)', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
    ['cron(0 0 30 2 ? *)', []],
    ['cron(0 0 * * ? 2025)', []],
  ] as const)('%s', ([expression, expected]) => {
    expect(occurrences(expression, { after: '2026-11-22T09:30:15Z' })).toEqual(expected);
  });

  test('is meant in its time zone', () => {
    expect(
      occurrences('cron(0 9 * * ? *)', {
        after: '2026-10-24T12:00:00Z',
        timezone: 'Europe/Amsterdam',
        count: 2,
      }),
    ).toEqual(['2026-10-25T08:00', '2026-10-26T08:00']);
  });

  test('leaves out a time that clocks skip in spring', () => {
    expect(
      occurrences('cron(30 2 * * ? *)', {
        after: '2027-03-27T00:00:00Z',
        timezone: 'Europe/Amsterdam',
        count: 2,
      }),
    ).toEqual(['2027-03-27T01:30', '2027-03-29T00:30']);
  });

  test('counts a time that clocks show twice in autumn once, the first time', () => {
    expect(
      occurrences('cron(30 2 * * ? *)', {
        after: '2026-10-24T12:00:00Z',
        timezone: 'Europe/Amsterdam',
        count: 2,
      }),
    ).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });

  test('holds still for the second of two equal hours', () => {
    expect(
      occurrences('cron(0/30 * * * ? *)', { after: '2026-10-25T00:00:00Z', timezone: 'Europe/Amsterdam' }),
    ).toEqual(['2026-10-25T00:30', '2026-10-25T02:00', '2026-10-25T02:30']);
  });

  test('knows days that a zone has skipped whole', () => {
    expect(
      occurrences('cron(0 12 * * ? 2011)', { after: '2011-12-29T00:00:00Z', timezone: 'Pacific/Apia' }),
    ).toEqual(['2011-12-29T22:00', '2011-12-30T22:00']);
  });
});

describe('at', () => {
  test('occurs once, in its time zone', () => {
    expect(
      occurrences('at(2026-12-01T09:00:00)', { after: '2026-11-22T00:00:00Z', timezone: 'America/New_York' }),
    ).toEqual(['2026-12-01T14:00']);
  });
});

describe('refuses', () => {
  test.for([
    'rate(0 hours)',
    'rate(1 week)',
    'rate(1.5 hours)',
    'rate(hour)',
    'every hour',
    'cron(0 12 * * *)',
    'cron(0 12 * * ? * *)',
    'cron(0 12 * * * *)',
    'cron(0 12 ? * ? *)',
    'cron(0 12 1 * MON *)',
    'cron(60 12 * * ? *)',
    'cron(0 24 * * ? *)',
    'cron(0 12 32 * ? *)',
    'cron(0 12 0 * ? *)',
    'cron(0 12 ? * 0 *)',
    'cron(0 12 ? * MON#6 *)',
    'cron(0 12 ? * FRI-MON *)',
    'cron(0/0 12 * * ? *)',
    'cron(0, 12 * * ? *)',
    'cron(0 12 * * ? 2200)',
    'at(2026-12-01)',
    'at(2026-13-01T00:00:00)',
  ])('%s', (expression) => {
    expect(() => next(expression)).toThrow('Invalid Schedule Expression');
  });

  test('a time that clocks never show', () => {
    expect(() => next('at(2027-03-28T02:30:00)', 'Europe/Amsterdam')).toThrow('Invalid Schedule Expression');
  });

  test('a zone that does not exist', () => {
    expect(() => next('rate(1 hour)', 'Europe/Atlantis')).toThrow('Invalid ScheduleExpressionTimezone');
  });
});

describe('for every expression', () => {
  const list = (min: number, max: number) =>
    fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((all) => all.join(','));
  const Cron = fc
    .record({
      minute: list(0, 59),
      hour: list(0, 23),
      day: fc.constantFrom('* * ?', '? * MON-FRI', '? * 1,4'),
    })
    .map(({ minute, hour, day }) => `cron(${minute} ${hour} ${day} *)`);
  const Rate = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('minutes', 'hours', 'days'))
    .map(([value, unit]) => `rate(${value} ${unit})`);
  const Zone = fc.constantFrom(
    'UTC',
    'Europe/Amsterdam',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  );
  /** Around a change of the clocks as often as not. */
  const Time = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
    fc
      .tuple(
        fc.constantFrom(Date.UTC(2026, 9, 25, 1), Date.UTC(2027, 2, 28, 1), Date.UTC(2026, 10, 1, 6)),
        fc.integer({ min: -4 * HOUR, max: 4 * HOUR }),
      )
      .map(([change, offset]) => change + offset),
  );
  const Case = fc.record({ expression: fc.oneof(Cron, Rate), timezone: Zone, after: Time });

  test('the next occurrence is later, and later for later times', () => {
    fc.assert(
      fc.property(Case, fc.nat({ max: 48 * HOUR }), ({ expression, timezone, after }, more) => {
        const following = next(expression, timezone);
        const [one = 0, other = 0] = [following(after), following(after + more)];
        expect(one).toBeGreaterThan(after);
        expect(other).toBeGreaterThanOrEqual(one);
        // Nothing lies between a time and the next occurrence.
        expect(following(one - 1)).toBe(one);
      }),
    );
  });

  test('it is the first minute at which a clock on the wall shows a wanted time for the first time', () => {
    fc.assert(
      fc.property(list(0, 59), list(0, 23), Zone, Time, (minute, hour, timezone, after) => {
        const shown = clockIn(timezone);
        const wanted = new Set(
          hour.split(',').flatMap((h) => minute.split(',').map((m) => `${Number(h)}:${Number(m)}`)),
        );
        const seen = new Set<string>();
        // From a day before, so that what a clock shows for the second time is known.
        const start = Math.floor(after / 60_000) * 60_000 - 24 * HOUR;
        let expected: number | undefined;
        for (let at = start; expected === undefined; at += 60_000) {
          const { date, time } = shown(at);
          if (at > after && wanted.has(time) && !seen.has(`${date} ${time}`)) expected = at;
          seen.add(`${date} ${time}`);
        }
        expect(next(`cron(${minute} ${hour} * * ? *)`, timezone)(after)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('of several that have passed, the latest is the last before now', () => {
    fc.assert(
      fc.property(Case, fc.nat({ max: 24 * HOUR }), ({ expression, timezone, after }, passed) => {
        const following = next(expression, timezone);
        const now = after + passed;
        const latest = latestOccurrence(following, after, now);
        const first = following(after) ?? 0;
        expect(latest === undefined).toBe(first > now);
        if (latest !== undefined)
          expect([latest <= now, (following(latest) ?? 0) > now]).toEqual([true, true]);
      }),
    );
  });
});

/** Date and time in a zone, worked out in another way than the code under test does. */
function clockIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at: number) => {
    const [date = '', time = ''] = format.format(at).split(' ');
    return { date, time: time.split(':').map(Number).join(':') };
  };
}
