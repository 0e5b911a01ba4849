import { crc32, inflateRawSync } from 'node:zlib';

/** What a reader that knows the format and nothing of the writer makes of an archive. */
export interface ReadEntry {
  readonly path: string;
  readonly content: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly mode: number;
  readonly date: number;
  readonly time: number;
  readonly zip64: boolean;
}

/** Reads by the central directory, as unzip does, and compares every local header and checksum with it. */
export function readZip(archive: Buffer): ReadEntry[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  const entries: ReadEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { entry, length } = readEntry(archive, at);
    entries.push(entry);
    at += length;
  }
  if (at !== end) throw new Error('The directory does not end where the archive ends');
  return entries;
}

function readEntry(archive: Buffer, at: number): { entry: ReadEntry; length: number } {
  if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('No entry here');
  const field = (offset: number) => archive.readUInt16LE(at + offset);
  const [flags, method, time, date] = [field(8), field(10), field(12), field(14)];
  const [nameLength, extraLength] = [field(28), field(30)];
  const name = archive.subarray(at + 46, at + 46 + nameLength);
  const extra = archive.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const wide = wideValues(extra);
  const next = (offset: number) => {
    const value = archive.readUInt32LE(at + offset);
    return value === 0xffff_ffff ? Number(wide.shift()) : value;
  };
  const [size, compressedSize, offset] = [next(24), next(20), next(42)];

  if (archive.readUInt32LE(offset) !== 0x04034b50) throw new Error('No local header there');
  for (const part of [4, 6, 8, 10, 12]) {
    if (archive.readUInt16LE(offset + part) !== field(part + 2)) throw new Error('Headers differ');
  }
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  if (!archive.subarray(offset + 30, offset + 30 + nameLength).equals(name)) throw new Error('Names differ');
  const body = archive.subarray(start, start + compressedSize);
  const content = method === 8 ? inflateRawSync(body) : body;
  if (content.length !== size || crc32(content) !== archive.readUInt32LE(at + 16)) throw new Error('Damaged');
  if (flags & 8)
    checkDescriptor(archive, start + compressedSize, { content, compressedSize, wide: extra.length > 0 });
  const mode = archive.readUInt32LE(at + 38) >>> 16;
  const entry = { path: name.toString(), content, method, flags, mode, date, time, zip64: extra.length > 0 };
  return { entry, length: 46 + nameLength + extraLength };
}

function wideValues(extra: Buffer): bigint[] {
  if (extra.length === 0) return [];
  if (extra.readUInt16LE(0) !== 1) throw new Error('Only the zip64 field is known');
  return Array.from({ length: extra.readUInt16LE(2) / 8 }, (_, index) =>
    extra.readBigUInt64LE(4 + 8 * index),
  );
}

function checkDescriptor(
  archive: Buffer,
  at: number,
  { content, compressedSize, wide }: { content: Buffer; compressedSize: number; wide: boolean },
): void {
  const sizes = wide
    ? [Number(archive.readBigUInt64LE(at + 8)), Number(archive.readBigUInt64LE(at + 16))]
    : [archive.readUInt32LE(at + 8), archive.readUInt32LE(at + 12)];
  const same = sizes[0] === compressedSize && sizes[1] === content.length;
  if (archive.readUInt32LE(at) !== 0x08074b50 || archive.readUInt32LE(at + 4) !== crc32(content) || !same) {
    throw new Error('The descriptor is wrong');
  }
}
