import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#domain/clock/day.ts';
import { reporting } from '#domain/reports/report.ts';
import type { ReportLine } from '#domain/reports/report-line.ts';
import { aLine, answered } from './a-line.ts';

const PERIOD = { from: day('2026-01-01'), to: day('2026-12-31'), timeZone: 'Europe/Brussels' };

function reportOn(lines: readonly ReportLine[], now = '2026-06-01T10:00:00.000Z', period = {}) {
  const { add, report } = reporting({ ...PERIOD, ...period, now });
  for (const line of lines) add(line);
  return report();
}

describe('a case against the term of the law', () => {
  test.each([
    ['answered on the last day, late in the evening', answered('2026-04-07T21:59:00.000Z'), 'inTime'],
    // 22:00 in UTC is midnight in Brussels: the day after.
    ['answered when the last day was over', answered('2026-04-07T22:00:00.000Z'), 'late'],
    ['refused in time', answered('2026-03-20T10:00:00.000Z', { ending: 'refused' }), 'inTime'],
    ['open and past its last day', aLine(), 'overdue'],
    ['open with an extension that stands', aLine({ lawDue: '2026-06-07' }), 'open'],
    ['open on its last day', aLine({ lawDue: '2026-06-01' }), 'open'],
    ['given up', aLine({ ending: 'withdrawn' }), 'ended'],
    ['never proved', aLine({ ending: 'lapsed' }), 'ended'],
  ] as const)('%s', (_, line, standing) => {
    expect(reportOn([line]).standings).toEqual({
      inTime: 0,
      late: 0,
      open: 0,
      overdue: 0,
      ended: 0,
      [standing]: 1,
    });
  });
});

describe('the days to an answer', () => {
  test('are counted on the calendar of the group, from receipt', () => {
    // Received on the 6th in Brussels, although it is the 5th in UTC still.
    const line = answered('2026-03-09T08:00:00.000Z', { receivedAt: '2026-03-05T23:30:00.000Z' });

    expect(reportOn([line]).days).toEqual({ median: 3, ninetieth: 3, longest: 3 });
  });

  test('are told by the middle, by nine of ten and by the longest', () => {
    const lines = Array.from({ length: 10 }, (_, at) =>
      answered(`2026-03-${String(6 + at).padStart(2, '0')}T10:00:00.000Z`),
    );

    expect(reportOn(lines).days).toEqual({ median: 5, ninetieth: 9, longest: 10 });
  });

  test('fall into rows of which every answered case has one', () => {
    const { lengths } = reportOn([
      answered('2026-03-05T12:00:00.000Z'),
      answered('2026-03-12T10:00:00.000Z'),
      answered('2026-03-13T10:00:00.000Z'),
      answered('2026-08-13T10:00:00.000Z'),
    ]);

    expect(lengths.map(({ upTo, count }) => [upTo, count])).toEqual([
      [7, 2],
      [14, 1],
      [21, 0],
      [31, 0],
      [62, 0],
      [93, 0],
      [null, 1],
    ]);
  });

  test('are none as long as nothing is answered', () => {
    expect(reportOn([aLine()]).days).toEqual({ median: null, ninetieth: null, longest: null });
  });
});

