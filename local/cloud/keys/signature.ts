import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import { hashOf, isPss, type SigningAlgorithm } from './algorithms.ts';
import { encodePss, verifyPss } from './pss.ts';
import { RSA_BITS, type SigningSpec } from './types.ts';

/** @returns PKCS #8, DER */
export async function newPrivateKey(spec: SigningSpec): Promise<Buffer> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: RSA_BITS[spec] });
  return privateKey.export({ type: 'pkcs8', format: 'der' });
}

/** @returns SubjectPublicKeyInfo, DER, as KMS gives it out */
export function publicKeyOf(privateKey: Buffer): Buffer {
  return createPublicKey(load(privateKey)).export({ type: 'spki', format: 'der' });
}

export function digestOf(message: Buffer, algorithm: SigningAlgorithm): Buffer {
  return createHash(hashOf(algorithm).name).update(message).digest();
}

export function signDigest(privateKey: Buffer, algorithm: SigningAlgorithm, digest: Buffer): Buffer {
  const key = load(privateKey);
  const hash = hashOf(algorithm);
  return isPss(algorithm)
    ? privateEncrypt(
        { key, padding: constants.RSA_NO_PADDING },
        encodePss(digest, hash, key.asymmetricKeyDetails?.modulusLength ?? 0),
      )
    : privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([hash.digestInfo, digest]));
}

export function verifyDigest(
  privateKey: Buffer,
  algorithm: SigningAlgorithm,
  { digest, signature }: { digest: Buffer; signature: Buffer },
): boolean {
  const key = createPublicKey(load(privateKey));
  const hash = hashOf(algorithm);
  // As a number it would be the same without its leading zeros; KMS takes no signature of another length.
  if (signature.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return false;
  const padding = isPss(algorithm) ? constants.RSA_NO_PADDING : constants.RSA_PKCS1_PADDING;
  let opened: Buffer;
  try {
    opened = publicDecrypt({ key, padding }, signature);
  } catch {
    // Larger than the modulus, or padded otherwise.
    return false;
  }
  return isPss(algorithm)
    ? verifyPss(opened, digest, hash)
    : opened.equals(Buffer.concat([hash.digestInfo, digest]));
}

function load(privateKey: Buffer): KeyObject {
  return createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' });
}
