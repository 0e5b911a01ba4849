import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Language } from '#contracts/language.ts';
import { RIGHTS } from '#domain/reading/reading.ts';
import type { LabelledLetter } from './own-letters.ts';

const Line = z.tuple([Language, z.string(), z.string()]);
const Rights = z.array(z.enum(RIGHTS));

/** Single sentences: the whole of a letter of which nothing else speaks. */
export const sentences = (): readonly LabelledLetter[] =>
  readFileSync(new URL('../../../test/fixtures/letters/sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [language, rights, text] = Line.parse(line.split('|').map((field) => field.trim()));
      return {
        name: text,
        letter: { subject: '', newText: text },
        language,
        kind: rights === '' ? 'not-a-request' : 'request',
        rights: rights === '' ? [] : Rights.parse(rights.split(',')),
      };
    });
