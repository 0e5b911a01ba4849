import { describe, expect, test } from 'vitest';
import { NotTold, Told } from '#contracts/after-the-answer-api.ts';
import { notToldFrom, toldFrom } from '../../../web/console/src/decide/told-form.ts';

describe('the form for a recipient', () => {
  const TODAY = '2026-03-10';

  test('makes of a way and a day what the contract takes', () => {
    expect(Told.parse(toldFrom({ how: 'phone', day: TODAY }, TODAY))).toEqual({ how: 'phone', day: TODAY });
  });

  test.each([
    ['without a way', { how: '', day: TODAY }],
    ['without a day', { how: 'phone', day: '' }],
    ['on a day to come', { how: 'phone', day: '2026-03-11' }],
  ])('is not complete %s', (_, typed) => {
    expect(toldFrom(typed, TODAY)).toBeNull();
  });

  test('leaves somebody untold only on a ground of the law, with a reason', () => {
    const because = 'The company was wound up in 2021.';

    expect(NotTold.parse(notToldFrom({ ground: 'impossible', because }))).toEqual({
      ground: 'impossible',
      because,
    });
    expect(notToldFrom({ ground: 'tedious', because })).toBeNull();
    expect(notToldFrom({ ground: 'impossible', because: 'gone' })).toBeNull();
  });
});
