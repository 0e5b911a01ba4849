import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAnswer, afterFailure, type StoreHealth, TIRED, turnOf } from '#domain/registry/store-rest.ts';

const NOW = new Date('2026-03-05T10:00:00.000Z');
const MINUTE = 60_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);

/** After so many failures: the first five at the same moment, each other one of a trial, at the end of a rest. */
const tired = (failures: number): StoreHealth => {
  let health: StoreHealth | null = null;
  for (let n = 0; n < failures; n += 1) {
    const now: Date = new Date(health?.restsUntil ?? NOW);
    const turn = turnOf(health, now, false);
    health = afterFailure(turn.kind === 'try' ? turn.meanwhile : health, 'LookupUnreachable', now);
  }
  if (!health) throw new Error('It never failed');
  return health;
};
const endOf = ({ restsUntil }: StoreHealth) => Date.parse(restsUntil ?? '');
/** The last of the rests after so many failures. */
const restMs = (failures: number) =>
  endOf(tired(failures)) - (failures > TIRED ? endOf(tired(failures - 1)) : NOW.getTime());

describe('a store that fails', () => {
  test('is asked on until it has failed five times in a row', () => {
    expect(turnOf(null, NOW, false)).toEqual({ kind: 'ask' });
    expect(turnOf(tired(TIRED - 1), NOW, false)).toEqual({ kind: 'ask' });
  });

  test('then rests five minutes, and twice as long after each trial that fails, but no longer than four hours', () => {
    const minutes = [5, 6, 7, 10, 11, 50].map((failures) => restMs(failures) / MINUTE);
    expect(minutes).toEqual([5, 10, 20, 160, 240, 240]);
  });

  test('rests no longer because of questions that were on their way', () => {
    expect(afterFailure(tired(TIRED), 'LookupInvalid', later(MINUTE))).toEqual(tired(TIRED));
  });

  test('is asked meanwhile where a person wants it', () => {
    expect(turnOf(tired(TIRED), NOW, true)).toEqual({ kind: 'ask' });
    expect(turnOf(tired(TIRED), NOW, false)).toEqual({
      kind: 'rest',
      until: later(5 * MINUTE).toISOString(),
    });
  });

  test('is tried by one case when it has rested, while the others wait', () => {
    const now = later(5 * MINUTE);
    const turn = turnOf(tired(TIRED), now, false);
    if (turn.kind !== 'try') throw new Error('It is not tried');
    expect(turnOf(turn.meanwhile, now, false)).toEqual({
      kind: 'rest',
      until: later(15 * MINUTE).toISOString(),
    });
  });

  test('remembers since when, and what it said last', () => {
    const first = afterFailure(null, 'LookupUnreachable', NOW);
    expect(afterFailure(first, 'LookupInvalid', later(MINUTE))).toMatchObject({
      failures: 2,
      since: NOW.toISOString(),
      error: 'LookupInvalid',
    });
  });
});

test('an answer ends the row, and the next failure begins another', () => {
  const well = afterAnswer(tired(TIRED + 3));
  expect(well).toMatchObject({ failures: 0, restsUntil: null });
  expect(afterFailure(well, 'LookupUnreachable', later(MINUTE))).toMatchObject({
    failures: 1,
    since: later(MINUTE).toISOString(),
    restsUntil: null,
  });
  expect(afterAnswer(null)).toBeNull();
  expect(afterAnswer(well)).toBeNull();
});

test('whatever happens, no rest is longer than four hours, and each ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(600)), { maxLength: 80 }), (happenings) => {
      let health: StoreHealth | null = null;
      let now = NOW;
      for (const [fails, minutes] of happenings) {
        now = new Date(now.getTime() + minutes * MINUTE);
        health = fails ? afterFailure(health, 'x', now) : (afterAnswer(health) ?? health);
        const turn = turnOf(health, now, false);
        if (turn.kind === 'rest')
          expect(Date.parse(turn.until) - now.getTime()).toBeLessThanOrEqual(240 * MINUTE);
        expect(turnOf(health, new Date(now.getTime() + 240 * MINUTE), false).kind).not.toBe('rest');
      }
    }),
  );
});
