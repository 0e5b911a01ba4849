import { createHash } from 'node:crypto';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { CRC32C_POLYNOMIAL, CRC64NVME_POLYNOMIAL, type Crc, crc32c, crc64nvme } from './crc.ts';
import { CrcCombiner } from './crc-combine.ts';
import { CHECKSUM_ALGORITHMS, type ChecksumAlgorithm } from './model.ts';

export function checksumOf(algorithm: ChecksumAlgorithm): Crc {
  switch (algorithm) {
    case 'CRC32':
      return nativeCrc32();
    case 'CRC32C':
      return crc32c();
    case 'CRC64NVME':
      return crc64nvme();
    case 'SHA1':
      return createHash('sha1');
    case 'SHA256':
      return createHash('sha256');
    default:
      return algorithm satisfies never;
  }
}

function nativeCrc32(): Crc {
  let crc = 0;
  return {
    update(chunk) {
      crc = zlibCrc32(chunk, crc);
    },
    digest() {
      const out = Buffer.alloc(4);
      out.writeUInt32BE(crc);
      return out;
    },
  };
}

const DIGEST_BYTES: Record<ChecksumAlgorithm, number> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
};

/** Whether a text can be a value of the algorithm at all: base64 of the right length. */
export function isChecksumValue(algorithm: ChecksumAlgorithm, value: string): boolean {
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === DIGEST_BYTES[algorithm] && bytes.toString('base64') === value;
}

export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

export function isChecksumAlgorithm(name: string): name is ChecksumAlgorithm {
  return CHECKSUM_ALGORITHMS.some((algorithm) => algorithm === name);
}

interface PartChecksum {
  readonly value: string;
  readonly size: number;
}

/** The checksum of the parts' checksums, as S3 writes it: `<base64>-<parts>`. */
export function compositeChecksum(algorithm: ChecksumAlgorithm, parts: readonly PartChecksum[]): string {
  const sum = checksumOf(algorithm);
  for (const part of parts) sum.update(Buffer.from(part.value, 'base64'));
  return `${sum.digest().toString('base64')}-${parts.length}`;
}

const POLYNOMIALS = {
  CRC32: { width: 32, polynomial: 0xedb88320n },
  CRC32C: { width: 32, polynomial: CRC32C_POLYNOMIAL },
  CRC64NVME: { width: 64, polynomial: CRC64NVME_POLYNOMIAL },
} as const;

export type FullObjectAlgorithm = keyof typeof POLYNOMIALS;

export function combinesToFullObject(algorithm: ChecksumAlgorithm): algorithm is FullObjectAlgorithm {
  return algorithm in POLYNOMIALS;
}

/** The checksum of all bytes, computed from the parts' checksums without reading the bytes again. */
export function fullObjectChecksum(algorithm: FullObjectAlgorithm, parts: readonly PartChecksum[]): string {
  const { width, polynomial } = POLYNOMIALS[algorithm];
  const combiner = new CrcCombiner(width, polynomial);
  const [first, ...rest] = parts;
  if (!first) throw new Error('An object has at least one part.');
  let crc: Buffer = Buffer.from(first.value, 'base64');
  for (const part of rest) crc = combiner.combine(crc, Buffer.from(part.value, 'base64'), part.size);
  return crc.toString('base64');
}
