import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GetPublicKeyCommand,
  ListAliasesCommand,
  ListKeysCommand,
  SignCommand,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PLACE } from '../gateway/signed-in.ts';
import { alias, arnOf, idOf, type KeysUnderTest, key, startKeys } from './keys-under-test.ts';

let the: KeysUnderTest;
beforeEach(async () => {
  the = await startKeys();
});
afterEach(() => the.stop());

const publicKeyOf = async (KeyId = idOf(1)) => {
  const { PublicKey } = await the.client.send(new GetPublicKeyCommand({ KeyId }));
  return Buffer.from(PublicKey ?? []).toString('base64');
};

describe('a deployed key', () => {
  test('describes itself', async () => {
    await the.keys.deploy([key(1, { description: 'signs packages' })], []);
    const { KeyMetadata } = await the.client.send(new DescribeKeyCommand({ KeyId: idOf(1) }));
    expect(KeyMetadata).toMatchObject({
      AWSAccountId: PLACE.account,
      KeyId: idOf(1),
      Arn: arnOf(`key/${idOf(1)}`),
      Description: 'signs packages',
      Enabled: true,
      KeyState: 'Enabled',
      KeySpec: 'RSA_2048',
      KeyUsage: 'SIGN_VERIFY',
      Origin: 'AWS_KMS',
      CreationDate: expect.any(Date),
    });
  });

  test('keeps its pair when it is deployed again and when everything starts again', async () => {
    await the.keys.deploy([key(1)], [alias('signing', idOf(1))]);
    const before = await publicKeyOf();
    the = await the.reopen();
    await the.keys.deploy([key(1, { enabled: true, description: 'new words' })], []);
    expect(await publicKeyOf()).toBe(before);
  });

  test('stays when the template no longer has it, so that its signatures can be verified', async () => {
    await the.keys.deploy([key(1)], []);
    const input = {
      KeyId: idOf(1),
      Message: Buffer.from('x'),
      SigningAlgorithm: 'RSASSA_PSS_SHA_256',
    } as const;
    const { Signature } = await the.client.send(new SignCommand(input));
    the = await the.reopen();
    await the.keys.deploy([], []);
    const answer = await the.client.send(new VerifyCommand({ ...input, Signature }));
    expect(answer.SignatureValid).toBe(true);
  });

  test('cannot turn into one of another kind', async () => {
    await the.keys.deploy([key(1)], []);
    await expect(the.keys.deploy([key(1, { spec: 'RSA_4096' })], [])).rejects.toMatchObject({
      code: 'KeyChangeRefused',
    });
  });

  test('is there, whole, after a kill -9', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-kill-'));
    const file = join(folder, 'keys.sqlite');
    const maker = spawn(process.execPath, [join(import.meta.dirname, 'key-maker.ts'), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(maker.stdout, 'data');
    maker.kill('SIGKILL');
    await once(maker, 'exit');
    const after = await startKeys(folder);
    const { Keys } = await after.client.send(new ListKeysCommand({}));
    expect(Keys).toHaveLength(1);
    const { PublicKey } = await after.client.send(new GetPublicKeyCommand({ KeyId: idOf(1) }));
    expect(PublicKey?.length).toBeGreaterThan(256);
    await after.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('a symmetric key', () => {
  test('is there in name', async () => {
    await the.keys.deploy([key(1, { spec: 'SYMMETRIC_DEFAULT' })], []);
    const { KeyMetadata } = await the.client.send(new DescribeKeyCommand({ KeyId: idOf(1) }));
    expect(KeyMetadata).toMatchObject({
      KeyUsage: 'ENCRYPT_DECRYPT',
      EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    });
  });

  test('does not encrypt, and says so by name', async () => {
    await the.keys.deploy([key(1, { spec: 'SYMMETRIC_DEFAULT' })], []);
    const KeyId = idOf(1);
    await expect(
      the.client.send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('x') })),
    ).rejects.toMatchObject({ message: expect.stringContaining('does not emulate TrentService.Encrypt') });
    await expect(
      the.client.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' })),
    ).rejects.toMatchObject({ message: expect.stringContaining('TrentService.GenerateDataKey') });
  });
});

describe('aliases', () => {
  const listed = async (input: ConstructorParameters<typeof ListAliasesCommand>[0] = {}) =>
    (await the.client.send(new ListAliasesCommand(input))).Aliases?.map(
      ({ AliasName, TargetKeyId }) => `${AliasName} ${TargetKeyId}`,
    );

  test('follow the template', async () => {
    const keys = [key(1), key(2, { spec: 'SYMMETRIC_DEFAULT' })];
    await the.keys.deploy(keys, [alias('one', idOf(1)), alias('two', idOf(2))]);
    await the.keys.deploy(keys, [alias('two', idOf(1)), alias('three', idOf(2))]);
    expect(await listed()).toEqual([`alias/three ${idOf(2)}`, `alias/two ${idOf(1)}`]);
    expect(await listed({ KeyId: idOf(1) })).toEqual([`alias/two ${idOf(1)}`]);
  });

  test('cannot be asked for by an alias', async () => {
    await the.keys.deploy([key(1)], [alias('one', idOf(1))]);
    await expect(listed({ KeyId: 'alias/one' })).rejects.toMatchObject({ name: 'InvalidArnException' });
  });
});

test('keys are listed in pages', async () => {
  await the.keys.deploy(
    [1, 2, 3].map((n) => key(n, { spec: 'SYMMETRIC_DEFAULT' })),
    [],
  );
  const first = await the.client.send(new ListKeysCommand({ Limit: 2 }));
  expect(first).toMatchObject({ Truncated: true, Keys: [{ KeyId: idOf(1) }, { KeyId: idOf(2) }] });
  const rest = await the.client.send(new ListKeysCommand({ Limit: 2, Marker: first.NextMarker }));
  expect(rest).toMatchObject({ Truncated: false, Keys: [{ KeyArn: arnOf(`key/${idOf(3)}`) }] });
  await expect(the.client.send(new ListKeysCommand({ Marker: 'x' }))).rejects.toMatchObject({
    name: 'InvalidMarkerException',
  });
});
