import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placed, share } from '../../../web/console/src/timeline/geometry.ts';

const LINE = { length: 800, label: 120 };
const day = fc
  .integer({ min: 0, max: 400 })
  .map((count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10));

describe('the dates on a line', () => {
  test('stand at the distance of their days', () => {
    const dates = [
      { kind: 'received', day: '2026-03-01' },
      { kind: 'now', day: '2026-03-11' },
      { kind: 'law', day: '2026-04-10' },
    ];

    expect(placed(dates, LINE).map(({ at }) => at)).toEqual([0, 200, 800]);
  });

  test('of the same day are one point, with all their names', () => {
    const dates = [
      { kind: 'law', day: '2026-04-01' },
      { kind: 'received', day: '2026-03-01' },
      { kind: 'act-by', day: '2026-04-01' },
    ];

    expect(placed(dates, LINE).map(({ kinds }) => kinds)).toEqual([['received'], ['law', 'act-by']]);
  });

  test('have labels that never touch in their lane and never leave the line', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const points = placed(
          days.map((one, n) => ({ kind: `d${n}`, day: one })),
          LINE,
        );
        const spans = points.map(({ at, lane, anchor }) => {
          const begin = at - { start: 0, middle: LINE.label / 2, end: LINE.label }[anchor];
          return { lane, begin, end: begin + LINE.label };
        });
        const isSound = spans.every(
          (one, n) =>
            one.begin >= 0 &&
            one.end <= LINE.length &&
            spans.every(
              (other, m) =>
                m <= n || other.lane !== one.lane || other.begin >= one.end || other.end <= one.begin,
            ),
        );
        expect(isSound).toBe(true);
      }),
    );
  });

  test('without any are nothing to draw', () => {
    expect(placed([], LINE)).toEqual([]);
  });

  test('of which all fall on one day begin the line', () => {
    expect(placed([{ kind: 'received', day: '2026-03-01' }], LINE)).toMatchObject([{ at: 0, lane: 0 }]);
  });

  test('cut off what lies before and after them', () => {
    const dates = [
      { kind: 'received', day: '2026-03-01' },
      { kind: 'law', day: '2026-03-31' },
    ];

    expect(['2026-02-01', '2026-03-16', '2026-05-01'].map((one) => share(dates, one))).toEqual([0, 0.5, 1]);
  });
});
