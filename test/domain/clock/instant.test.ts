import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day } from '#domain/clock/day.ts';
import { dayOf, endOfDay, startOfDay } from '#domain/clock/instant.ts';
import { anyDay, BRUSSELS } from './policy.ts';

describe('the day on which something happened', () => {
  test.each([
    ['2026-03-01T23:30:00+01:00', '2026-03-01'],
    ['2026-03-01T22:59:59.999Z', '2026-03-01'],
    ['2026-03-01T23:00:00.000Z', '2026-03-02'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-07-01T20:00:00-05:00', '2026-07-02'],
    ['2026-07-01T23:59+02:00', '2026-07-01'],
  ])('%s is %s in Brussels', (instant, expected) => {
    expect(dayOf(instant, BRUSSELS)).toBe(expected);
  });

  test('cannot be told without an offset', () => {
    expect(() => dayOf('2026-03-01T23:30:00', BRUSSELS)).toThrow();
  });

  test('cannot be told in a time zone that does not exist', () => {
    expect(() => dayOf('2026-03-01T23:30:00Z', 'Europe/Drongen')).toThrow(RangeError);
  });
});

describe('a day in a place', () => {
  test.each([
    ['2026-03-28', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', '2026-03-29T22:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('ends at 24:00 also where the clocks change: %s at %s', (of, end) => {
    expect(endOfDay(day(of), BRUSSELS)).toBe(end);
  });

  test('begins at the first minute there is, where midnight is skipped', () => {
    // Lebanon moves its clocks from 00:00 to 01:00.
    expect(startOfDay(day('2026-03-29'), 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z');
  });

  test('holds every instant from its start until just before its end', () => {
    const zones = fc.constantFrom(
      BRUSSELS,
      'UTC',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
      'Asia/Kathmandu',
    );
    fc.assert(
      fc.property(anyDay, zones, (of, zone) => {
        const lastMoment = new Date(Date.parse(endOfDay(of, zone)) - 1).toISOString();
        expect([startOfDay(of, zone), lastMoment, endOfDay(of, zone)].map((at) => dayOf(at, zone))).toEqual([
          of,
          of,
          addDays(of, 1),
        ]);
      }),
    );
  });
});
