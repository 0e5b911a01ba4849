import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { MARKS } from '#local/calendar/calendar.ts';
import { LEGEND, SIGNS } from '#local/calendar/signs.ts';
import { terminalCalendar } from '#local/calendar/terminal-calendar.ts';
import { calendar } from './a-quarter.ts';

const WIDE = { columns: 160, color: false };
const rowOf = (picture: string, reference: string) =>
  picture.split('\n').filter((line) => line.startsWith(reference));

describe('the calendar in a terminal', () => {
  test('has a row for each case: when it came, when it ended, its dates, days off', () => {
    const [first = ''] = rowOf(terminalCalendar(calendar, WIDE), 'EXA-2026-0001');
    //                     1 September, a Tuesday    the 8th of October is a holiday
    expect(first).toContain('○──◆╌╌──●  ··     ··     ··   L ·P   h ·');
    expect(first).toMatch(/10-01 {3}answered, 22 days left$/);
  });

  test('shows reminders, a month that stands still, and a case that lapsed', () => {
    const [, second = ''] = [...rowOf(terminalCalendar(calendar, WIDE), 'EXA-2026-000')];
    expect(second).toContain(' ○──╌╌──r──╌╌==r──╌╌─────╌╌─w!─L╌╌~  h ·');
    expect(second).toMatch(/10-02 {3}lapsed$/);
  });

  test('says what every sign means, and no two have the same', () => {
    const picture = terminalCalendar(calendar, WIDE);
    const signs = LEGEND.map((one) => SIGNS[one]);
    for (const { sign, says } of signs) expect(picture).toContain(`${sign} ${says}`);
    expect(new Set(signs.map(({ sign }) => sign)).size).toBe(MARKS.length + 2);
  });

  test('names the holidays and counts what happened', () => {
    const picture = terminalCalendar(calendar, WIDE);
    expect(picture).toContain('h 2026-10-08  A <holiday>');
    expect(picture.split('\n').at(-1)).toBe(
      '2 requests: 1 answered, all in time, 0 refused, 0 withdrawn, 1 lapsed, 3 reminders to requesters, 1 to the officer, 0 extensions, 0 supplements',
    );
  });

  test('is cut into parts where the line is short, and loses no day', () => {
    const whole = rowOf(terminalCalendar(calendar, WIDE), 'EXA-2026-0001');
    const parts = rowOf(terminalCalendar(calendar, { columns: 80, color: false }), 'EXA-2026-0001');
    expect([whole.length, parts.length]).toEqual([1, 3]);
    const cells = (row: string) => row.slice(32, row.lastIndexOf('  10-01'));
    expect(parts.map(cells).join('')).toBe(whole.map(cells).join(''));
    expect(Math.max(...parts.map((row) => row.length))).toBeLessThanOrEqual(80);
  });

  test('says the same without its colours', () => {
    const coloured = terminalCalendar(calendar, { ...WIDE, color: true });
    expect(coloured).not.toBe(terminalCalendar(calendar, WIDE));
    expect(stripVTControlCharacters(coloured)).toBe(terminalCalendar(calendar, WIDE));
  });
});
