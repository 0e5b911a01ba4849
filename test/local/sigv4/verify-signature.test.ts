import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { AwsClient } from 'aws4fetch';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ServiceError } from '#cloud/service.ts';
import {
  signedService,
  type VerifiedSignature,
  type VerifyOptions,
  verifyPayload,
  verifySignature,
} from '#cloud/sigv4/index.ts';

const KEY = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'a-secret-of-no-value' };
const ARN = 'arn:aws:iam::111122223333:user/tester';

/** What the last request came to. */
let outcome: VerifiedSignature | ServiceError | undefined;
let named: string | undefined;
let options: Partial<VerifyOptions> = {};
let spoil: (request: IncomingMessage) => void = () => undefined;
let server: Server;
let endpoint: string;

beforeAll(async () => {
  server = createServer({ keepAliveTimeout: 60_000 }, async (request, response) => {
    const body = await buffer(request);
    spoil(request);
    named = signedService(request);
    try {
      outcome = verifySignature(request, {
        lookup: (id) => (id === KEY.accessKeyId ? { secret: KEY.secretAccessKey, arn: ARN } : undefined),
        now: Date.now(),
        body,
        ...options,
      });
    } catch (error) {
      if (error instanceof ServiceError) outcome = error;
    }
    response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  outcome = undefined;
  named = undefined;
  options = {};
  spoil = () => undefined;
});

const signer = (service: string, o: { secretAccessKey?: string; accessKeyId?: string } = {}) =>
  new AwsClient({ ...KEY, ...o, region: 'eu-west-1', service, retries: 0 });

describe('a sound signature is verified', () => {
  test('of the SDK for a JSON service', async () => {
    await new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials: KEY }).send(
      new ListTablesCommand({}),
    );
    expect(named).toBe('dynamodb');
    expect(outcome).toMatchObject({
      caller: { arn: ARN, accessKeyId: KEY.accessKeyId },
      service: 'dynamodb',
      region: 'eu-west-1',
      presigned: false,
    });
  });

  test('with a session token', async () => {
    const credentials = { ...KEY, sessionToken: 'a/token+=' };
    await new SFNClient({ endpoint, region: 'eu-west-1', credentials, disableHostPrefix: true }).send(
      new StartExecutionCommand({ stateMachineArn: 'arn:x' }),
    );
    expect(outcome).toMatchObject({ service: 'states' });
  });

  test.each(['/', '/a b/ü', '/2015-03-31/functions/arn%3Aaws%3Alambda/invocations', '/a//b/../c/'])(
    'for the path %s, encoded twice',
    async (path) => {
      await signer('lambda').fetch(`${endpoint}${path}`, { method: 'POST', body: '{}' });
      expect(outcome).toMatchObject({ service: 'lambda' });
    },
  );

  test.each(['/bucket/a b/ü+*!()', '/bucket/a//b', "/bucket/it's%20%2B"])(
    'for the S3 path %s, encoded once',
    async (path) => {
      await signer('s3').fetch(`${endpoint}${path}`, { method: 'PUT', body: 'x' });
      expect(outcome).toMatchObject({ service: 's3' });
    },
  );

  test.each(['?b=2&a=1', '?a=2&a=1&a', '?key=%20%2B%2F&empty=&bare', '?A=1&a=1&ü=ß'])(
    'for the query %s',
    async (query) => {
      await signer('execute-api').fetch(`${endpoint}/x${query}`);
      expect(outcome).toMatchObject({ service: 'execute-api' });
    },
  );

  test('with blanks in its headers', async () => {
    await signer('events').fetch(`${endpoint}/`, {
      method: 'POST',
      headers: { 'x-amz-target': '  AWSEvents.PutEvents   v1  ' },
      body: '{}',
    });
    expect(outcome).toMatchObject({ service: 'events' });
  });

  test('in a presigned URL', async () => {
    const { url } = await signer('s3').sign(`${endpoint}/bucket/key?X-Amz-Expires=60`, {
      aws: { signQuery: true },
    });
    await fetch(url);
    expect(outcome).toMatchObject({ service: 's3', presigned: true, payloadHash: 'UNSIGNED-PAYLOAD' });
  });
});

