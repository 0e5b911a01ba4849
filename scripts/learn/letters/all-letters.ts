import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES } from '#contracts/language.ts';
import { type HeldOutLetter, heldOutLetters, lettersIn } from './held-out-letters.ts';
import { ownLetters, publicLetters } from './own-letters.ts';
import { sentences } from './sentences.ts';
import { wishes } from './wishes.ts';

/** A letter as a person labelled it. */
export interface LabelledLetter extends Omit<HeldOutLetter, 'name'> {
  /** The phrases of the vocabularies were written with it at hand, so that they say nothing of how others are read. */
  readonly wroteThePhrases: boolean;
  /** A sentence of a letter, which is of no kind by itself. */
  readonly isSentence: boolean;
  /** Made from a public template, which many people send. */
  readonly isTemplate: boolean;
}

const HELD_OUT = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const LETTERS = new URL('../../../test/fixtures/letters/', import.meta.url);

/** Every letter that a person labelled, in an order that never changes. */
export function allLetters(): readonly LabelledLetter[] {
  const known = [
    ...LANGUAGES.flatMap((language) => HELD_OUT.flatMap((number) => heldOutLetters(language, number))),
    ...(['tuned', 'unseen', 'later'] as const).flatMap((part) => ownLetters(part)),
  ];
  const plain = { wroteThePhrases: true, isSentence: false, isTemplate: false };
  return [
    ...known.map((letter) => ({ ...letter, ...plain })),
    ...publicLetters().map((letter) => ({ ...letter, ...plain, isTemplate: true })),
    ...[...sentences(), ...wishes()].map((letter) => ({ ...letter, ...plain, isSentence: true })),
    ...lettersOf('labelled').map((letter) => ({ ...letter, ...plain, wroteThePhrases: false })),
  ];
}

/** Letters that nothing was written after and nothing is learnt from: what both readers are worth is measured by them. */
export const unlearntLetters = (): readonly HeldOutLetter[] => lettersOf('unlearnt');

/** Letters of `FOLDER/LANGUAGE-NUMBER.txt`. */
const lettersOf = (folder: string): readonly HeldOutLetter[] =>
  readdirSync(new URL(`${folder}/`, LETTERS))
    .toSorted()
    .flatMap((name) => {
      const language = LANGUAGES.find((one) => name.startsWith(`${one}-`));
      if (!language) throw new Error(`${name} begins with no language`);
      return lettersIn(readFileSync(new URL(`${folder}/${name}`, LETTERS), 'utf8'), language);
    });
