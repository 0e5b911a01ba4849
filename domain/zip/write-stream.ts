import { deflated } from './deflated.ts';
import { dosTime } from './dos-time.ts';
import type { Expected, ZipEntry } from './entry.ts';
import { fromBase64, type Measured, Meter } from './measure.ts';
import { dataDescriptor, localHeader, type Opened, type Sizes } from './records.ts';

/** From here on sizes take 64 bits: below 4 GiB by more than deflate adds to what it cannot compress. */
const WIDE_FROM = 0xf000_0000;

const NOT_KNOWN: Sizes = { crc: 0, size: 0, compressedSize: 0 };

/** An entry as it has been written. */
export interface Written {
  readonly opened: Opened;
  readonly sizes: Sizes;
  readonly measured: Measured;
  /** Of everything that was written, headers too. */
  readonly length: number;
}

/** What the header says of an entry before its content is known. Of a size that nobody knows, anything is possible. */
export function open(
  { compress, modified }: ZipEntry,
  path: Buffer,
  { size, descriptor }: { readonly size: number | undefined; readonly descriptor: boolean },
): Opened {
  const zip64 = size === undefined || size >= WIDE_FROM;
  return { path, compress, ...dosTime(modified), descriptor, zip64 };
}

/** An entry whose content comes piece by piece: header, content, and a descriptor where the header knew no sizes. */
export async function* writeStream(
  entry: ZipEntry,
  path: Buffer,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, Written> {
  const { expected, compress } = entry;
  // Who reads from a stream cannot find the end of stored content by a descriptor: sizes in the header are better.
  const known = expected && !compress ? sizesOf(expected) : null;
  const size = entry.content instanceof Uint8Array ? entry.content.byteLength : expected?.size;
  const opened = open(entry, path, { size, descriptor: known === null });
  const header = localHeader(opened, known ?? NOT_KNOWN);
  yield header;

  const meter = new Meter(expected);
  const passed = meter.through(content);
  let compressedSize = 0;
  for await (const chunk of compress ? deflated(passed) : passed) {
    compressedSize += chunk.byteLength;
    yield chunk;
  }
  const measured = meter.result();
  const sizes = { crc: measured.crc, size: measured.size, compressedSize };
  const end = opened.descriptor ? dataDescriptor(opened, sizes) : Buffer.alloc(0);
  if (end.length > 0) yield end;
  return { opened, sizes, measured, length: header.length + compressedSize + end.length };
}

const sizesOf = ({ size, crc32 }: Expected): Sizes => ({
  crc: fromBase64(crc32),
  size,
  compressedSize: size,
});
