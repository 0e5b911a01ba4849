import { describe, expect, test } from 'vitest';
import { datesFromJson } from '#domain/clock/from-json.ts';
import { BRUSSELS } from './policy.ts';

const read = (value: unknown) => datesFromJson(JSON.stringify(value), BRUSSELS);

describe('the dates of a request', () => {
  test('may leave out what was not asked and is not complete', () => {
    expect(read({ received: '2026-03-05' }).dates).toEqual({
      received: '2026-03-05',
      asked: null,
      complete: null,
    });
  });

  test('are days in the place of the group, whatever offset they come with', () => {
    const { dates } = read({
      received: '2026-07-01T23:59:59+02:00',
      asked: '2026-07-01T22:00:00Z',
      complete: null,
    });
    expect(dates).toEqual({ received: '2026-07-01', asked: '2026-07-02', complete: null });
  });

  test('may all be of one day', () => {
    const day = '2026-07-01';
    expect(read({ received: `${day}T12:00+02:00`, asked: day, complete: day }).dates.complete).toBe(day);
  });
});

describe('refused, with the reason, is', () => {
  test.each([
    [{ received: '2026-02-30' }, '"received" is no date of the calendar: "2026-02-30"'],
    [{ received: '2027-02-29' }, '"received" is no date of the calendar'],
    [{ received: '2026-2-3' }, '"received" is no date of the calendar'],
    [{ received: '05/03/2026' }, '"received" is no date of the calendar'],
    [{ received: '' }, '"received" is no date of the calendar'],
    [{ received: '2026-02-30T10:00:00Z' }, '"received" is no date of the calendar'],
    [{ received: '2026-03-01T23:30:00' }, 'an instant with its offset'],
    [{ received: '2026-03-05', asked: '2026-04-31' }, '"asked" is no date of the calendar'],
    [{ received: '2026-03-05', complete: '2026-03-04' }, '"complete" (2026-03-04) is before "received"'],
    [{ received: '2026-03-05', asked: '2026-03-04' }, '"asked" (2026-03-04) is before "received"'],
    [{ received: '1582-10-15' }, 'outside the years 1583 to 9990'],
    [{ received: '9999-12-31' }, 'outside the years 1583 to 9990'],
    [{ received: 20260305 }, '"received" is not a text'],
    [{ received: '2026-03-05', asked: false }, '"asked" is not a text'],
    [{ received: null }, '"received" is missing'],
    [{}, '"received" is missing'],
    [{ received: '2026-03-05', completed: '2026-03-06' }, 'unknown field "completed"'],
    [['2026-03-05'], 'not an object'],
    ['2026-03-05', 'not an object'],
    [null, 'not an object'],
  ])('%j', (value, reason) => {
    expect(() => read(value)).toThrow(reason);
  });

  test('a text that is not JSON, cut where it is long', () => {
    expect(() => datesFromJson(`{received: ${'x'.repeat(5_000)}`, BRUSSELS)).toThrow(/^not JSON: .{0,90}$/);
  });

  test('a receipt in the evening before, told by its instant', () => {
    expect(() => read({ received: '2026-03-05T23:30:00Z', complete: '2026-03-05' })).toThrow(
      '"complete" (2026-03-05) is before "received" (2026-03-06)',
    );
  });
});
