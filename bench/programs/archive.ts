/** `archive.ts SHAPE FILE`: writes an archive at one of the format's limits, for `npm run bench` and `npm run prove`. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Expected, type ZipEntry, zip } from '#domain/zip/index.ts';
import { measured } from './measured.ts';

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const modified = new Date('2026-01-05T12:00:00Z');

/** Bytes of a pattern that no zero-detection can shorten; the last piece may be short. */
function* pattern(size: number): Generator<Buffer> {
  const piece = Buffer.alloc(MIB, 'a synthetic recording of nobody at all; ');
  for (let left = size; left > 0; left -= MIB) yield left >= MIB ? piece : piece.subarray(0, left);
}

async function* stream(size: number): AsyncGenerator<Buffer> {
  yield* pattern(size);
}

function expectedOf(size: number): Expected {
  const hash = createHash('sha256');
  const crc = Buffer.alloc(4);
  for (const piece of pattern(size)) {
    hash.update(piece);
    crc.writeUInt32BE(crc32(piece, crc.readUInt32BE()));
  }
  return { size, sha256: hash.digest('hex'), crc32: crc.toString('base64') };
}

const small = (path: string, compress: boolean): ZipEntry => ({
  path,
  modified,
  compress,
  content: Buffer.from(`{"file":"${path}"}`),
});

const SHAPES: Readonly<Record<string, () => AsyncGenerator<ZipEntry>>> = {
  /** More entries than 16 bits count. */
  async *many() {
    for (let at = 0; at < 70_000; at += 1) yield small(`records/${at}.json`, false);
  },
  /** One entry longer than 32 bits can say, announced as evidence is: its sizes stand before it. */
  async *large() {
    const size = 5 * GIB + 1;
    yield { path: 'large.bin', modified, compress: false, content: stream(size), expected: expectedOf(size) };
  },
  /** Entries that begin beyond 4 GiB, after two whose sizes are known only when they end. */
  async *far() {
    const size = 2.25 * GIB;
    yield { path: 'one.bin', modified, compress: false, content: stream(size) };
    yield { path: 'two.bin', modified, compress: false, content: stream(size) };
    yield { path: 'deflated.bin', modified, compress: true, content: stream(MIB) };
    yield small('last.json', true);
  },
};

const [shape = '', file = ''] = process.argv.slice(2);
const entries = SHAPES[shape];
if (!entries) throw new Error(`There is no shape "${shape}"; there are ${Object.keys(SHAPES).join(', ')}`);
await measured(() => pipeline(zip(entries()), createWriteStream(file)));
