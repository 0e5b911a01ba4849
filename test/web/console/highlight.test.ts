import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../web/console/src/letters/highlight.ts';

const TEXT = 'Please erase my data and send me a copy.';

describe('a letter with marks', () => {
  test('is cut where a mark begins and ends', () => {
    const pieces = piecesOf(TEXT, [{ start: 7, end: 20, readAs: 'erasure' }]);

    expect(pieces.map(({ text, readAs }) => [text, ...readAs])).toEqual([
      ['Please '],
      ['erase my data', 'erasure'],
      [' and send me a copy.'],
    ]);
  });

  test('shows where two marks overlap that both rest on it', () => {
    const pieces = piecesOf('abcdef', [
      { start: 0, end: 4, readAs: 'access' },
      { start: 2, end: 6, readAs: 'erasure' },
    ]);

    expect(pieces.map(({ text, readAs }) => [text, readAs])).toEqual([
      ['ab', ['access']],
      ['cd', ['access', 'erasure']],
      ['ef', ['erasure']],
    ]);
  });

  test('leaves out marks of a part that was cut away', () => {
    expect(piecesOf('abc', [{ start: 10, end: 20, readAs: 'access' }])).toEqual([
      { text: 'abc', start: 0, readAs: [] },
    ]);
  });

  test('stays the same text, whatever is marked', () => {
    const mark = fc.record({
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
      readAs: fc.constantFrom('access', 'erasure'),
    });

    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.array(mark), (text, marks) => {
        expect(
          piecesOf(text, marks)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
