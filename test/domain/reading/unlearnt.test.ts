import { expect, test } from 'vitest';
import { readKind } from '#domain/reading/kind/read-kind.ts';
import { readLanguage } from '#domain/reading/language/read-language.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';
import { unlearntLetters } from '../../../scripts/learn/letters/all-letters.ts';

const NO_HEADERS = { isAuto: false, isReport: false, isReplyByHeaders: false };

/** As the intake reads them, by the language that it takes them for. */
const read = unlearntLetters().map(({ letter, language, kind, rights, name }) => {
  const as = readLanguage(`${letter.subject}\n${letter.newText}`).language;
  const found = readRights(letter, as);
  return {
    name,
    inLanguage: as === language,
    kind,
    as: readKind({ letter, language: as, rights: found, ...NO_HEADERS }),
    isExact:
      found
        .map(({ right }) => right)
        .toSorted()
        .join() === rights.toSorted().join(),
  };
});

test('letters that nothing was learnt from are read in their language', () => {
  expect(read.filter(({ inLanguage }) => !inLanguage).map(({ name }) => name)).toEqual([]);
});

test('they use their rights and no others, nine of ten', () => {
  expect(read.filter(({ isExact }) => isExact).length / read.length).toBeGreaterThanOrEqual(0.9);
});

test('a request among them that is taken for none is one of a hundred at most, and a person decides', () => {
  const unseen = read.filter(
    ({ kind, as }) => kind === 'request' && ['auto', 'bounce', 'spam', 'not-a-request'].includes(as.kind),
  );
  expect(unseen.length).toBeLessThanOrEqual(read.length / 100);
});