describe('a request is refused in the words of its service', () => {
  const cases: [name: string, service: string, code: string, o: Parameters<typeof signer>[1]][] = [
    ['a wrong secret', 's3', 'SignatureDoesNotMatch', { secretAccessKey: 'WRONG' }],
    ['a wrong secret', 'dynamodb', 'InvalidSignatureException', { secretAccessKey: 'WRONG' }],
    ['an unknown key', 's3', 'InvalidAccessKeyId', { accessKeyId: 'AKIANOBODY' }],
    ['an unknown key', 'states', 'UnrecognizedClientException', { accessKeyId: 'AKIANOBODY' }],
  ];
  test.each(cases)('%s for %s is %s', async (_name, service, code, o) => {
    await signer(service, o).fetch(`${endpoint}/x`, { method: 'POST', body: '{}' });
    expect(outcome).toMatchObject({ code });
  });

  test('a wrong secret in the Query protocol is SignatureDoesNotMatch', async () => {
    await signer('ses', { secretAccessKey: 'WRONG' }).fetch(`${endpoint}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=SendRawEmail',
    });
    expect(outcome).toMatchObject({ code: 'SignatureDoesNotMatch', status: 403 });
  });

  test.each([
    ['s3', 'RequestTimeTooSkewed'],
    ['dynamodb', 'InvalidSignatureException'],
  ])('a clock a quarter of an hour off for %s is %s', async (service, code) => {
    options = { now: Date.now() + 15 * 60_000 + 2000 };
    await signer(service).fetch(`${endpoint}/x`);
    expect(outcome).toMatchObject({ code });
  });

  test('an expired URL is AccessDenied', async () => {
    options = { now: Date.now() + 62_000 };
    const { url } = await signer('s3').sign(`${endpoint}/b/k?X-Amz-Expires=60`, { aws: { signQuery: true } });
    await fetch(url);
    expect(outcome).toMatchObject({ code: 'AccessDenied', message: 'Request has expired' });
  });

  test('no signature at all', async () => {
    options = { service: 'dynamodb' };
    await fetch(endpoint);
    expect(named).toBeUndefined();
    expect(outcome).toMatchObject({ code: 'MissingAuthenticationTokenException' });
  });

  test('a signature for another service', async () => {
    options = { service: 'dynamodb' };
    await signer('states').fetch(endpoint);
    expect(outcome).toMatchObject({ code: 'InvalidSignatureException' });
  });

  test.each([
    'AWS4-HMAC-SHA256 nonsense',
    'AWS AKIA:sig',
    'AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=x',
  ])('the header %j', async (authorization) => {
    options = { service: 'dynamodb' };
    await fetch(endpoint, { headers: { authorization, 'x-amz-date': '20260101T000000Z' } });
    expect(outcome).toMatchObject({ code: 'IncompleteSignatureException', status: 400 });
  });
});

describe('whatever is changed after signing is noticed:', () => {
  const changes: [what: string, change: (request: IncomingMessage) => void][] = [
    ['the method', (request) => Object.assign(request, { method: 'DELETE' })],
    ['the path', (request) => Object.assign(request, { url: '/other?a=1' })],
    ['the query', (request) => Object.assign(request, { url: '/x?a=2' })],
    ['a signed header', (request) => Object.assign(request.headersDistinct, { 'x-amz-target': ['Other'] })],
    ['an added x-amz- header', (request) => Object.assign(request.headersDistinct, { 'x-amz-extra': ['1'] })],
  ];
  test.each(changes)('%s', async (_what, change) => {
    spoil = change;
    await signer('events').fetch(`${endpoint}/x?a=1`, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
      body: '{}',
    });
    expect(outcome).toMatchObject({ code: 'InvalidSignatureException' });
  });

  test('the body', async () => {
    options = { body: Buffer.from('{"other":true}') };
    await signer('events').fetch(`${endpoint}/`, { method: 'POST', body: '{}' });
    expect(outcome).toMatchObject({ code: 'InvalidSignatureException' });
  });
});

test('the payload of S3 is compared to what was announced', async () => {
  options = { body: Buffer.from('abc') };
  await signer('s3').fetch(`${endpoint}/b/k`, {
    method: 'PUT',
    headers: { 'x-amz-content-sha256': 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
    body: 'abc',
  });
  const verified = outcome as VerifiedSignature;
  expect(verified.payloadHash).toMatch(/^ba7816bf/);
  expect(() => verifyPayload(verified, Buffer.from('abc'))).not.toThrow();
  expect(() => verifyPayload(verified, Buffer.from('xyz'))).toThrow(/does not match/);
});
