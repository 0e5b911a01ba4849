import { describe, expect, test } from 'vitest';
import { readKind } from '#domain/reading/kind/read-kind.ts';
import { readLanguage } from '#domain/reading/language/read-language.ts';
import { readRights } from '#domain/reading/rights/read-rights.ts';
import {
  type LabelledLetter,
  ownLetters,
  publicLetters,
} from '../../../../scripts/learn/letters/own-letters.ts';

/** The shares of letters whose language, kind and exact set of rights were read as labelled. */
function sharesOf(letters: readonly LabelledLetter[]) {
  const right = { language: 0, kind: 0, rights: 0, rightsOf: 0, lost: 0 };
  for (const { letter, language, kind, rights } of letters) {
    const read = readLanguage(`${letter.subject}\n${letter.newText}`).language;
    const readings = readRights(letter, read);
    const flags = { isAuto: false, isReport: false, isReplyByHeaders: false };
    const readAs = readKind({ letter, language: read, rights: readings, ...flags }).kind;
    if (read === language) right.language += 1;
    if (readAs === kind) right.kind += 1;
    if (kind === 'request' && ['auto', 'bounce', 'spam', 'not-a-request'].includes(readAs)) right.lost += 1;
    // What a dispute or a complaint is about is often said in the letter before it.
    if (kind === 'dispute' || kind === 'complaint' || kind === 'reply') continue;
    right.rightsOf += 1;
    if (setOf(readings.map((one) => one.right)) === setOf(rights)) right.rights += 1;
  }
  return {
    language: right.language / letters.length,
    kind: right.kind / letters.length,
    rights: right.rights / right.rightsOf,
    lost: right.lost,
  };
}

const setOf = (rights: readonly string[]): string => rights.toSorted().join();

describe('labelled letters', () => {
  test('those of public templates are read as their manifest says', () => {
    expect(sharesOf(publicLetters())).toEqual({ language: 1, kind: 1, rights: 1, lost: 0 });
  });

  test('those of our own that the words were written with are read', () => {
    const shares = sharesOf(ownLetters('tuned'));
    expect(shares.language).toBe(1);
    expect(shares.kind).toBeGreaterThanOrEqual(0.95);
    expect(shares.rights).toBeGreaterThanOrEqual(0.95);
  });

  test('those that were written later are read', () => {
    const shares = sharesOf(ownLetters('later'));
    expect(shares.language).toBe(1);
    expect(shares.kind).toBeGreaterThanOrEqual(0.95);
    expect(shares.rights).toBeGreaterThanOrEqual(0.95);
  });

  test('those that were set aside are read nearly as well', () => {
    const shares = sharesOf(ownLetters('unseen'));
    expect(shares.language).toBeGreaterThanOrEqual(0.97);
    expect(shares.kind).toBeGreaterThanOrEqual(0.95);
    expect(shares.rights).toBeGreaterThanOrEqual(0.95);
  });

  test.each(['tuned', 'unseen', 'later'] as const)(
    'no request of the %s ones becomes something that nobody sees',
    (part) => {
      expect(sharesOf(ownLetters(part)).lost).toBe(0);
    },
  );
});
