import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '#functions/platform/mail/fingerprint.ts';
import { headersOf, rawMail } from '../mails.ts';

const SAME = { 'Message-ID': '<one@mail.example>', From: 'Lotte Voorbeeld <lotte.voorbeeld@mail.example>' };
const HEADERS = headersOf(SAME);
const printOf = (...parts: Parameters<typeof rawMail>) => fingerprintOf(rawMail(...parts)).fingerprint;
const letterWith = (changes: Readonly<Record<string, string>>) => ({
  headers: headersOf({ ...SAME, ...changes }),
});
const ORIGINAL = printOf({ headers: HEADERS });

describe('a mail keeps its fingerprint', () => {
  test('when relays add lines on the way', () => {
    const headers = ['Received: from a.example by b.example', 'DKIM-Signature: v=1;\r\n b=abc', ...HEADERS];
    expect(printOf({ headers })).toBe(ORIGINAL);
  });

  test('when header lines are folded', () => {
    const folded = letterWith({ From: 'Lotte Voorbeeld\r\n <lotte.voorbeeld@mail.example>' });
    expect(printOf(folded)).toBe(ORIGINAL);
  });

  test('when the order of the header lines changes', () => {
    expect(printOf({ headers: HEADERS.toReversed() })).toBe(ORIGINAL);
  });

  test('when it has no body, not even an empty line', () => {
    const ends = ['one.example', 'two.example'].map((relay) =>
      Buffer.from([`Received: from ${relay}`, ...HEADERS, ''].join('\r\n')),
    );
    const [one, two] = ends.map((raw) => fingerprintOf(raw));
    expect(one).toEqual(two);
    expect(one?.messageIdHash).not.toBeNull();
  });

  test('when empty lines are added at the end', () => {
    const raw = Buffer.concat([rawMail({ headers: HEADERS }), Buffer.from('\r\n\r\n')]);
    expect(fingerprintOf(raw).fingerprint).toBe(ORIGINAL);
  });
});

describe('a mail gets another fingerprint', () => {
  test.each([
    ['Message-ID', '<two@mail.example>'],
    ['From', 'mallory@mail.example'],
    ['Date', 'Fri, 6 Mar 2026 11:00:00 +0100'],
  ])('when its %s differs', (name, value) => {
    expect(printOf(letterWith({ [name]: value }))).not.toBe(ORIGINAL);
  });

  test('when its body differs', () => {
    expect(printOf({ headers: HEADERS, body: 'Iets anders.' })).not.toBe(ORIGINAL);
  });

  test('when what was one field has moved into the next', () => {
    const one = printOf(letterWith({ 'Message-ID': 'ab', From: 'c' }));
    expect(printOf(letterWith({ 'Message-ID': 'a', From: 'bc' }))).not.toBe(one);
  });
});

describe('the Message-ID', () => {
  test('has a hash of its own, which does not tell it', () => {
    const { messageIdHash } = fingerprintOf(rawMail({ headers: HEADERS }));
    expect(messageIdHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('may be missing', () => {
    const raw = rawMail({ headers: headersOf({ 'Message-ID': null }) });
    expect(fingerprintOf(raw).messageIdHash).toBeNull();
  });
});

describe('for any bytes at all', () => {
  const bytes = fc.uint8Array({ maxLength: 5000 });

  test('there is a fingerprint, the same each time', () => {
    fc.assert(
      fc.property(bytes, (raw) => {
        const { fingerprint } = fingerprintOf(raw);
        expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
        expect(fingerprintOf(Uint8Array.from(raw)).fingerprint).toBe(fingerprint);
      }),
    );
  });

  test('what arrives as a part of a larger buffer has the fingerprint of its own bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (raw, around) => {
        const whole = Buffer.concat([around, raw, around]);
        const part = whole.subarray(around.length, around.length + raw.length);
        expect(fingerprintOf(part)).toEqual(fingerprintOf(raw));
      }),
    );
  });

  test('a letter has the same fingerprint with line feeds only', () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const body = lines.join('\n');
        expect(printOf({ headers: HEADERS, body, lineEnd: '\n' })).toBe(printOf({ headers: HEADERS, body }));
      }),
    );
  });
});
