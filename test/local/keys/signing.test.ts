import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { statSync } from 'node:fs';
import {
  GetPublicKeyCommand,
  type MessageType,
  SignCommand,
  type SigningAlgorithmSpec,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf, SIGNING_ALGORITHMS } from '#cloud/keys/algorithms.ts';
import { encodePss, verifyPss } from '#cloud/keys/pss.ts';
import { digestOf, newPrivateKey, verifyDigest } from '#cloud/keys/signature.ts';
import { alias, arnOf, idOf, type KeysUnderTest, key, startKeys } from './keys-under-test.ts';

const ALGORITHMS: SigningAlgorithmSpec[] = [...SIGNING_ALGORITHMS];
const SIGNING = idOf(1);
const SYMMETRIC = idOf(2);
const DISABLED = idOf(3);
const MESSAGE = Buffer.from('the overview as it was sent');

let the: KeysUnderTest;
beforeAll(async () => {
  the = await startKeys();
  await the.keys.deploy(
    [
      key(1),
      key(2, { spec: 'SYMMETRIC_DEFAULT' }),
      key(3, { enabled: false }),
      key(4, { spec: 'RSA_3072' }),
      key(5, { spec: 'RSA_4096' }),
    ],
    [alias('signing', SIGNING)],
  );
});
afterAll(() => the.stop());

const signed = async (over: Partial<ConstructorParameters<typeof SignCommand>[0]> = {}) => {
  const { Signature, ...rest } = await the.client.send(
    new SignCommand({
      KeyId: SIGNING,
      Message: MESSAGE,
      SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      ...over,
    }),
  );
  return { signature: Buffer.from(Signature ?? []), ...rest };
};
const verified = (over: Partial<ConstructorParameters<typeof VerifyCommand>[0]> & { Signature: Buffer }) =>
  the.client.send(
    new VerifyCommand({
      KeyId: SIGNING,
      Message: MESSAGE,
      SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      ...over,
    }),
  );
const publicKey = async (KeyId = SIGNING): Promise<KeyObject> => {
  const { PublicKey } = await the.client.send(new GetPublicKeyCommand({ KeyId }));
  return createPublicKey({ key: Buffer.from(PublicKey ?? []), type: 'spki', format: 'der' });
};
const hashName = (algorithm: string) => `sha${algorithm.slice(-3)}`;
/** How OpenSSL, through Node, names the same padding. */
const padded = (key: KeyObject, algorithm: string) =>
  algorithm.includes('PSS')
    ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : { key, padding: constants.RSA_PKCS1_PADDING };

