import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { LANGUAGES } from '#contracts/language.ts';
import { readLetter } from '#domain/reading/read-letter.ts';
import { KINDS, RIGHTS } from '#domain/reading/reading.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';

/** Mails as they come: quoted, forwarded, in HTML, in old and in undeclared encodings. */
const FOLDER = new URL('../../fixtures/letters/held-out-mails/', import.meta.url);
const Labelled = z.object({
  file: z.string(),
  lang: z.enum(LANGUAGES),
  kind: z.enum(KINDS),
  rights: z.array(z.enum(RIGHTS)),
});
const mails = z.array(Labelled).parse(JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')));
const registry = loadRegistry(new URL('../../../registry', import.meta.url).pathname);

function read(file: string) {
  const parsed = parseMail(readFileSync(new URL(file, FOLDER)));
  if (parsed.outcome !== 'parsed') throw new Error(`${file} was not parsed`);
  return readLetter(letterMail(parsed.mail), { registry }).reading;
}

describe('mails of people', () => {
  test.each(mails)('$file is in its language, of its kind', ({ file, lang, kind }) => {
    expect(read(file)).toMatchObject({ language: lang, kind });
  });

  test('use their rights, but for one whose encoding nothing declares', () => {
    const wrong = mails.filter(
      ({ file, rights }) =>
        read(file)
          .rights.map(({ right }) => right)
          .toSorted()
          .join() !== rights.toSorted().join(),
    );
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
