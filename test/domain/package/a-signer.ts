import { generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '#domain/package/index.ts';

/** A key as KMS would hold it, in memory. Each call makes another one. */
export function aSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    publicKey: async () => publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: async (content) => sign('sha256', content, privateKey),
  };
}

/** The key of every package of a file of tests: making one takes longer than the tests do. */
export const SIGNER = aSigner();
