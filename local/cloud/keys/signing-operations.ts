import { z } from 'zod';
import { type JsonOperation, operation } from '#cloud/gateway/index.ts';
import { notEmulated, ServiceError } from '#cloud/service.ts';
import { hashOf, isSigningAlgorithm, SIGNING_ALGORITHMS, type SigningAlgorithm } from './algorithms.ts';
import type { FindKey } from './key-reference.ts';
import type { StoredKey } from './keyring.ts';
import { digestOf, publicKeyOf, signDigest, verifyDigest } from './signature.ts';

export const KeyId = z.string().min(1).max(2048);
/** Grants are permissions, which are not evaluated here. */
export const GrantTokens = z.array(z.string()).max(10).optional();

const LARGEST_MESSAGE = 4096;
const LARGEST_SIGNATURE = 6144;
const Bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));

const Message = {
  KeyId,
  Message: Bytes.refine(
    ({ length }) => length >= 1 && length <= LARGEST_MESSAGE,
    `Member must have length from 1 to ${LARGEST_MESSAGE}`,
  ),
  MessageType: z.enum(['RAW', 'DIGEST', 'EXTERNAL_MU']).default('RAW'),
  SigningAlgorithm: z.string(),
  GrantTokens,
};
type Message = z.output<z.ZodObject<typeof Message>>;

const Signature = Bytes.refine(
  ({ length }) => length >= 1 && length <= LARGEST_SIGNATURE,
  `Member must have length from 1 to ${LARGEST_SIGNATURE}`,
);

/** What can be done with a pair of keys. */
export function signingOperations(find: FindKey): Record<string, JsonOperation> {
  return {
    Sign: operation('Sign', z.strictObject(Message), (input) => {
      const { key, privateKey, algorithm, digest } = prepare('Sign', find, input);
      const signature = signDigest(privateKey, algorithm, digest);
      return { KeyId: key.arn, Signature: signature.toString('base64'), SigningAlgorithm: algorithm };
    }),

    Verify: operation('Verify', z.strictObject({ ...Message, Signature }), (input) => {
      const { key, privateKey, algorithm, digest } = prepare('Verify', find, input);
      if (!verifyDigest(privateKey, algorithm, { digest, signature: input.Signature }))
        throw new ServiceError('KMSInvalidSignatureException', 'The signature does not verify.');
      return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm: algorithm };
    }),

    GetPublicKey: operation('GetPublicKey', z.strictObject({ KeyId, GrantTokens }), ({ KeyId }) => {
      const key = enabled(find(KeyId));
      if (!key.privateKey)
        throw new ServiceError(
          'UnsupportedOperationException',
          `${key.arn} key spec is ${key.spec} which is not valid for GetPublicKey.`,
        );
      return {
        KeyId: key.arn,
        PublicKey: publicKeyOf(key.privateKey).toString('base64'),
        // The name that it had before 2021.
        CustomerMasterKeySpec: key.spec,
        KeySpec: key.spec,
        KeyUsage: 'SIGN_VERIFY',
        SigningAlgorithms: SIGNING_ALGORITHMS,
      };
    }),
  };
}

function prepare(operation: 'Sign' | 'Verify', find: FindKey, input: Message) {
  const key = enabled(find(input.KeyId));
  const { privateKey } = key;
  if (!privateKey)
    throw new ServiceError(
      'InvalidKeyUsageException',
      `${key.arn} key usage is ENCRYPT_DECRYPT which is not valid for ${operation}.`,
    );
  const algorithm = input.SigningAlgorithm;
  if (!isSigningAlgorithm(algorithm))
    throw new ServiceError(
      'InvalidKeyUsageException',
      `Algorithm ${algorithm} is incompatible with key spec ${key.spec}.`,
    );
  return { key, privateKey, algorithm, digest: digestIn(input, algorithm) };
}

function digestIn({ Message, MessageType }: Message, algorithm: SigningAlgorithm): Buffer {
  switch (MessageType) {
    case 'RAW':
      return digestOf(Message, algorithm);
    case 'DIGEST':
      if (Message.length !== hashOf(algorithm).bytes)
        throw new ServiceError('ValidationException', `Digest is invalid length for algorithm ${algorithm}.`);
      return Message;
    case 'EXTERNAL_MU':
      throw notEmulated('MessageType EXTERNAL_MU, which is for keys of ML-DSA');
  }
}

function enabled(key: StoredKey): StoredKey {
  if (!key.enabled) throw new ServiceError('DisabledException', `${key.arn} is disabled.`);
  return key;
}
