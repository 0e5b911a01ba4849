import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ZipEntry, type ZippedEntry, zip } from '#domain/zip/index.ts';
import { anEntry, expectedOf, inPieces, zipped } from './an-entry.ts';
import { readZip } from './read-zip.ts';

const bytes = fc.uint8Array({ maxLength: 2000 });
/** With repetition, so that deflate has something to find. */
const content = fc.oneof(bytes, fc.tuple(bytes, fc.integer({ min: 2, max: 300 })).map(repeated));

function repeated([once, times]: [Uint8Array, number]): Uint8Array {
  return Buffer.concat(Array.from({ length: times }, () => once));
}

const someEntry = fc
  .record({
    content,
    compress: fc.boolean(),
    pieces: fc.option(fc.integer({ min: 1, max: 70_000 })),
    announced: fc.boolean(),
  })
  .map(({ content: whole, compress, pieces, announced }) => ({ whole, compress, pieces, announced }));

const entryOf = (index: number, { whole, compress, pieces, announced }: SomeEntry): ZipEntry =>
  anEntry(`folder/${index}.bin`, {
    content: pieces === null ? whole : inPieces(whole, pieces),
    compress,
    ...(announced ? { expected: expectedOf(whole) } : {}),
  });
type SomeEntry = typeof someEntry extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever goes in', () => {
  test('comes out as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someEntry, { maxLength: 6 }), async (some) => {
        const read = readZip(await zipped(some.map((one, index) => entryOf(index, one))));
        expect(read.map((entry) => entry.content.toString('hex'))).toEqual(
          some.map(({ whole }) => Buffer.from(whole).toString('hex')),
        );
      }),
    );
  });

  test('gives the same bytes again, in however many pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        content,
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        async (whole, length, compress) => {
          const one = await zipped([anEntry('a', { content: inPieces(whole, length), compress })]);
          const other = await zipped([
            anEntry('a', { content: inPieces(whole, whole.length + 1), compress }),
          ]);
          expect(one.equals(other)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is reported as it is', async () => {
    await fc.assert(
      fc.asyncProperty(someEntry, async (some) => {
        const written: ZippedEntry[] = [];
        await zipped([entryOf(0, some)], (entry) => written.push(entry));
        const { size, crc32 } = expectedOf(some.whole);
        expect(written).toEqual([{ path: 'folder/0.bin', size, crc32, compressedSize: expect.any(Number) }]);
      }),
    );
  });
});

test('an archive without entries is one', async () => {
  expect(readZip(await zipped([]))).toEqual([]);
});

test('entries are plain files with their date in UTC and their name in UTF-8', async () => {
  const [entry] = readZip(await zipped([anEntry('é.txt')]));
  expect(entry).toMatchObject({
    path: 'é.txt',
    mode: 0o100644,
    date: ((2026 - 1980) << 9) | (3 << 5) | 5,
    time: (10 << 11) | (15 << 5) | 21,
    flags: 1 << 11,
  });
});

test('what does not become shorter is stored', async () => {
  const [short, text] = readZip(
    await zipped([
      anEntry('short', { content: Buffer.from('x') }),
      anEntry('text', { content: Buffer.alloc(5000) }),
    ]),
  );
  expect([short?.method, text?.method]).toEqual([0, 8]);
});

test('sizes stand in the header where they are known, and in a descriptor where not', async () => {
  const body = Buffer.alloc(1000, 1);
  const [known, unknown] = readZip(
    await zipped([
      anEntry('known', { content: inPieces(body, 10), compress: false, expected: expectedOf(body) }),
      anEntry('unknown', { content: inPieces(body, 10), compress: false }),
    ]),
  );
  expect(known?.flags).toBe(1 << 11);
  expect(unknown?.flags).toBe((1 << 11) | (1 << 3));
});

test('only where a length is not known can it take 64 bits', async () => {
  const body = Buffer.alloc(1000, 1);
  const read = readZip(
    await zipped([
      anEntry('bytes', { content: body }),
      anEntry('announced', { content: inPieces(body, 10), expected: expectedOf(body) }),
      anEntry('stream', { content: inPieces(body, 10) }),
    ]),
  );
  expect(read.map(({ zip64 }) => zip64)).toEqual([false, false, true]);
});

test('bytes that are long are compressed as a stream, and are the same', async () => {
  const body = Buffer.alloc(3_000_000, 'inzage');
  expect(readZip(await zipped([anEntry('long', { content: body })]))[0]?.content.equals(body)).toBe(true);
});

test('the last entry can list the others', async () => {
  const written: string[] = [];
  async function* entries() {
    yield anEntry('one');
    yield anEntry('two', { content: inPieces(Buffer.alloc(5000), 100) });
    yield anEntry('list', { content: Buffer.from(written.join()) });
  }
  const read = readZip(await zipped(entries(), ({ path }) => written.push(path)));
  expect(read.at(-1)?.content.toString()).toBe('one,two');
});

describe('back-pressure', () => {
  test('nothing is read before it is asked for', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield Buffer.alloc(1000);
      }
    }
    const archive = zip(inOrder([anEntry('a', { content: endless(), compress: false })]));
    for (let index = 0; index < 5; index += 1) await archive.next();
    expect(read).toBeLessThanOrEqual(5);
    await archive.return(undefined);
  });

  test('who stops reading closes the source', async () => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(100_000, 'x');
      } finally {
        closed = true;
      }
    }
    const archive = zip(inOrder([anEntry('a', { content: endless() })]));
    await archive.next();
    await archive.next();
    await archive.return(undefined);
    expect(closed).toBe(true);
  });

  test('an error of the source ends the archive as it is', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(10);
      throw new TypeError('gone');
    }
    await expect(zipped([anEntry('a', { content: broken() })])).rejects.toThrow(new TypeError('gone'));
  });
});

async function* inOrder(entries: readonly ZipEntry[]) {
  yield* entries;
}
