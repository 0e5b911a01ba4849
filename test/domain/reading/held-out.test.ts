import { describe, expect, test } from 'vitest';
import { readKind } from '#domain/reading/kind/read-kind.ts';
import { DOUBTFUL_LANGUAGE, readLanguage } from '#domain/reading/language/read-language.ts';
import { DOUBT } from '#domain/reading/reading.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';
import { type HeldOutLetter, heldOutLetters } from '../../../scripts/learn/letters/held-out-letters.ts';

const FILES = (['nl', 'fr'] as const).flatMap((language) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => ({ language, number })),
);

/** Kinds that nobody looks at when they are sure. */
const UNSEEN: readonly string[] = ['auto', 'bounce', 'spam', 'not-a-request'];

const NO_HEADERS = { isAuto: false, isReport: false, isReplyByHeaders: false, prefix: 'OFF' };

function read({ letter }: HeldOutLetter) {
  const own = readLanguage(letter.newText);
  const { language } =
    own.confidence >= DOUBTFUL_LANGUAGE ? own : readLanguage(`${letter.subject}\n${letter.newText}`);
  const rights = readRights(letter, language);
  return { language, rights, kind: readKind({ letter, language, rights, ...NO_HEADERS }).kind };
}

/** Names of the letters that are not read as labelled. */
const misread = (
  letters: readonly HeldOutLetter[],
  isRight: (letter: HeldOutLetter, as: ReturnType<typeof read>) => boolean,
): readonly string[] => letters.filter((one) => !isRight(one, read(one))).map(({ name }) => name);

const setOf = (rights: readonly string[]): string => rights.toSorted().join();

describe.each(FILES)('letters of people, $language, file $number', ({ language, number }) => {
  const letters = heldOutLetters(language, number);
  const few = letters.length / 20;

  test('are in their language', () => {
    expect(misread(letters, (one, as) => as.language === one.language)).toEqual([]);
  });

  test('are of their kind', () => {
    expect(misread(letters, (one, as) => as.kind === one.kind).length).toBeLessThanOrEqual(few);
  });

  test('use their rights and no others', () => {
    const wrong = misread(
      letters,
      (one, as) => setOf(as.rights.map(({ right }) => right)) === setOf(one.rights),
    );
    expect(wrong.length).toBeLessThanOrEqual(few);
  });

  test('are seen by somebody if they are requests', () => {
    expect(misread(letters, (one, as) => one.kind !== 'request' || !UNSEEN.includes(as.kind))).toEqual([]);
  });

  test('are seen by somebody even where no word list knows what they ask', () => {
    const hidden = letters.filter(({ letter, kind }) => {
      const as = readKind({ letter, language, rights: [], ...NO_HEADERS });
      return kind === 'request' && UNSEEN.includes(as.kind) && as.confidence >= DOUBT;
    });
    expect(hidden.map(({ name }) => name)).toEqual([]);
  });
});
