import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import { RIGHTS } from '#domain/reading/reading.ts';
import type { LabelledLetter } from './own-letters.ts';

const Rights = z.array(z.enum(RIGHTS));
const FOLDER = new URL('../../../test/fixtures/letters/wishes/', import.meta.url);

/** Sentences as they stand in the middle of letters, each with the rights that it uses, if any: only to be learnt from. */
export const wishes = (): readonly LabelledLetter[] => LANGUAGES.flatMap(wishesIn);

const wishesIn = (language: Language): readonly LabelledLetter[] =>
  readFileSync(new URL(`${language}.txt`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [rights = '', text = ''] = line.split(' | ');
      return {
        name: text,
        letter: { subject: '', newText: text },
        language,
        kind: 'request',
        rights: rights === '' ? [] : Rights.parse(rights.split(',')),
      };
    });
