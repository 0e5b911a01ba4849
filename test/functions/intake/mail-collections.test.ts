import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeMail } from '#domain/reading/place-mail.ts';
import { readLetter } from '#domain/reading/read-letter.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';
import { mutationsOf } from './mail-mutations.ts';

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/mime');
const registry = loadRegistry(path.resolve(import.meta.dirname, '../../../registry'));
const files = readdirSync(FIXTURES, { recursive: true })
  .map(String)
  .filter((file) => /\.(eml|msg)$/.test(file))
  .toSorted();
const bytesOf = (file: string) => readFileSync(path.join(FIXTURES, file));

/** Where a mail ends, whatever it is: opened as a case, joined to one, held for a person, or unreadable and held. */
function endOf(raw: Uint8Array): string {
  const parsed = parseMail(raw);
  if (parsed.outcome === 'unparsable') return `unreadable: ${parsed.why}`;
  const letter = letterMail(parsed.mail);
  const understood = readLetter(letter, { registry, cases: [] });
  const { to } = placeMail(understood, {
    senders: letter.from.length,
    hasAddress: letter.from.some(({ address }) => address.includes('@')),
    isAutomatic: letter.isAutomatic,
  });
  // What is stored of it has to be text that a table takes.
  expect(JSON.stringify(understood).isWellFormed()).toBe(true);
  return to;
}

describe('a mail of the collections that others gathered', () => {
  test.each(files)('%s becomes a case or is held', (file) => {
    expect(endOf(bytesOf(file))).toMatch(/^(?:new-case|holding-pen)$/);
  });

  test.each(files)('%s is no attack', (file) => {
    const parsed = parseMail(bytesOf(file));
    expect(parsed.outcome).toBe('parsed');
    if (parsed.outcome === 'parsed')
      expect(readLetter(letterMail(parsed.mail), { registry }).reading.kind).not.toBe('attack');
  });
});

describe('a mail of the collections that was damaged on its way', () => {
  const mails = files.map((file) => ({ name: file, raw: bytesOf(file) }));

  test.each(mutationsOf(mails, 300))('$name becomes a case or is held', ({ raw }) => {
    expect(endOf(raw)).toMatch(
      /^(?:new-case|holding-pen|unreadable: (?:empty|too-many-parts|too-deep|headers-too-long))$/,
    );
  });
});
