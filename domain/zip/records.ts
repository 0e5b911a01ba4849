import { type Field, layout } from './layout.ts';

/**
 * The records of the ZIP format (APPNOTE 6.3.10), in the order in which they stand in a file. A field that is too small
 * for its value holds all ones, and a zip64 extra field or record has the value.
 */

const FULL_32 = 0xffff_ffff;
const FULL_16 = 0xffff;

const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const UNIX = 3 << 8;
/** A regular file, rw-r--r--: nothing in a package is to be run. */
const FILE_0644 = (0o100644 << 16) >>> 0;

const HAS_DESCRIPTOR = 1 << 3;
const UTF8 = 1 << 11;
const STORED = 0;
const DEFLATED = 8;

/** Bytes before and after compression, and the checksum of those before it. */
export interface Sizes {
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** What is settled when the local header is written. The central directory must say the same. */
export interface Opened {
  readonly path: Buffer;
  readonly compress: boolean;
  readonly date: number;
  readonly time: number;
  /** Whether the sizes follow the content, because they are not known before it. */
  readonly descriptor: boolean;
  /** Whether the sizes take 64 bits. */
  readonly zip64: boolean;
}

const versionFor = (zip64: boolean): number => (zip64 ? VERSION_ZIP64 : VERSION_DEFLATE);

/** Version, flags, method, time, date: the same words in the local header and in the central directory. */
const common = (entry: Opened, zip64: boolean): readonly Field[] => [
  [2, versionFor(zip64)],
  [2, (entry.descriptor ? HAS_DESCRIPTOR : 0) | UTF8],
  [2, entry.compress ? DEFLATED : STORED],
  [2, entry.time],
  [2, entry.date],
];

function zip64Field(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  return layout([[2, 0x0001], [2, values.length * 8], ...values.map((value): Field => [8, value])]);
}

/** @param sizes zeros if a descriptor follows */
export function localHeader(entry: Opened, { crc, size, compressedSize }: Sizes): Buffer {
  const extra = zip64Field(entry.zip64 ? [size, compressedSize] : []);
  return layout([
    [4, 0x04034b50],
    ...common(entry, entry.zip64),
    [4, crc],
    [4, entry.zip64 ? FULL_32 : compressedSize],
    [4, entry.zip64 ? FULL_32 : size],
    [2, entry.path.length],
    [2, extra.length],
    entry.path,
    extra,
  ]);
}

/** Its sizes are as wide as the local header said, whatever they turn out to be. */
export function dataDescriptor({ zip64 }: Opened, { crc, size, compressedSize }: Sizes): Buffer {
  const width = zip64 ? 8 : 4;
  return layout([
    [4, 0x08074b50],
    [4, crc],
    [width, compressedSize],
    [width, size],
  ]);
}

/** @param offset where the local header begins */
export function centralHeader(entry: Opened, { crc, size, compressedSize }: Sizes, offset: number): Buffer {
  // Both sizes or none, as in the local header: some readers compare the two.
  const wide = entry.zip64 ? [size, compressedSize] : [];
  const far = offset >= FULL_32;
  const extra = zip64Field(far ? [...wide, offset] : wide);
  const zip64 = entry.zip64 || far;
  return layout([
    [4, 0x02014b50],
    [2, UNIX | versionFor(zip64)],
    ...common(entry, zip64),
    [4, crc],
    [4, entry.zip64 ? FULL_32 : compressedSize],
    [4, entry.zip64 ? FULL_32 : size],
    [2, entry.path.length],
    [2, extra.length],
    // No comment, first disk, no text flag.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, FILE_0644],
    [4, far ? FULL_32 : offset],
    entry.path,
    extra,
  ]);
}

/** @param offset where the central directory begins */
export function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const short = layout([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(entries, FULL_16)],
    [2, Math.min(entries, FULL_16)],
    [4, Math.min(size, FULL_32)],
    [4, Math.min(offset, FULL_32)],
    [2, 0],
  ]);
  if (entries < FULL_16 && size < FULL_32 && offset < FULL_32) return short;
  const LENGTH_AFTER_THIS_FIELD = 44;
  const record = layout([
    [4, 0x06064b50],
    [8, LENGTH_AFTER_THIS_FIELD],
    [2, UNIX | VERSION_ZIP64],
    [2, VERSION_ZIP64],
    [4, 0],
    [4, 0],
    [8, entries],
    [8, entries],
    [8, size],
    [8, offset],
  ]);
  const locator = layout([
    [4, 0x07064b50],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ]);
  return Buffer.concat([record, locator, short]);
}
