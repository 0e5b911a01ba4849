import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import type { Gateway } from '#cloud/gateway/index.ts';
import { createSecrets, type Secrets } from '#cloud/secrets/index.ts';
import { callJson, clientOptions, PLACE, startGateway } from '../gateway/signed-in.ts';

const arn = (name: string) => `arn:aws:secretsmanager:${PLACE.region}:${PLACE.account}:secret:${name}-a1b2c3`;
const spec = (name: string) => ({ name, arn: arn(name) });

let folder: string;
let file: string;
let secrets: Secrets;
let gateway: Gateway;
let endpoint: string;
let client: SecretsManagerClient;

const open = () => createSecrets({ file, place: PLACE, clock: systemClock() });

async function start() {
  secrets = open();
  ({ gateway, endpoint } = await startGateway([secrets]));
  client = new SecretsManagerClient(clientOptions(endpoint));
}
async function stop() {
  client.destroy();
  await gateway.close();
  await secrets.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  file = join(folder, 'secrets.sqlite');
  await start();
});
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const get = (SecretId: string, more: { VersionId?: string; VersionStage?: string } = {}) =>
  client.send(new GetSecretValueCommand({ SecretId, ...more }));
const put = (SecretId: string, SecretString: string) =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString }));

describe('GetSecretValue', () => {
  test.each([
    ['name', 'db'],
    ['ARN', arn('db')],
    ['ARN without its random end', arn('db').slice(0, -7)],
  ])('finds a secret by its %s', async (_, id) => {
    secrets.ensure({ ...spec('db'), value: 'open sesame' });
    expect(await get(id)).toMatchObject({
      ARN: arn('db'),
      Name: 'db',
      SecretString: 'open sesame',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: expect.any(Date),
    });
  });

  test('refuses a secret that is not there, and one without a value', async () => {
    secrets.ensure(spec('empty'));
    await expect(get('nothing')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(get('empty')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: expect.stringContaining('AWSCURRENT'),
    });
  });

  test('finds an older version by stage and by id', async () => {
    secrets.ensure({ ...spec('db'), value: 'one' });
    const first = await get('db');
    await put('db', 'two');
    expect((await get('db')).SecretString).toBe('two');
    expect((await get('db', { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('one');
    expect((await get('db', { VersionId: first.VersionId ?? '' })).SecretString).toBe('one');
    await expect(
      get('db', { VersionId: first.VersionId ?? '', VersionStage: 'AWSCURRENT' }),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('PutSecretValue', () => {
  test('keeps bytes as they are', async () => {
    secrets.ensure(spec('key'));
    const SecretBinary = new Uint8Array([0, 255, 128]);
    await client.send(new PutSecretValueCommand({ SecretId: 'key', SecretBinary }));
    expect((await get('key')).SecretBinary).toEqual(SecretBinary);
  });

  test('does once what is asked twice with one token, and refuses the token for another value', async () => {
    secrets.ensure(spec('db'));
    const ask = (SecretString: string) =>
      client.send(
        new PutSecretValueCommand({ SecretId: 'db', SecretString, ClientRequestToken: 't'.repeat(32) }),
      );
    expect((await ask('one')).VersionId).toBe((await ask('one')).VersionId);
    await expect(ask('two')).rejects.toMatchObject({ name: 'ResourceExistsException' });
    const { VersionIdsToStages } = await client.send(new DescribeSecretCommand({ SecretId: 'db' }));
    expect(VersionIdsToStages).toEqual({ ['t'.repeat(32)]: ['AWSCURRENT'] });
  });

  test('moves a stage of its own and leaves the current version', async () => {
    secrets.ensure({ ...spec('db'), value: 'one' });
    await client.send(
      new PutSecretValueCommand({ SecretId: 'db', SecretString: 'next', VersionStages: ['PENDING'] }),
    );
    expect((await get('db')).SecretString).toBe('one');
    expect((await get('db', { VersionStage: 'PENDING' })).SecretString).toBe('next');
  });

  test('refuses no value, and a parameter that is not emulated by name', async () => {
    secrets.ensure(spec('db'));
    await expect(client.send(new PutSecretValueCommand({ SecretId: 'db' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
    const { body } = await callJson(endpoint, {
      service: 'secretsmanager',
      target: 'secretsmanager.PutSecretValue',
      input: { SecretId: 'db', SecretString: 'x', RotationToken: 'y' },
    });
    expect(body).toMatchObject({
      __type: 'NotEmulated',
      message: expect.stringContaining('RotationToken in PutSecretValue'),
    });
  });
});

describe('a list of secrets', () => {
  test('comes page by page, with their stages and without their values', async () => {
    for (const name of ['b', 'a', 'c']) secrets.ensure({ ...spec(name), value: 'hidden' });
    const first = await client.send(new ListSecretsCommand({ MaxResults: 2 }));
    const second = await client.send(new ListSecretsCommand({ NextToken: first.NextToken }));
    expect([...(first.SecretList ?? []), ...(second.SecretList ?? [])].map((s) => s.Name)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(JSON.stringify([first, second])).not.toContain('hidden');
    expect(Object.values(first.SecretList?.[0]?.SecretVersionsToStages ?? {})).toEqual([['AWSCURRENT']]);
  });

  test('can be filtered by name, and by nothing else', async () => {
    for (const name of ['app/db', 'app/key', 'other']) secrets.ensure(spec(name));
    const list = (Key: 'name' | 'tag-key') =>
      client.send(new ListSecretsCommand({ Filters: [{ Key, Values: ['app/'] }] }));
    expect((await list('name')).SecretList?.map((s) => s.Name)).toEqual(['app/db', 'app/key']);
    await expect(list('tag-key')).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('tag-key'),
    });
  });
});

test('any other operation is refused by name', async () => {
  await expect(client.send(new DeleteSecretCommand({ SecretId: 'db' }))).rejects.toMatchObject({
    name: 'UnknownOperationException',
    message: expect.stringContaining('secretsmanager.DeleteSecret'),
  });
});

describe('a deployment', () => {
  test('generates a value once and keeps it over restarts', async () => {
    const generated = { ...spec('key'), generate: { passwordLength: 40, excludePunctuation: true } };
    secrets.ensure(generated);
    const { SecretString } = await get('key');
    expect(SecretString).toMatch(/^[A-Za-z0-9]{40}$/);
    await stop();
    await start();
    secrets.ensure(generated);
    expect((await get('key')).SecretString).toBe(SecretString);
  });

  test('leaves a value that was put since, unless the template has a new one', async () => {
    secrets.ensure({ ...spec('db'), value: 'from template' });
    await put('db', 'from operator');
    secrets.ensure({ ...spec('db'), value: 'from template' });
    expect((await get('db')).SecretString).toBe('from operator');
    secrets.ensure({ ...spec('db'), value: 'from new template' });
    expect((await get('db')).SecretString).toBe('from new template');
  });

  test('refuses a value together with a way to generate one', () => {
    expect(() => secrets.ensure({ ...spec('db'), value: 'x', generate: {} })).toThrow('db');
  });

  test('keeps its file, and the log beside it, to its owner', () => {
    secrets.ensure({ ...spec('db'), value: 'x' });
    for (const path of [file, `${file}-wal`]) expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
