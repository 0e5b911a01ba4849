import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdentifiers } from '#domain/reading/identifiers/index.ts';
import { DUTCH, ENGLISH, FRENCH, GERMAN, type KnownLetter } from './letters.ts';

const read = ({ text, from, signature }: Omit<KnownLetter, 'says'>, subject = '') =>
  readIdentifiers({
    letter: { subject, newText: text },
    signature: signature ?? '',
    from: from ?? { address: '', name: '' },
    diallingCode: '32',
    prefix: 'OFF',
  });

describe.each([
  ['Dutch', DUTCH],
  ['French', FRENCH],
  ['German', GERMAN],
  ['English', ENGLISH],
] as const)('a letter in %s', (_language, letters) => {
  test.each(letters.map((letter) => [letter.text.slice(0, 70).replaceAll('\n', ' / '), letter] as const))(
    'tells who writes: %s',
    (_start, letter) => {
      expect(read(letter)).toEqual(letter.says);
    },
  );
});

describe('a case’s reference', () => {
  test('in the subject is taken before another in the text', () => {
    expect(read({ text: 'OFF-2025-0001' }, 'Re: [off-2026-0317] uw vraag').caseRef).toBe('OFF-2026-0317');
  });

  test('of another prefix is none', () => {
    expect(read({ text: 'ABC-2026-0317, COFF-2026-0317' }).caseRef).toBeUndefined();
  });
});

describe('what is the group’s own', () => {
  test('is nobody’s identifier', () => {
    const identifiers = readIdentifiers({
      letter: { subject: '', newText: 'Offitel NV\nKerkstraat 33, 3600 Genk\ngdpr@offitel.example\n\nDag' },
      signature: '',
      from: { address: '', name: '' },
      diallingCode: '32',
      prefix: 'OFF',
      own: { domains: ['offitel.example'], streets: ['Kerkstraat 33'] },
    });
    expect(identifiers).toEqual({});
  });
});

describe('any text at all', () => {
  test('is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { birthDate, phone } = read({ text, signature: text, from: { address: text, name: text } });
        expect(birthDate ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(phone ?? '+320000000').toMatch(/^\+\d{8,15}$/);
      }),
    );
  });

  test.each([
    '1',
    '1 ',
    'a',
    'A. ',
    'Aa ',
    'naam ',
    'naam: ',
    '@a.',
    'a@',
    '+32 ',
    '9000 Gent ',
    'straat 1 ',
    'ik ben ',
    '\n',
    '12/12/',
    ' - ',
    'van de ',
  ])('is read in little time, however long: "%s"', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const started = performance.now();
    read({ text, signature: text });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
