import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { readKind } from '#domain/reading/kind/read-kind.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';
import { allLetters } from '../../../scripts/learn/letters/all-letters.ts';

const NO_HEADERS = { isAuto: false, isReport: false, isReplyByHeaders: false };
/** Kinds that nobody has to look at when they are sure. */
const UNSEEN: readonly string[] = ['auto', 'bounce', 'spam', 'not-a-request'];
/** Letters that were learnt from, but that no phrase was written after. */
const letters = allLetters().filter(({ wroteThePhrases }) => !wroteThePhrases);

describe.each(LANGUAGES)('letters in %s that the second reader learnt from', (language) => {
  const own = letters.filter((one) => one.language === language);

  test('use their rights and no others, nine of ten', () => {
    const exact = own.filter(({ letter, rights }) => {
      const read = readRights(letter, language).map(({ right }) => right);
      return read.toSorted().join() === rights.toSorted().join();
    });
    expect(exact.length / own.length).toBeGreaterThanOrEqual(0.9);
  });

  test('are seen by somebody if they are requests', () => {
    const unseen = own.filter(({ letter, kind }) => {
      const rights = readRights(letter, language);
      return (
        kind === 'request' && UNSEEN.includes(readKind({ letter, language, rights, ...NO_HEADERS }).kind)
      );
    });
    expect(unseen.length / own.length).toBeLessThanOrEqual(0.02);
  });
});
