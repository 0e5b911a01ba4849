import { createHash, createPublicKey } from 'node:crypto';

/** What signs packages. The private key stays where it is; nobody here can read it. */
export interface Signer {
  /** The public half as PEM (SPKI). */
  publicKey(): Promise<string>;
  /**
   * RSASSA-PKCS1-v1_5 with SHA-256. The padding is fixed, so the same content gives the same signature: ECDSA and PSS would
   * make another package of every repeated step.
   */
  sign(content: Uint8Array): Promise<Uint8Array>;
}

/**
 * By which people tell a public key: SHA-256 over its DER form, in pairs of hexadecimal digits with colons between, exactly
 * as `openssl dgst -sha256 -c` prints it.
 */
export function fingerprintOf(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  const hex = createHash('sha256').update(der).digest('hex');
  return (hex.match(/../g) ?? []).join(':');
}
