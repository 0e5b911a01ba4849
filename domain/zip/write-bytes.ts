import { deflateRawSync } from 'node:zlib';
import { LEVEL } from './deflated.ts';
import type { ZipEntry } from './entry.ts';
import { measure } from './measure.ts';
import { localHeader } from './records.ts';
import { open, type Written } from './write-stream.ts';

/** Compressed in one go up to this length: quicker than a stream, and short enough to hold up nobody. */
const AT_ONCE = 256 * 1024;
/** Too little for deflate to find anything. */
const NEVER_SHORTER = 64;
/** zlib takes room for its output in steps of so many bytes; it allows no smaller one. */
const SMALLEST_STEP = 64;
const LARGEST_STEP = 64 * 1024;

export const fitsAtOnce = (content: Uint8Array, compress: boolean): boolean =>
  !compress || content.byteLength <= AT_ONCE;

/** An entry whose content is there: everything is known, so the header says it all. */
export function writeBytes(
  entry: ZipEntry,
  path: Buffer,
  content: Uint8Array,
): Written & { readonly pieces: readonly Uint8Array[] } {
  const measured = measure(content, entry.expected);
  const body = entry.compress ? shorter(content) : content;
  const sizes = { crc: measured.crc, size: measured.size, compressedSize: body.byteLength };
  const opened = open({ ...entry, compress: body !== content }, path, {
    size: sizes.size,
    descriptor: false,
  });
  const header = localHeader(opened, sizes);
  return {
    opened,
    sizes,
    measured,
    length: header.length + body.byteLength,
    pieces: body.byteLength <= AT_ONCE ? [Buffer.concat([header, body])] : [header, body],
  };
}

/** The content deflated, or as it is where that is no longer. */
function shorter(content: Uint8Array): Uint8Array {
  if (content.byteLength < NEVER_SHORTER) return content;
  // By default every call takes 16 KB, which for many small files is more than the collector keeps up with.
  const chunkSize = Math.min(Math.max(content.byteLength, SMALLEST_STEP), LARGEST_STEP);
  const deflated = deflateRawSync(content, { level: LEVEL, chunkSize });
  return deflated.byteLength < content.byteLength ? deflated : content;
}

/** Longer bytes as a stream. */
export async function* slices(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += AT_ONCE) yield content.subarray(at, at + AT_ONCE);
}
