import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Expected, type ZipEntry, type ZippedEntry, zip } from '#domain/zip/index.ts';

export const MODIFIED = new Date('2026-03-05T10:15:42.000Z');

export const anEntry = (path: string, changes: Partial<ZipEntry> = {}): ZipEntry => ({
  path,
  modified: MODIFIED,
  content: Buffer.from(`content of ${path}`),
  compress: true,
  ...changes,
});

export function expectedOf(content: Uint8Array): Expected {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { size: content.byteLength, sha256, crc32: sum.toString('base64') };
}

/** Content that comes in pieces of this length. */
export async function* inPieces(content: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += length) yield content.subarray(at, at + length);
}

export async function zipped(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  report?: (written: ZippedEntry) => void,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(asAsync(entries), report)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* asAsync<Value>(values: Iterable<Value> | AsyncIterable<Value>): AsyncGenerator<Value> {
  yield* values;
}
