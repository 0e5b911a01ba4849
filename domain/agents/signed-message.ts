import { createPublicKey, verify } from 'node:crypto';
import type { Agent } from '#contracts/agent-request.ts';

/** Ed25519 puts so many bytes before what it signs (libsodium's combined mode). */
const SIGNATURE_BYTES = 64;

/** A request is one person's words; what is longer is none. */
const MOST_CHARACTERS = 16_384;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The bytes that the agent signed.
 * @param body base64 of signature and message, as it came
 * @returns null where it is no such body, or another key signed it: neither tells whoever tries which it was
 */
export function openSigned(body: string, { verifyKey }: Pick<Agent, 'verifyKey'>): Buffer | null {
  const text = body.trim();
  if (text.length > MOST_CHARACTERS || !BASE64.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length <= SIGNATURE_BYTES) return null;
  const message = bytes.subarray(SIGNATURE_BYTES);
  const isTheirs = verify(null, message, publicKey(verifyKey), bytes.subarray(0, SIGNATURE_BYTES));
  return isTheirs ? message : null;
}

const publicKey = (verifyKey: string) =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(verifyKey, 'base64').toString('base64url') },
    format: 'jwk',
  });
