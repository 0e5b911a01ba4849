import { describe, expect, test } from 'vitest';
import { ZipRefused } from '#domain/zip/index.ts';
import { anEntry, expectedOf, inPieces, zipped } from './an-entry.ts';

describe('an unsafe path is refused', () => {
  test.each([
    '',
    '/etc/passwd',
    '../up',
    'a/../../up',
    'a//b',
    './a',
    'folder/',
    'C:/windows',
    'a\\b',
    'stream:ads',
    'line\nbreak',
    'nul\0',
    '\ud800',
    'x'.repeat(70_000),
  ])('%j', async (path) => {
    await expect(zipped([anEntry(path)])).rejects.toThrow(ZipRefused);
  });
});

describe('two entries that would lie on each other are refused', () => {
  test.each([
    ['a.txt', 'a.txt'],
    ['Readme', 'README'],
    ['\u00e9', 'e\u0301'],
  ])('%j and %j', async (one, other) => {
    await expect(zipped([anEntry(one), anEntry(other)])).rejects.toThrow('Two entries have the same path');
  });
});

test.each(['1979-12-31T23:59:59Z', '2108-01-01T00:00:00Z', 'no date'])(
  'the date %s is refused',
  async (date) => {
    await expect(zipped([anEntry('a', { modified: new Date(date) })])).rejects.toThrow(ZipRefused);
  },
);

describe('content other than announced stops the archive', () => {
  const right = Buffer.from('the right content');
  const wrong = Buffer.from('the wrong content');

  test.each([true, false])('as bytes (compressed: %s)', async (compress) => {
    await expect(
      zipped([anEntry('a', { content: wrong, compress, expected: expectedOf(right) })]),
    ).rejects.toThrow(ZipRefused);
  });

  test.each([true, false])('as a stream (compressed: %s)', async (compress) => {
    const entry = anEntry('a', { content: inPieces(wrong, 4), compress, expected: expectedOf(right) });
    await expect(zipped([entry])).rejects.toThrow('An entry has other content than was announced');
  });

  test.each([
    ['as bytes', right],
    ['as a stream', inPieces(right, 4)],
  ])('by its SHA-256 alone (%s)', async (_, content) => {
    const expected = { ...expectedOf(right), sha256: expectedOf(wrong).sha256 };
    await expect(zipped([anEntry('a', { content, compress: false, expected })])).rejects.toThrow(ZipRefused);
  });

  test('as soon as it is too long', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield right;
      }
    }
    const entry = anEntry('a', { content: endless(), compress: false, expected: expectedOf(right) });
    await expect(zipped([entry])).rejects.toThrow(ZipRefused);
    expect(given).toBe(2);
  });

  test('when it is too short', async () => {
    const entry = anEntry('a', {
      content: inPieces(right.subarray(1), 4),
      compress: false,
      expected: expectedOf(right),
    });
    await expect(zipped([entry])).rejects.toThrow(ZipRefused);
  });
});
