import { expect, test } from 'vitest';
import { hearLetter } from '#domain/reading/rights/heard-words.ts';
import { phrasedRights } from '#domain/reading/rights/phrased-rights.ts';
import { sentences } from '../../../../scripts/learn/letters/sentences.ts';

test.each(sentences())('"$name" uses $rights', ({ language, rights, letter }) => {
  const read = phrasedRights(hearLetter(letter, language)).rights.map(({ right }) => right);
  expect(read.toSorted()).toEqual(rights.toSorted());
});
