import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { placeMail } from '#domain/reading/place-mail.ts';
import { readLetter } from '#domain/reading/read-letter.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';
import { fooledCases, foolingLetters } from './fooling-letters.ts';

const registry = loadRegistry(path.resolve(import.meta.dirname, '../../../../registry'));
const cases = fooledCases();

function readingOf(raw: Buffer) {
  const parsed = parseMail(raw);
  if (parsed.outcome !== 'parsed') throw new Error(`no mail: ${parsed.why}`);
  const letter = letterMail(parsed.mail);
  const understood = readLetter(letter, { registry, cases });
  const { from, isAutomatic } = letter;
  return {
    ...understood,
    place: placeMail(understood, { senders: from.length, hasAddress: true, isAutomatic }),
  };
}

describe('a letter that tries to fool the reader', () => {
  test.each(foolingLetters('attack'))('is seen through: $name', ({ raw, flags }) => {
    const { reading } = readingOf(raw);
    if (reading.kind === 'attack') expect(reading.kind).toBe('attack');
    else expect(reading.flags).toEqual(expect.arrayContaining([...flags]));
  });

  test.each(foolingLetters('attack'))('joins no case: $name', ({ raw }) => {
    expect(readingOf(raw).place.to).not.toBe('its-case');
  });
});

describe('an honest letter', () => {
  test.each(foolingLetters('honest'))('is taken for what it is: $name', ({ raw, kinds, flags }) => {
    const { reading } = readingOf(raw);
    expect(kinds).toContain(reading.kind);
    expect(reading.flags).toEqual(expect.arrayContaining([...flags]));
  });
});