describe('a signature', () => {
  test.each(ALGORITHMS)('by %s is one for OpenSSL and for Verify', async (SigningAlgorithm) => {
    const { signature } = await signed({ SigningAlgorithm });
    const key = padded(await publicKey(), SigningAlgorithm);
    expect(verify(hashName(SigningAlgorithm), MESSAGE, key, signature)).toBe(true);
    expect(await verified({ SigningAlgorithm, Signature: signature })).toMatchObject({
      KeyId: arnOf(`key/${SIGNING}`),
      SignatureValid: true,
      SigningAlgorithm,
    });
  });

  test.each(ALGORITHMS)('by %s of a digest is one of the message', async (SigningAlgorithm) => {
    const Message = createHash(hashName(SigningAlgorithm)).update(MESSAGE).digest();
    const MessageType: MessageType = 'DIGEST';
    const { signature } = await signed({ SigningAlgorithm, Message, MessageType });
    const key = padded(await publicKey(), SigningAlgorithm);
    expect(verify(hashName(SigningAlgorithm), MESSAGE, key, signature)).toBe(true);
    expect(
      (await verified({ SigningAlgorithm, Message, MessageType, Signature: signature })).SignatureValid,
    ).toBe(true);
  });

  test.each([
    ['RSA_3072', idOf(4), 384],
    ['RSA_4096', idOf(5), 512],
  ])('by a key %s has the length of its modulus', async (_, KeyId, length) => {
    const { signature } = await signed({ KeyId, SigningAlgorithm: 'RSASSA_PSS_SHA_512' });
    expect(signature).toHaveLength(length);
    const key = padded(await publicKey(KeyId), 'PSS');
    expect(verify('sha512', MESSAGE, key, signature)).toBe(true);
  });

  test('can be of 4096 bytes and not of more', async () => {
    expect((await signed({ Message: Buffer.alloc(4096) })).signature).toHaveLength(256);
    await expect(signed({ Message: Buffer.alloc(4097) })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  test('names its key by ARN, however it was asked for', async () => {
    for (const KeyId of [SIGNING, arnOf(`key/${SIGNING}`), 'alias/signing', arnOf('alias/signing')])
      expect((await signed({ KeyId })).KeyId).toBe(arnOf(`key/${SIGNING}`));
  });
});

describe('Verify', () => {
  test('takes no signature of another length, though as a number it were the same', async () => {
    const SigningAlgorithm = 'RSASSA_PSS_SHA_256';
    let signature = Buffer.of(1);
    // The salt is another each time: in 256 tries one signature or so begins with a zero.
    while (signature[0] !== 0) ({ signature } = await signed({ SigningAlgorithm }));
    await expect(verified({ SigningAlgorithm, Signature: signature.subarray(1) })).rejects.toMatchObject({
      name: 'KMSInvalidSignatureException',
    });
  });

  test.each(ALGORITHMS)('refuses, by %s, whatever is not the signature', async (SigningAlgorithm) => {
    const { signature } = await signed({ SigningAlgorithm });
    const flipped = Buffer.from(signature);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    const refusal = { name: 'KMSInvalidSignatureException' };
    for (const Signature of [flipped, signature.subarray(1), Buffer.alloc(256, 0xff), Buffer.alloc(256)])
      await expect(verified({ SigningAlgorithm, Signature })).rejects.toMatchObject(refusal);
    await expect(
      verified({ SigningAlgorithm, Signature: signature, Message: Buffer.from('another') }),
    ).rejects.toMatchObject(refusal);
  });

  test('refuses a signature by another key or another algorithm', async () => {
    const { signature } = await signed();
    const refusal = { name: 'KMSInvalidSignatureException' };
    await expect(verified({ Signature: signature, KeyId: idOf(4) })).rejects.toMatchObject(refusal);
    await expect(
      verified({ Signature: signature, SigningAlgorithm: 'RSASSA_PSS_SHA_256' }),
    ).rejects.toMatchObject(refusal);
  });
});

describe('is refused', () => {
  test.for([
    ['a digest of the wrong length', { MessageType: 'DIGEST' }, 'ValidationException'],
    ['an empty message', { Message: Buffer.alloc(0) }, 'ValidationException'],
    [
      'an algorithm of another kind of key',
      { SigningAlgorithm: 'ECDSA_SHA_256' },
      'InvalidKeyUsageException',
    ],
    ['signing with a symmetric key', { KeyId: SYMMETRIC }, 'InvalidKeyUsageException'],
    ['signing with a disabled key', { KeyId: DISABLED }, 'DisabledException'],
    ['a key that is not there', { KeyId: idOf(9) }, 'NotFoundException'],
    ['an alias that is not there', { KeyId: 'alias/none' }, 'NotFoundException'],
    ['the key of another region', { KeyId: `arn:aws:kms:us-east-1:1:key/${SIGNING}` }, 'NotFoundException'],
    ['an ARN of something else', { KeyId: 'arn:aws:s3:::files' }, 'InvalidArnException'],
    ['a prehashed message of ML-DSA', { MessageType: 'EXTERNAL_MU' }, 'NotEmulated'],
    ['a dry run', { DryRun: true }, 'NotEmulated'],
  ] as const)('%s', async ([, over, name]) => {
    await expect(signed(over)).rejects.toMatchObject({ name });
  });

  test('the public key of a symmetric key', async () => {
    await expect(publicKey(SYMMETRIC)).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
  });
});

test('a public key comes with what it is for', async () => {
  const answer = await the.client.send(new GetPublicKeyCommand({ KeyId: SIGNING }));
  expect(answer).toMatchObject({
    KeySpec: 'RSA_2048',
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: ALGORITHMS,
  });
  expect((await publicKey()).type).toBe('public');
});

test('the file of the keys is for its owner only', () => {
  expect(statSync(the.file).mode & 0o777).toBe(0o600);
});

describe('for every message', () => {
  const Case = fc.record({ message: fc.uint8Array(), algorithm: fc.constantFrom(...SIGNING_ALGORITHMS) });

  test('a signature by OpenSSL is found good, and not for another message', async () => {
    const der = await newPrivateKey('RSA_2048');
    const key = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' });
    fc.assert(
      fc.property(Case, ({ message, algorithm }) => {
        const signature = sign(hashName(algorithm), message, padded(key, algorithm));
        const judged = (bytes: Uint8Array) =>
          verifyDigest(der, algorithm, { digest: digestOf(Buffer.from(bytes), algorithm), signature });
        expect([judged(message), judged(Buffer.concat([message, Buffer.of(0)]))]).toEqual([true, false]);
      }),
      { numRuns: 60 },
    );
  });

  test('PSS encodes into the length of the modulus, with a salt of its own each time', () => {
    fc.assert(
      fc.property(Case, fc.constantFrom(2048, 3072, 4096), ({ message, algorithm }, bits) => {
        const hash = hashOf(algorithm);
        const digest = digestOf(Buffer.from(message), algorithm);
        const [one, other] = [encodePss(digest, hash, bits), encodePss(digest, hash, bits)];
        expect(one).toHaveLength(bits / 8);
        expect(one).not.toEqual(other);
        expect([verifyPss(one, digest, hash), verifyPss(other, digest, hash)]).toEqual([true, true]);
      }),
    );
  });
});
