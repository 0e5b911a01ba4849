import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Signer } from '#domain/package/index.ts';

/**
 * What KMS says where repeating does not help until a person has looked at the key. Whatever else it says (too many
 * requests, its own troubles) keeps its name, and the state machine tries again.
 */
const UNUSABLE = new Set([
  'AccessDeniedException',
  'DisabledException',
  'InvalidArnException',
  'InvalidKeyUsageException',
  'KMSInvalidStateException',
  'NotFoundException',
  'UnsupportedOperationException',
  'ValidationException',
]);

function named(error: unknown): never {
  if (error instanceof Error && UNUSABLE.has(error.name)) {
    throw new NamedError(ERRORS.signingKeyUnusable, `KMS does not let the key be used: ${error.name}`);
  }
  throw error;
}

/** Packages are signed by a key that never leaves KMS. Its public half is fetched once, and again where that failed. */
export function kmsSigner(keyId: string, kms = new KMSClient({})): Signer {
  let pem: Promise<string> | undefined;
  const fetch = async () => {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId: keyId })).catch(named);
    if (!PublicKey) throw new NamedError(ERRORS.signingKeyUnusable, 'KMS gives no public key');
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    return key.export({ type: 'spki', format: 'pem' }).toString();
  };
  return {
    publicKey() {
      pem ??= fetch().catch((error) => {
        pem = undefined;
        throw error;
      });
      return pem;
    },
    async sign(content) {
      // KMS takes 4,096 bytes of a message at the most; of a longer one its digest.
      const { Signature } = await kms
        .send(
          new SignCommand({
            KeyId: keyId,
            Message: createHash('sha256').update(content).digest(),
            MessageType: 'DIGEST',
            SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
          }),
        )
        .catch(named);
      if (!Signature) throw new NamedError(ERRORS.signingKeyUnusable, 'KMS gives no signature');
      return Signature;
    },
  };
}
