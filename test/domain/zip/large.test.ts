import { describe, expect, test } from 'vitest';
import { centralHeader, dataDescriptor, endOfDirectory, localHeader } from '#domain/zip/records.ts';
import { anEntry, zipped } from './an-entry.ts';

const GIB = 1024 ** 3;
const large = { crc: 1, size: 5 * GIB, compressedSize: 5 * GIB + 5 };
const opened = { path: Buffer.from('a'), compress: true, date: 0, time: 0, descriptor: false, zip64: true };

describe('beyond 32 bits', () => {
  test('the local header keeps both sizes in the zip64 field', () => {
    const header = localHeader(opened, large);
    expect(header.readUInt16LE(4)).toBe(45);
    expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([0xffff_ffff, 0xffff_ffff]);
    expect(header.readUInt16LE(31)).toBe(1);
    expect([header.readBigUInt64LE(35), header.readBigUInt64LE(43)]).toEqual([
      BigInt(large.size),
      BigInt(large.compressedSize),
    ]);
  });

  test('the descriptor has sizes of 64 bits, compressed first', () => {
    const descriptor = dataDescriptor(opened, large);
    expect(descriptor).toHaveLength(24);
    expect(descriptor.readBigUInt64LE(8)).toBe(BigInt(large.compressedSize));
  });

  test('the directory adds the offset only where that is far as well', () => {
    const near = centralHeader(opened, large, 10);
    const far = centralHeader(opened, large, 6 * GIB);
    expect(near.readUInt16LE(30)).toBe(4 + 16);
    expect(far.readUInt16LE(30)).toBe(4 + 24);
    expect(far.readBigUInt64LE(46 + 1 + 4 + 16)).toBe(BigInt(6 * GIB));
  });

  test('a small entry that lies far keeps its sizes where they are', () => {
    const header = centralHeader(
      { ...opened, zip64: false },
      { crc: 1, size: 3, compressedSize: 5 },
      6 * GIB,
    );
    expect([header.readUInt32LE(20), header.readUInt32LE(24)]).toEqual([5, 3]);
    expect(header.readUInt32LE(42)).toBe(0xffff_ffff);
    expect(header.readUInt16LE(30)).toBe(4 + 8);
  });

  test('the end says where the zip64 end is', () => {
    const end = endOfDirectory(2, 100, 6 * GIB);
    expect(end.readUInt32LE(0)).toBe(0x06064b50);
    expect(end.readBigUInt64LE(48)).toBe(BigInt(6 * GIB));
    expect(end.readUInt32LE(56)).toBe(0x07064b50);
    expect(end.readBigUInt64LE(64)).toBe(BigInt(6 * GIB + 100));
    expect(end.readUInt32LE(56 + 20 + 16)).toBe(0xffff_ffff);
  });
});

test('65,535 entries are the first number that takes a zip64 end', async () => {
  const countOf = async (entries: number) => {
    const archive = await zipped(
      Array.from({ length: entries }, (_, index) => anEntry(String(index), { content: Buffer.alloc(0) })),
    );
    return { archive, wide: archive.readUInt32LE(archive.length - 22 - 20 - 56) === 0x06064b50 };
  };
  expect((await countOf(65_534)).wide).toBe(false);
  const { archive, wide } = await countOf(65_535);
  expect(wide).toBe(true);
  expect(archive.readBigUInt64LE(archive.length - 22 - 20 - 56 + 32)).toBe(65_535n);
});
