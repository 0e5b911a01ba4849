import { describe, expect, test } from 'vitest';
import { asVector, fromVector } from '#domain/clock/as-vector.ts';
import { deadlines } from '#domain/clock/deadlines.ts';
import file from '../../fixtures/clock-vectors.json' with { type: 'json' };
import { BRUSSELS, policyOf } from './policy.ts';

describe('the clock agrees with its test vectors', () => {
  test.each(file.vectors)('$id: $note', (vector) => {
    // Not of the clock: what names the vector, the input as it came, and a mistake shown for comparison.
    const { id: _id, note: _note, received: _received, naive_720h_local: _naive, ...expected } = vector;

    const result = deadlines(fromVector(vector, BRUSSELS), policyOf());

    expect(asVector(result)).toStrictEqual(expected);
  });

  test('in every field that the file explains or lists', () => {
    const known = new Set([
      ...Object.keys(
        asVector(
          deadlines(
            fromVector({ received: '2026-03-05', asked: null, complete: null }, BRUSSELS),
            policyOf(),
          ),
        ),
      ),
      ...['id', 'note', 'received', 'naive_720h_local'],
    ]);
    const listed = file.vectors.flatMap((vector) => Object.keys(vector));
    expect(listed.filter((field) => !known.has(field))).toEqual([]);
  });

  test('there are vectors', () => {
    expect(file.vectors.length).toBeGreaterThan(20);
  });
});
