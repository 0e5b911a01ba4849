import { Crc32, Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf, fullObjectChecksum, isChecksumValue } from '#cloud/s3/checksums.ts';

const THEIRS = { CRC32: Crc32, CRC32C: Crc32c, CRC64NVME: Crc64Nvme } as const;
const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME'] as const;

const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));

function ours(algorithm: (typeof ALGORITHMS)[number], ...chunks: Buffer[]): Buffer {
  const sum = checksumOf(algorithm);
  for (const chunk of chunks) sum.update(chunk);
  return sum.digest();
}

describe.each(ALGORITHMS)('%s', (algorithm) => {
  test('is what the SDK computes, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { maxLength: 5 }), async (chunks) => {
        const theirs = new THEIRS[algorithm]();
        for (const chunk of chunks) theirs.update(chunk);
        expect(ours(algorithm, ...chunks)).toEqual(Buffer.from(await theirs.digest()));
      }),
    );
  });

  test('of a whole follows from those of its parts', () => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 6 }), (parts) => {
        const sums = parts.map((part) => ({
          value: ours(algorithm, part).toString('base64'),
          size: part.length,
        }));
        expect(fullObjectChecksum(algorithm, sums)).toBe(
          ours(algorithm, Buffer.concat(parts)).toString('base64'),
        );
      }),
    );
  });
});

test('a value must be base64 of the right length', () => {
  expect(isChecksumValue('CRC32', 'AAAAAA==')).toBe(true);
  expect(isChecksumValue('CRC32', 'AAAAAAA=')).toBe(false);
  expect(isChecksumValue('SHA256', 'no base64 at all')).toBe(false);
});
