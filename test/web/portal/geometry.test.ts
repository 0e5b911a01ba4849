import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  fitted,
  inside,
  moved,
  placed,
  resized,
  type Size,
  spanned,
  suggested,
} from '../../../web/portal/mask/geometry.ts';

const size = fc.record({
  width: fc.integer({ min: 40, max: 5000 }),
  height: fc.integer({ min: 40, max: 5000 }),
});
const number = fc.double({ min: -10_000, max: 10_000, noNaN: true });
const box = fc.record({ x: number, y: number, width: number, height: number });

const isInside = ({ x, y, width, height }: Box, picture: Size) =>
  x >= 0 &&
  y >= 0 &&
  width >= 16 &&
  height >= 16 &&
  x + width <= picture.width &&
  y + height <= picture.height;
const isWhole = (of: Box) => Object.values(of).every(Number.isInteger);

describe('a cover', () => {
  test('lies within the picture in whole pixels, wherever it is pushed, pulled or drawn', () => {
    fc.assert(
      fc.property(size, box, number, number, (picture, any, dx, dy) => {
        const one = inside(any, picture);
        const all = [
          one,
          moved(one, dx, dy, picture),
          resized(one, dx, dy, picture),
          spanned(any.x, any.y, dx, dy, picture),
          placed(picture),
        ];
        expect(all.every((each) => isInside(each, picture) && isWhole(each))).toBe(true);
      }),
    );
  });

  test('keeps its size while it is moved', () => {
    fc.assert(
      fc.property(size, box, number, number, (picture, any, dx, dy) => {
        const one = inside(any, picture);
        const { width, height } = moved(one, dx, dy, picture);
        expect([width, height]).toEqual([one.width, one.height]);
      }),
    );
  });

  test('keeps its first corner while it is made larger', () => {
    fc.assert(
      fc.property(size, box, fc.nat(900), fc.nat(900), (picture, any, dx, dy) => {
        const one = inside(any, picture);
        const { x, y } = resized(one, dx, dy, picture);
        expect([x, y]).toEqual([one.x, one.y]);
      }),
    );
  });

  test('covers all that was drawn, whichever corner was first', () => {
    const picture = { width: 1000, height: 600 };
    expect(spanned(700, 400, 300, 100, picture)).toEqual({ x: 300, y: 100, width: 400, height: 300 });
    expect(spanned(300, 100, 700, 400, picture)).toEqual({ x: 300, y: 100, width: 400, height: 300 });
  });
});

describe('the covers to begin with', () => {
  test('lie on the card, whichever way the picture was held', () => {
    fc.assert(
      fc.property(size, (picture) => {
        expect(suggested(picture).map((one) => isInside(one, picture))).toEqual([true, true]);
      }),
    );
  });

  test('cover the left of a card and its lower edge', () => {
    const [photo, number] = suggested({ width: 856, height: 540 });
    expect([photo?.x, (photo?.width ?? 0) > 200, (number?.y ?? 0) > 400]).toEqual([43, true, true]);
  });
});

describe('a picture', () => {
  test('is never made larger, and keeps its proportions', () => {
    expect(fitted({ width: 800, height: 600 }, 2000)).toEqual({ width: 800, height: 600 });
    expect(fitted({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 });
    expect(fitted({ width: 4000, height: 1 }, 2000)).toEqual({ width: 2000, height: 1 });
  });
});
