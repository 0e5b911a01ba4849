/** Where an entry lies in an archive, as its central directory says. Offsets and sizes in bytes. */
export interface Found {
  /** Of the local header. */
  readonly offset: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly isDeflated: boolean;
}

/** Enough of an archive's end to find its directory by: our archives have no comment. */
export const TAIL_BYTES = 1024;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const FULL_32 = 0xffff_ffff;
const ZIP64_EXTRA = 1;
export const LOCAL_HEADER_BYTES = 30;

/** @param tail the last bytes of the archive @returns null: these are not the last bytes of an archive of ours */
export function directoryIn(tail: Buffer): { readonly offset: number; readonly length: number } | null {
  const end = tail.length - 22;
  if (end < 0 || tail.readUInt32LE(end) !== END) return null;
  const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length !== FULL_32 && offset !== FULL_32) return { offset, length };
  // The zip64 record stands before its locator of 20 bytes, and has 56 itself.
  const wide = end - 20 - 56;
  if (wide < 0 || tail.readUInt32LE(wide) !== END_64) return null;
  return { length: Number(tail.readBigUInt64LE(wide + 40)), offset: Number(tail.readBigUInt64LE(wide + 48)) };
}

/** The entry with exactly this path, or null. */
export function findEntry(directory: Buffer, path: string): Found | null {
  const wanted = Buffer.from(path);
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const [nameLength, extraLength] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30)];
    const commentLength = directory.readUInt16LE(at + 32);
    const name = directory.subarray(at + 46, at + 46 + nameLength);
    if (name.equals(wanted)) {
      const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
      return entryAt(directory.subarray(at, at + 46), extra);
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return null;
}

function entryAt(entry: Buffer, extra: Buffer): Found {
  const wide = wideValues(extra);
  // In this order, and only those that 32 bits cannot hold.
  const value = (at: number) => {
    const narrow = entry.readUInt32LE(at);
    return narrow === FULL_32 ? (wide.shift() ?? narrow) : narrow;
  };
  const [size, compressedSize] = [value(24), value(20)];
  return { size, compressedSize, offset: value(42), isDeflated: entry.readUInt16LE(10) === 8 };
}

function wideValues(extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    if (id === ZIP64_EXTRA)
      return Array.from({ length: length >> 3 }, (_, n) => Number(extra.readBigUInt64LE(at + 4 + n * 8)));
    at += 4 + length;
  }
  return [];
}

/** Bytes from the local header to the content. Its own name and extra field can be of other lengths than the directory's. */
export const contentAfter = (localHeader: Buffer): number =>
  LOCAL_HEADER_BYTES + localHeader.readUInt16LE(26) + localHeader.readUInt16LE(28);
