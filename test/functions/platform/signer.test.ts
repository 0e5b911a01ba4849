import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';
import { kmsSigner } from '#functions/platform/signer.ts';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const DER = publicKey.export({ type: 'spki', format: 'der' });
const PEM = publicKey.export({ type: 'spki', format: 'pem' });
const LONG = Buffer.alloc(100_000, 'x');

interface Call {
  readonly operation: 'sign' | 'publicKey';
  readonly input: Readonly<Record<string, unknown>>;
}

/** A KMS that answers from `answer`, or with nothing; what it throws is what KMS would say. */
function kms(answer: (call: Call) => Readonly<Record<string, unknown>>) {
  const calls: Call[] = [];
  // Refusals are told, not repeated: the SDK's own tries are no matter of ours.
  const client = new KMSClient({ region: 'eu-west-1', maxAttempts: 1 });
  client.middlewareStack.add(
    (_, context) => async (args) => {
      const operation = context.commandName === SignCommand.name ? 'sign' : 'publicKey';
      const call: Call = { operation, input: { ...args.input } };
      calls.push(call);
      return { output: { ...answer(call), $metadata: {} }, response: {} };
    },
    { step: 'initialize', name: 'answer' },
  );
  return { client, calls };
}

const refusing = (name: string) =>
  kms(() => {
    throw Object.assign(new Error('arn:aws:kms:… is not for you'), { name });
  });

describe('the public key', () => {
  test('is that of KMS as PEM', async () => {
    const { client, calls } = kms(() => ({ PublicKey: new Uint8Array(DER) }));
    expect(await kmsSigner(KEY, client).publicKey()).toBe(PEM);
    expect(calls).toEqual([{ operation: 'publicKey', input: new GetPublicKeyCommand({ KeyId: KEY }).input }]);
  });

  test('is fetched once, however many ask at the same time', async () => {
    const { client, calls } = kms(() => ({ PublicKey: new Uint8Array(DER) }));
    const signer = kmsSigner(KEY, client);
    await Promise.all([signer.publicKey(), signer.publicKey()]);
    await signer.publicKey();
    expect(calls).toHaveLength(1);
  });

  test('is asked for again when it could not be had at first', async () => {
    let asked = 0;
    const { client } = kms(() => {
      asked += 1;
      if (asked === 1) throw Object.assign(new Error('slower'), { name: 'ThrottlingException' });
      return { PublicKey: new Uint8Array(DER) };
    });
    const signer = kmsSigner(KEY, client);
    await expect(signer.publicKey()).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(await signer.publicKey()).toBe(PEM);
  });
});

describe('a signature', () => {
  test('is asked for by digest, as the content may be longer than KMS takes, with the padding that never varies', async () => {
    const { client, calls } = kms(() => ({ Signature: new Uint8Array([1]) }));
    await kmsSigner(KEY, client).sign(LONG);
    expect(calls).toEqual([
      {
        operation: 'sign',
        input: {
          KeyId: KEY,
          Message: createHash('sha256').update(LONG).digest(),
          MessageType: 'DIGEST',
          SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
        },
      },
    ]);
  });

  test('is one that anybody can verify', async () => {
    const { client } = kms(() => ({ Signature: new Uint8Array(sign('sha256', LONG, privateKey)) }));
    const signature = await kmsSigner(KEY, client).sign(LONG);
    expect(verify('sha256', LONG, publicKey, signature)).toBe(true);
  });
});

const BOTH = ['publicKey', 'sign'] as const;
const call = (which: (typeof BOTH)[number], client: KMSClient) => {
  const signer = kmsSigner(KEY, client);
  return which === 'sign' ? signer.sign(LONG) : signer.publicKey();
};

describe.each(BOTH)('%s', (which) => {
  test.each([
    'AccessDeniedException',
    'DisabledException',
    'InvalidKeyUsageException',
    'KMSInvalidStateException',
    'NotFoundException',
  ])('says that the key cannot be used where KMS says %s, and nothing of its text', async (name) => {
    await expect(call(which, refusing(name).client)).rejects.toMatchObject({
      name: 'SigningKeyUnusable',
      message: `KMS does not let the key be used: ${name}`,
    });
  });

  test.each([
    'ThrottlingException',
    'KMSInternalException',
    'DependencyTimeoutException',
    'KeyUnavailableException',
  ])('leaves %s its name, so that the state machine tries again', async (name) => {
    await expect(call(which, refusing(name).client)).rejects.toMatchObject({ name });
  });

  test('is refused by name when KMS answers with nothing', async () => {
    await expect(call(which, kms(() => ({})).client)).rejects.toMatchObject({ name: 'SigningKeyUnusable' });
  });
});
