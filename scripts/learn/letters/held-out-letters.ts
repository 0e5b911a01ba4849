import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Language } from '#contracts/language.ts';
import { newWords } from '#domain/reading/new-words/new-words.ts';
import { KINDS, type LetterText, RIGHTS, type RightName } from '#domain/reading/reading.ts';

/** A letter as it came, with what a person says that it is. */
export interface HeldOutLetter {
  readonly name: string;
  readonly letter: LetterText;
  readonly language: Language;
  readonly kind: (typeof KINDS)[number];
  readonly rights: readonly RightName[];
}

const Heading = z.tuple([z.enum(KINDS), z.string(), z.string()]);
const Rights = z.array(z.enum(RIGHTS));

/** Letters of `held-out-LANGUAGE-NUMBER.txt`. */
export function heldOutLetters(language: Language, number: number): readonly HeldOutLetter[] {
  const file = new URL(`../../../test/fixtures/letters/held-out-${language}-${number}.txt`, import.meta.url);
  return lettersIn(readFileSync(file, 'utf8'), language);
}

/** The letters of a file: "## kind | rights | subject", and below it the whole text. */
export const lettersIn = (file: string, language: Language): readonly HeldOutLetter[] =>
  file
    .split(/^## /m)
    .slice(1)
    .map((written) => {
      const end = written.indexOf('\n');
      const heading = written.slice(0, end);
      const [kind, rights, subject] = Heading.parse(heading.split('|').map((field) => field.trim()));
      const { newText } = newWords({ subject, text: written.slice(end + 1).trim() });
      return {
        name: heading,
        letter: { subject, newText },
        language,
        kind,
        rights: rights === '' ? [] : Rights.parse(rights.split(',')),
      };
    });
