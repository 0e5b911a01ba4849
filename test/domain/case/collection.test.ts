import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterAnswer, afterRound, isDue } from '#domain/case/collection.ts';

const NOW = new Date('2026-03-05T10:00:00.000Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString();

const failed = { deferredUntil: null, ready: false };
const ready = { deferredUntil: null, ready: true };
const deferred = (days: number) => ({ deferredUntil: inDays(days), ready: false });

const round = (given: Partial<Parameters<typeof afterRound>[0]> = {}) =>
  afterRound({ open: [], before: 0, ended: false, collectBy: inDays(10), round: 1, now: NOW, ...given });

describe('after a round of questions', () => {
  test('the answer is drafted when every store has answered', () => {
    expect(round()).toEqual({ next: 'draft', waitSeconds: 0 });
  });

  test('a store that failed to answer is asked again, at growing distances up to six hours', () => {
    const waits = [1, 2, 3, 9, 50].map((n) => round({ open: [failed], round: n }));
    expect(waits).toEqual(
      [120, 240, 480, 21_600, 21_600].map((waitSeconds) => ({ next: 'await', waitSeconds })),
    );
  });

  test('stores whose turn did not come in a round are asked at once', () => {
    expect(round({ open: [failed, failed], before: 3, round: 9 })).toEqual({ next: 'ask', waitSeconds: 1 });
  });

  test('a round in which no store has answered is followed by a wait', () => {
    expect(round({ open: [failed, failed], before: 2 }).next).toBe('await');
  });

  test('a store that asked for time is left in peace until the day it named', () => {
    expect(round({ open: [deferred(3), deferred(5)] })).toEqual({ next: 'await', waitSeconds: 3 * 86_400 });
  });

  test('nobody is waited for beyond the day to have collected by', () => {
    expect(round({ open: [deferred(30)] })).toEqual({ next: 'await', waitSeconds: 10 * 86_400 });
    expect(round({ open: [failed], collectBy: inDays(-1) })).toEqual({ next: 'draft', waitSeconds: 0 });
  });

  test('a store that is slow does not keep one that failed from being asked again', () => {
    expect(round({ open: [deferred(3), failed], round: 1 })).toEqual({ next: 'await', waitSeconds: 120 });
  });

  test('a store whose day has come is asked', () => {
    expect(round({ open: [deferred(-1)], round: 1 })).toEqual({ next: 'await', waitSeconds: 120 });
    expect([isDue(inDays(-1), NOW), isDue(inDays(1), NOW), isDue(null, NOW)]).toEqual([true, false, true]);
  });

  test('a store whose answer came while others were asked is asked at once', () => {
    expect(round({ open: [deferred(3), ready], round: 9 })).toEqual({ next: 'ask', waitSeconds: 1 });
  });

  test('a person can go on without those who have not answered', () => {
    expect(round({ open: [failed, deferred(3)], ended: true }).next).toBe('draft');
  });

  test('a wait is never shorter than a minute and never ends a minute after the day to have collected by', () => {
    const day = fc.integer({ min: -40, max: 40 }).map(inDays);
    const check = () =>
      fc.assert(
        fc.property(
          fc.array(fc.record({ deferredUntil: fc.option(day), ready: fc.constant(false) }), { minLength: 1 }),
          day,
          fc.integer({ min: 1, max: 300 }),
          (open, collectBy, n) => {
            const { next, waitSeconds } = round({ open, collectBy, round: n });
            if (next === 'draft') return waitSeconds === 0;
            const end = NOW.getTime() + waitSeconds * 1000;
            return waitSeconds >= 60 && end <= Date.parse(collectBy) + 60_000;
          },
        ),
      );
    expect(check).not.toThrow();
  });
});

describe('after a round of questions to stores that were missing in the answer', () => {
  const later = (given: Partial<Parameters<typeof afterAnswer>[0]> = {}) =>
    afterAnswer({ open: [], failed: 0, news: 0, ended: false, now: NOW, ...given });

  test('the case is closed when none is missing any more', () => {
    expect(later()).toEqual({ next: 'close', waitSeconds: 0 });
  });

  test('what one has answered leaves before the others are waited for', () => {
    expect(later({ open: [deferred(3)], failed: 1, news: 1 }).next).toBe('supplement');
  });

  test('whoever has just been heard of is asked first, so that one letter can tell both', () => {
    expect(later({ open: [ready], news: 1 })).toEqual({ next: 'ask', waitSeconds: 1 });
  });

  test('a store is left in peace until its day, and then asked once a day', () => {
    expect([later({ open: [deferred(3)] }), later({ open: [deferred(-3)] })]).toEqual([
      { next: 'await', waitSeconds: 3 * 86_400 },
      { next: 'await', waitSeconds: 86_400 },
    ]);
  });

  test('one that failed keeps the case open until a person decides', () => {
    expect(later({ failed: 1 }).next).toBe('await');
    expect(later({ failed: 1, open: [deferred(3)], ended: true }).next).toBe('close');
  });

  test('a person who ends it loses nothing that has been answered', () => {
    expect(later({ failed: 1, news: 1, ended: true }).next).toBe('supplement');
    expect(later({ open: [ready], ended: true }).next).toBe('ask');
  });
});
