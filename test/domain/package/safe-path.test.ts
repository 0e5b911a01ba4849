import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName } from '#domain/package/file-name.ts';
import { distinctNames, LONGEST_PATH, safeName } from '#domain/package/safe-path.ts';
import { aComposition, anItem, EvidenceStore, prefixOf } from './a-composition.ts';
import { unpacked } from './unpacked.ts';

const SAFE = /^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?$/;
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    'CON',
    'nul.txt',
    'com1',
    'LPT9.wav',
    '..',
    '.',
    '',
    '../../etc/passwd',
    'C:\\x',
    'a\0b',
    'Über das Gespräch.WAV',
  ),
);

describe('whatever a name is', () => {
  test('its safe form is ASCII, of the length asked, with no dot at an end and no device', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 8, max: 60 }), (name, longest) => {
        const safe = safeName(name, longest);
        expect(safe).toMatch(SAFE);
        expect(safe.length).toBeLessThanOrEqual(longest);
        expect(safe).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
      }),
    );
  });

  test('names given out are distinct, capitals or not, and the same for the same order of asking', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyName, fc.constantFrom('a', 'A', 'a-2', 'á')), { maxLength: 12 }),
        (names) => {
          const given = names.map(distinctNames(40));
          expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(names.length);
          expect(names.map(distinctNames(40))).toEqual(given);
        },
      ),
    );
  });

  test('no path of the package is unsafe or longer than 180', async () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 255 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const store = new EvidenceStore();
        const files = names.map((of, index) =>
          store.file(`${prefixOf('beller', 'calls')}files/${index}`, of, 'text/plain', Buffer.from('x')),
        );
        const answers = [store.answer('beller', 'calls', [anItem('c', 'calls', {}, files)])];
        for (const path of (await unpacked(aComposition(store, answers), store)).keys()) {
          expect(path.length).toBeLessThanOrEqual(LONGEST_PATH);
          for (const part of path.split('/')) expect(part).toMatch(SAFE);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['Gesprek 5 maart.wav', 'audio/wav', '0001-Gesprek-5-maart.wav'],
  ['../../../etc/passwd', 'text/plain', '0001-etc-passwd.txt'],
  ['.htaccess', 'text/plain', '0001-htaccess.txt'],
  ['Notulen 2.0', 'application/pdf', '0001-Notulen-2.0.bin'],
  ['page.html', 'text/html', '0001-page.html.txt'],
  ['drawing.svg', 'image/svg+xml', '0001-drawing.svg.txt'],
  ['setup.exe', 'application/octet-stream', '0001-setup.exe.bin'],
  ['invoice.pdf\u202e', 'application/pdf', '0001-invoice.pdf'],
  ['con.wav', 'audio/wav', '0001-_con.wav'],
  ['日本語.pdf', 'application/pdf', '0001-file.pdf'],
])('a file called %j becomes %j of its type: %j', (name, contentType, safe) => {
  expect(fileName({ name, contentType }, 1)).toBe(safe);
});
