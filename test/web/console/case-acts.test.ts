import { describe, expect, test } from 'vitest';
import { actsFor, isBetween, saysWhy } from '../../../web/console/src/decide/case-acts.ts';

const ahead = {
  moreTime: [],
  noMoreTime: null,
  noWithdrawal: null,
  noLapse: 'not-due',
  proofUntil: '2026-04-07',
};

describe('what is offered on a case', () => {
  test('is all of it to the data protection officer, with what still speaks against it', () => {
    expect(actsFor(['dpo'], { ahead })).toEqual([
      { act: 'extend', against: null },
      { act: 'withdraw', against: null },
      { act: 'lapse', against: 'not-due' },
    ]);
  });

  test('is to a case worker to note what the requester said', () => {
    expect(actsFor(['case-worker'], { ahead }).map(({ act }) => act)).toEqual(['withdraw']);
  });

  test('is nothing to whoever only reads', () => {
    expect(actsFor(['auditor'], { ahead })).toEqual([]);
  });

  test('is not what the case is past', () => {
    const past = { ...ahead, noWithdrawal: 'wrong-state', noLapse: 'wrong-state' };

    expect(actsFor(['dpo'], { ahead: past }).map(({ act }) => act)).toEqual(['extend']);
  });
});

describe('reasons', () => {
  test.each([
    ['nine more', false],
    ['   spaced    ', false],
    ['ten or more', true],
  ])('as in %j suffice: %s', (text, isEnough) => {
    expect(saysWhy(text)).toBe(isEnough);
  });
});

describe('the day on which a request was given up', () => {
  test.each([
    ['', false],
    ['2026-03-04', false],
    ['2026-03-05', true],
    ['2026-03-20', true],
    ['2026-03-21', false],
  ])('can be %j: %s', (day, isPossible) => {
    expect(isBetween(day, '2026-03-05', '2026-03-20')).toBe(isPossible);
  });
});
