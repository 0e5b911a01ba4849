import { expect, test } from 'vitest';
import { ANSWERS } from '#domain/reading/learned/weights.ts';
import { learnWeights, likelyAnswers } from '../../scripts/learn/learn-weights.ts';
import { probability, regress } from '../../scripts/learn/logistic.ts';

const lesson = (words: string, ...answers: readonly string[]) => ({
  counts: new Map(words.split(' ').map((word) => [word, 1])),
  answers,
  hasKind: true,
  weight: 1,
});

const LESSONS = [
  lesson('please shred my file', 'erasure', 'request'),
  lesson('shred all of it', 'erasure', 'request'),
  lesson('please show my file', 'access', 'request'),
  lesson('show all of it', 'access', 'request'),
  lesson('where is my parcel', 'not-a-request'),
  lesson('is it all in the parcel', 'not-a-request'),
];

const read = (words: string, answer: (typeof ANSWERS)[number]): number =>
  likelyAnswers(learnWeights(LESSONS, 20), lesson(words).counts)[ANSWERS.indexOf(answer)] ?? Number.NaN;

test('what was labelled teaches what its words speak for', () => {
  expect(read('shred it', 'erasure')).toBeGreaterThan(0.5);
  expect(read('shred it', 'access')).toBeLessThan(0.5);
  expect(read('show it', 'access')).toBeGreaterThan(0.5);
  expect(read('my parcel', 'not-a-request')).toBeGreaterThan(read('my parcel', 'request'));
});

test('the same letters teach the same weights', () => {
  expect(learnWeights(LESSONS, 20)).toEqual(learnWeights(LESSONS, 20));
});

test('a word of one letter alone is not learnt, and no more features are kept than asked for', () => {
  const { features } = learnWeights(LESSONS, 3);
  expect(Object.keys(features)).toHaveLength(3);
  expect(Object.keys(learnWeights(LESSONS, 20).features)).not.toContain('where');
});

test('with counts both answers weigh the same, however few letters have one of them', () => {
  const row = { columns: Int32Array.of(0), values: Float64Array.of(1) };
  const rows = [row, row, row];
  const answers = [true, true, false];
  const options = { columns: 1, trust: 1 };
  expect(probability(row, regress(rows, answers, { ...options, counts: [1, 1, 1] }))).toBeCloseTo(0.5);
  expect(probability(row, regress(rows, answers, options))).toBeGreaterThan(0.5);
});
