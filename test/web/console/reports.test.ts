import { describe, expect, test } from 'vitest';
import { day } from '#domain/clock/day.ts';
import { reporting } from '#domain/reports/report.ts';
import { asCsv } from '../../../web/console/src/cases/as-csv.ts';
import { isPeriod, periodOf } from '../../../web/console/src/reports/period.ts';
import { asRows, tablesOf } from '../../../web/console/src/reports/report-tables.ts';
import { LOCALES } from '../../../web/console/src/words/words.ts';
import { aLine, answered } from '../../domain/reports/a-line.ts';
import { wordsIn } from './words-in.ts';

const { add, report } = reporting({
  from: day('2026-01-01'),
  to: day('2026-12-31'),
  timeZone: 'Europe/Brussels',
  now: '2026-06-01T10:00:00.000Z',
});
add(
  answered('2026-03-12T10:00:00.000Z', {
    holders: ['offitel'],
    outcomes: [{ right: 'erasure', controller: 'offitel', outcome: 'in-part', grounds: ['17(3)(b)'] }],
    asked: ['document'],
    doubts: ['details-differ'],
    extension: { ground: 'complexity', lost: false },
    late: ['offitel/newsletter'],
  }),
);
add(aLine({ refusal: 'excessive', ending: 'refused' }));

describe.each(LOCALES)('the tables of a report in $name', ({ id }) => {
  const words = wordsIn(id);
  const tables = tablesOf(report(), { words, locale: id }, undefined);

  test('have as many cells in each row as there are columns', () => {
    for (const { head, rows } of tables)
      expect(rows.filter(({ length }) => length !== head.length)).toEqual([]);
  });

  test('name every value in words, and none by its code', () => {
    const cells = tables
      .filter(({ id: of }) => of !== 'stores')
      .flatMap(({ rows }) => rows.flat().map(String));

    expect(cells).not.toEqual([]);
    expect(cells.filter((cell) => /^[a-z]+(-[a-z]+)+$|^\d+\(/.test(cell))).toEqual([]);
  });
});

describe('the CSV of a report', () => {
  test('leads each row by its table, and holds the days and the counts', () => {
    const words = wordsIn('en');
    const csv = asCsv(asRows(report(), tablesOf(report(), { words, locale: 'en' }, undefined), words));

    expect(csv).toContain('"By right","Access","2"');
    expect(csv).toContain('"Days to answer","0 to 7 days","1"');
    expect(csv).toContain('"Refusals and their grounds","The whole request","Excessive","1"');
  });
});

describe('a period', () => {
  test.each([
    ['this-year', { from: '2026-01-01', to: '2026-12-31' }],
    ['last-year', { from: '2025-01-01', to: '2025-12-31' }],
    ['last-90', { from: '2026-01-01', to: '2026-03-31' }],
  ] as const)('by the name %s begins and ends on these days', (preset, period) => {
    expect(periodOf(preset, '2026-03-31')).toEqual(period);
  });

  test.each([
    ['2026-01-01', '2026-01-01', true],
    ['2026-01-02', '2026-01-01', false],
    ['2024-01-01', '2026-01-02', true],
    ['2024-01-01', '2026-01-03', false],
  ])('from %s to %s can be reported on: %s', (from, to, can) => {
    expect(isPeriod({ from, to })).toBe(can);
  });
});
