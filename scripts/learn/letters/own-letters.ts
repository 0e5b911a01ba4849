import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Language } from '#contracts/language.ts';
import { KINDS, type LetterText, RIGHTS, type RightName } from '#domain/reading/reading.ts';

const FOLDER = new URL('../../../test/fixtures/letters/', import.meta.url);

export interface LabelledLetter {
  readonly name: string;
  readonly letter: LetterText;
  readonly language: Language;
  readonly kind: (typeof KINDS)[number];
  readonly rights: readonly RightName[];
}

const Manifest = z.object({
  templates: z.array(
    z.object({
      file: z.string(),
      lang: Language,
      kind: z.enum(KINDS),
      expected_rights: z.array(z.enum(RIGHTS)),
    }),
  ),
});

/** Letters made from public templates, labelled in their manifest. */
export function publicLetters(): readonly LabelledLetter[] {
  const manifest = Manifest.parse(JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')));
  return manifest.templates.map(({ file, lang, kind, expected_rights }) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const end = text.indexOf('\n');
    const letter = { subject: text.slice('Subject: '.length, end), newText: text.slice(end + 1).trim() };
    return { name: file, letter, language: lang, kind, rights: expected_rights };
  });
}

const Line = z.tuple([Language, z.enum(KINDS), z.string(), z.string(), z.string()]);

/**
 * Letters of our own. Every second one of the first file was set aside before anything was tuned, and is not to be tuned
 * to; those of the second file were written afterwards.
 */
export function ownLetters(part: 'tuned' | 'unseen' | 'later'): readonly LabelledLetter[] {
  return readFileSync(new URL(part === 'later' ? 'own/later.txt' : 'own/letters.txt', FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter((_, index) => part === 'later' || (index % 2 === 0) === (part === 'tuned'))
    .map((line) => {
      const [language, kind, rights, subject, text] = Line.parse(
        line.split('|').map((field) => field.trim()),
      );
      return {
        name: line,
        letter: { subject, newText: text },
        language,
        kind,
        rights: rights === '' ? [] : z.array(z.enum(RIGHTS)).parse(rights.split(',')),
      };
    });
}
