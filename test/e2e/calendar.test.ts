import { beforeAll, describe, expect, test } from 'vitest';
import { endOf } from '#local/calendar/calendar.ts';
import { PARTS } from '#local/calendar/parts.ts';
import { type PlayedQuarter, playQuarter, QUARTER } from '#local/calendar/quarter.ts';
import { svgCalendar } from '#local/calendar/svg-calendar.ts';
import { terminalCalendar } from '#local/calendar/terminal-calendar.ts';

/** A quarter on a played clock, with one request of each kind; `npm run demo -- --calendar` plays forty. */

let quarter: PlayedQuarter;
beforeAll(async () => {
  const once = PARTS.map((part) => ({ ...part, times: 1 }));
  quarter = await playQuarter({ ...QUARTER, parts: once }, () => undefined);
}, 300_000);

const caseOf = (kind: string) => quarter.calendar.cases.find((one) => one.kind === kind);
const marksOf = (kind: string) => caseOf(kind)?.marks.map(({ mark }) => mark) ?? [];

describe('a quarter that is played', () => {
  test('holds nothing that is not as the law’s clock says', () => {
    expect(quarter.faults).toEqual([]);
  });

  test.for(PARTS)('ends "$kind" as it should', ({ kind, ends }) => {
    const one = caseOf(kind);
    expect(one && endOf(one)?.mark).toBe(ends);
  });

  test('reminds the requester twice, then says why nothing was done, before the case lapses', () => {
    const told = marksOf('access, lapsed').filter((mark) =>
      ['reminded', 'warned', 'lapsed', 'closed'].includes(mark),
    );
    expect(told).toEqual(['reminded', 'reminded', 'warned', 'lapsed', 'closed']);
  });

  test('reminds the officer of an answer that waits until the last day', () => {
    const marks = marksOf('access, on the last day');
    expect(marks.filter((mark) => mark === 'escalated').length).toBeGreaterThanOrEqual(3);
  });

  test('shows more time that was taken, a doubt that stops the month, what followed an answer', () => {
    expect(marksOf('access, more time taken')).toContain('extended');
    expect(marksOf('access, identity doubted')).toContain('asked');
    expect(caseOf('access, identity doubted')?.paused).not.toBeNull();
    expect(marksOf('access, a store late')).toEqual(expect.arrayContaining(['answered', 'supplement']));
  });

  test('is a picture that names each case', () => {
    const pictures = [
      terminalCalendar(quarter.calendar, { columns: 160, color: false }),
      svgCalendar(quarter.calendar),
    ];
    for (const { reference } of quarter.calendar.cases)
      expect(pictures.filter((picture) => picture.includes(reference))).toHaveLength(2);
    expect(quarter.calendar.cases).toHaveLength(PARTS.length);
  });
});