describe('a report', () => {
  test('counts the cases that were received in its period, by the days of the group', () => {
    const { cases } = reportOn([
      // Half past midnight in Brussels on the first day; half an hour before it.
      aLine({ receivedAt: '2025-12-31T23:30:00.000Z' }),
      aLine({ receivedAt: '2025-12-31T22:30:00.000Z' }),
      aLine({ receivedAt: '2026-12-31T22:30:00.000Z' }),
      aLine({ receivedAt: '2026-12-31T23:30:00.000Z' }),
    ]);

    expect(cases).toBe(2);
  });

  test('has a row for each month and each right, and a case with two rights in both', () => {
    const { months, rights } = reportOn([
      answered('2026-03-10T10:00:00.000Z', { rights: ['access', 'erasure'] }),
      aLine({ receivedAt: '2026-01-05T10:00:00.000Z' }),
    ]);

    expect(months.map(({ month, cases }) => [month, cases])).toEqual([
      ['2026-01', 1],
      ['2026-03', 1],
    ]);
    expect(rights.map(({ right, cases, inTime, medianDays }) => [right, cases, inTime, medianDays])).toEqual([
      ['access', 2, 1, 5],
      ['erasure', 1, 1, 5],
    ]);
  });

  test('says by company what was decided, and why something was refused', () => {
    const { controllers, outcomes, refusals } = reportOn([
      aLine({
        holders: ['offitel', 'kantoro'],
        outcomes: [
          { right: 'erasure', controller: 'offitel', outcome: 'in-part', grounds: ['17(3)(b)'] },
          { right: 'access', controller: 'offitel', outcome: 'given', grounds: [] },
        ],
      }),
      answered('2026-03-06T10:00:00.000Z', { ending: 'refused', refusal: 'excessive' }),
    ]);

    expect(controllers).toEqual(
      [
        {
          controller: 'offitel',
          cases: 1,
          decided: [
            { name: 'given', count: 1 },
            { name: 'in-part', count: 1 },
          ],
        },
        { controller: 'kantoro', cases: 1, decided: [] },
      ].toSorted((one, other) => (one.controller < other.controller ? -1 : 1)),
    );
    expect(outcomes).toEqual([
      { right: 'access', outcome: 'given', count: 1 },
      { right: 'erasure', outcome: 'in-part', count: 1 },
    ]);
    expect(refusals).toEqual([
      { right: 'erasure', ground: '17(3)(b)', count: 1 },
      { right: null, ground: 'excessive', count: 1 },
    ]);
  });

  test('tells extensions that were lost from those that stand', () => {
    const { extensions } = reportOn([
      aLine({ extension: { ground: 'complexity', lost: false } }),
      aLine({ extension: { ground: 'complexity', lost: true } }),
    ]);

    expect(extensions).toEqual({ taken: 2, lost: 1, grounds: [{ name: 'complexity', count: 2 }] });
  });

  test('says which steps people were asked for to prove who they are, and how long it took', () => {
    const { identity } = reportOn([
      aLine({ asked: ['document'], doubts: ['details-differ'], acceptedAt: '2026-03-09T10:00:00.000Z' }),
      aLine({ asked: ['question', 'document'], overdue: true }),
    ]);

    expect(identity).toEqual({
      accepted: 1,
      asked: [
        { name: 'document', count: 2 },
        { name: 'question', count: 1 },
      ],
      doubts: [{ name: 'details-differ', count: 1 }],
      overdue: 1,
      days: { median: 4, ninetieth: 4, longest: 4 },
    });
  });

  test('names the stores that kept cases waiting, the worst first, a case once for each', () => {
    const { stores } = reportOn([
      aLine({ late: ['offitel/newsletter'], askedAgain: ['kantoro/crm', 'kantoro/crm'] }),
      aLine({ missing: ['kantoro/crm'] }),
    ]);

    expect(stores).toEqual([
      { controller: 'kantoro', store: 'crm', late: 0, missing: 1, askedAgain: 1 },
      { controller: 'offitel', store: 'newsletter', late: 1, missing: 0, askedAgain: 0 },
    ]);
  });

  test('reckons for the case of the cost guide what the cost guide says (docs/deploy.md)', () => {
    const { cost } = reportOn([
      answered('2026-03-19T10:00:00.000Z', {
        work: {
          events: 25,
          stores: 13,
          rounds: 2,
          mailsIn: 1,
          mailsOut: 4,
          bytes: 0,
          closedAt: '2026-03-19T10:00:00.000Z',
        },
      }),
    ]);

    // The sum of its rows.
    expect(cost.perCase).toBeCloseTo(0.0065, 3);
    expect(cost.parts.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(cost.total, 12);
  });

  test('costs nothing a case where there is none', () => {
    expect(reportOn([]).cost).toMatchObject({ perCase: null, total: 0 });
  });

  test('is the same in whatever order the cases come', () => {
    const lines = fc.array(
      fc
        .record({
          day: fc.integer({ min: 1, max: 28 }),
          month: fc.integer({ min: 1, max: 12 }),
          took: fc.option(fc.integer({ min: 0, max: 120 })),
          late: fc.subarray(['offitel/newsletter', 'kantoro/crm']),
        })
        .map(({ day: at, month, took, late }) => {
          const received = Date.UTC(2026, month - 1, at, 10);
          const receivedAt = new Date(received).toISOString();
          return took === null
            ? aLine({ receivedAt, late })
            : answered(new Date(received + took * 86_400_000).toISOString(), { receivedAt, late });
        }),
      { maxLength: 30 },
    );
    const turned = fc.property(lines, fc.nat(), (some, by) => {
      const at = by % (some.length || 1);
      const { cost: one, ...counts } = reportOn(some);
      const { cost: other, ...counted } = reportOn([...some.slice(at), ...some.slice(0, at)]);
      expect(counted).toEqual(counts);
      // Sums of fractions may differ in their last digit.
      expect(other.total).toBeCloseTo(one.total, 9);
    });
    fc.assert(turned);
  });
});
