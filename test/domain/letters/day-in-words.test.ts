import { expect, test } from 'vitest';
import { dayInWords } from '#domain/letters/index.ts';

test.each([
  ['nl', '1 april 2026'],
  ['fr', '1er avril 2026'],
  ['de', '1. April 2026'],
  ['en', '1 April 2026'],
] as const)('the first of April in %s is %s', (language, words) => {
  expect(dayInWords('2026-04-01', language)).toBe(words);
});

test('only the first of a month is an ordinal in French', () => {
  expect(dayInWords('2026-08-15', 'fr')).toBe('15 août 2026');
});

test('what is no day is refused', () => {
  expect(() => dayInWords('2026-02-29', 'nl')).toThrow();
});
