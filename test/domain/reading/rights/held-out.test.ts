import { describe, expect, test } from 'vitest';
import { readKind } from '#domain/reading/kind/read-kind.ts';
import { DOUBTFUL_LANGUAGE, readLanguage } from '#domain/reading/language/read-language.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';
import { type HeldOutLetter, heldOutLetters } from '../../../../scripts/learn/letters/held-out-letters.ts';

const LANGUAGES = ['de', 'en'] as const;
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Kinds that nobody looks at when they are sure. */
const UNSEEN: readonly string[] = ['auto', 'bounce', 'spam', 'not-a-request'];
/** What these are about is often said only in the letter before them. */
const ABOUT_A_CASE: readonly string[] = ['dispute', 'complaint', 'reply'];

function read({ letter }: HeldOutLetter) {
  const own = readLanguage(letter.newText);
  const { language } =
    own.confidence >= DOUBTFUL_LANGUAGE ? own : readLanguage(`${letter.subject}\n${letter.newText}`);
  const rights = readRights(letter, language);
  const headers = { isAuto: false, isReport: false, isReplyByHeaders: false, prefix: 'OFF' };
  return {
    language,
    rights: rights.map(({ right }) => right).toSorted(),
    kind: readKind({ letter, language, rights, ...headers }).kind,
  };
}

const letters = LANGUAGES.flatMap((language) =>
  NUMBERS.flatMap((number) => heldOutLetters(language, number)),
);

/** The share of letters that are not read as labelled; a few may be, so that the labels stay honest. */
const missed = (of: readonly HeldOutLetter[], isRight: (letter: HeldOutLetter) => boolean): number =>
  of.filter((one) => !isRight(one)).length / of.length;

describe.each(LANGUAGES)('letters of people in %s', (language) => {
  const own = letters.filter((one) => one.language === language);

  test('are in their language', () => {
    expect(missed(own, (one) => read(one).language === language)).toBe(0);
  });

  test('use their rights and no others', () => {
    const labelled = own.filter(({ kind }) => !ABOUT_A_CASE.includes(kind));
    const share = missed(labelled, (one) => read(one).rights.join() === one.rights.toSorted().join());
    expect(share).toBeLessThan(0.05);
  });

  test('are of their kind', () => {
    expect(missed(own, (one) => read(one).kind === one.kind)).toBeLessThan(0.08);
  });
});

test.each(letters.filter(({ kind }) => kind === 'request'))('$name is seen by somebody', (letter) => {
  expect(UNSEEN).not.toContain(read(letter).kind);
});
