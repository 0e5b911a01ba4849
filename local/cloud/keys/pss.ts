import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Hash } from './algorithms.ts';

/*
 * The encoding of RSASSA-PSS (RFC 8017, 9.1). It is spelled out here because KMS takes digests, and `node:crypto` signs
 * with PSS only what it has hashed itself. As in KMS, the mask uses the same hash and the salt is as long as the digest.
 */

const TRAILER = 0xbc;
const BEFORE_DIGEST = Buffer.alloc(8);

/**
 * @param bits of the key's modulus
 * @returns as many bytes as the modulus has
 */
export function encodePss(digest: Buffer, hash: Hash, bits: number): Buffer {
  const salt = randomBytes(hash.bytes);
  const seed = saltedDigest(digest, salt, hash);
  const block = Buffer.alloc(bits / 8 - hash.bytes - 1);
  block[block.length - salt.length - 1] = 1;
  salt.copy(block, block.length - salt.length);
  const masked = xor(block, mask(seed, block.length, hash));
  // The encoded number has to be smaller than the modulus: its first bit is never used.
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return Buffer.concat([masked, seed, Buffer.of(TRAILER)]);
}

/** Whether `encoded`, as many bytes as the modulus has, encodes this digest. */
export function verifyPss(encoded: Buffer, digest: Buffer, hash: Hash): boolean {
  const masked = encoded.subarray(0, -hash.bytes - 1);
  const seed = encoded.subarray(masked.length, -1);
  if (encoded.at(-1) !== TRAILER || (masked[0] ?? 0) & 0x80) return false;
  const block = xor(masked, mask(seed, masked.length, hash));
  block[0] = (block[0] ?? 0) & 0x7f;
  const padding = block.subarray(0, -hash.bytes);
  if (padding.at(-1) !== 1 || padding.subarray(0, -1).some((byte) => byte !== 0)) return false;
  return timingSafeEqual(seed, saltedDigest(digest, block.subarray(padding.length), hash));
}

function saltedDigest(digest: Buffer, salt: Buffer, hash: Hash): Buffer {
  return createHash(hash.name).update(BEFORE_DIGEST).update(digest).update(salt).digest();
}

/** MGF1 (RFC 8017, B.2.1). */
function mask(seed: Buffer, length: number, hash: Hash): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / hash.bytes) }, (_, counter) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return createHash(hash.name).update(seed).update(count).digest();
  });
  return Buffer.concat(blocks).subarray(0, length);
}

function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
