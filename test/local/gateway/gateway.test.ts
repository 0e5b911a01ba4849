import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '#cloud/clock.ts';
import { createGateway, type Gateway, jsonService, operation } from '#cloud/gateway/index.ts';
import { type Caller, readBody, type Service, ServiceError } from '#cloud/service.ts';
import { CALLER_ARN, CREDENTIALS, callJson, lookup, PLACE, signer, startGateway } from './signed-in.ts';

const echo: Service = {
  signingName: 'echo',
  handle: jsonService({
    signingName: 'echo',
    targetPrefix: 'Echo_1',
    version: '1.1',
    operations: {
      Say: async (input, caller) => ({ input, caller }),
      Strict: operation('Strict', z.strictObject({ word: z.string() }), ({ word }) => ({ word })),
      Refuse: async () => {
        throw new ServiceError('TooLoud', 'Be quiet.', { fields: { Volume: 11 } });
      },
      Fail: async () => {
        throw new Error('secret inside');
      },
    },
  }),
  async close() {},
};

const seenByS3: { method: string | undefined; caller: Caller | undefined; body: string }[] = [];
const s3: Service = {
  signingName: 's3',
  async handle(request, response, caller) {
    if (request.url === '/refused') throw new ServiceError('NoSuchKey', 'No <key>', { status: 404 });
    seenByS3.push({ method: request.method, caller, body: (await readBody(request)).toString() });
    response.end('from s3');
  },
  async close() {},
};

let gateway: Gateway;
let endpoint: string;

beforeEach(async () => {
  seenByS3.length = 0;
  ({ gateway, endpoint } = await startGateway([echo, s3]));
});
afterEach(() => gateway.close());

const say = (input: unknown, target = 'Echo_1.Say') => callJson(endpoint, { service: 'echo', target, input });

describe('the way to a service', () => {
  test('leads by the credential scope and brings the verified caller and a readable body', async () => {
    const { status, body } = await say({ word: 'hello' });
    expect(status).toBe(200);
    expect(body).toEqual({
      input: { word: 'hello' },
      caller: { arn: CALLER_ARN, accessKeyId: CREDENTIALS.accessKeyId },
    });
  });

  test('brings a body of several megabytes whole', async () => {
    const word = 'x'.repeat(5_000_000);
    expect((await say({ word })).body['input']).toEqual({ word });
  });

  test('refuses a service that is not emulated by name', async () => {
    const { status, body } = await callJson(endpoint, { service: 'polly', target: 'Polly.Speak', input: {} });
    expect(status).toBe(501);
    expect(body).toMatchObject({ __type: 'NotEmulated', message: expect.stringContaining('polly') });
  });

  test('is closed to unsigned requests', async () => {
    const response = await fetch(`${endpoint}/bucket/key`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ __type: 'MissingAuthenticationToken' });
  });

  test('is closed to a wrong secret', async () => {
    const wrong = signer('echo');
    wrong.secretAccessKey = 'wrong';
    const response = await wrong.fetch(endpoint, { method: 'POST', body: '{}' });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ __type: 'InvalidSignatureException' });
  });

  test('is closed to a body that was changed after signing', async () => {
    const signed = await signer('echo').sign(endpoint, { method: 'POST', body: '{"word":"hello"}' });
    const response = await fetch(signed.url, {
      method: 'POST',
      headers: signed.headers,
      body: '{"word":"hullo"}',
    });
    expect(response.status).toBe(403);
  });

  test('is closed to a body over twenty megabytes', async () => {
    const { status } = await say({ word: 'x'.repeat(21_000_000) });
    expect(status).toBe(413);
  });

  test('is closed to other host names, so that a rebound DNS name gets nothing', async () => {
    const status = await new Promise((resolve) => {
      httpRequest(`${endpoint}/_cloud/health`, { headers: { host: 'evil.example' } }, (r) =>
        resolve(r.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  test('cannot be shared by two services of one signing name', () => {
    const make = () =>
      createGateway({
        services: [echo, echo],
        credentials: lookup,
        clock: systemClock(),
        health: () => null,
      });
    expect(make).toThrow('Two services sign as echo');
  });
});

describe('S3', () => {
  test('gets its requests unbuffered and unverified, because it verifies them itself', async () => {
    await signer('s3').fetch(`${endpoint}/bucket/key`, { method: 'PUT', body: 'bytes' });
    expect(seenByS3).toEqual([{ method: 'PUT', caller: undefined, body: 'bytes' }]);
  });

  test('gets unsigned form posts and preflights', async () => {
    const form = new FormData();
    form.set('key', 'a');
    await fetch(`${endpoint}/bucket`, { method: 'POST', body: form });
    await fetch(`${endpoint}/bucket`, { method: 'OPTIONS', headers: { origin: 'http://localhost' } });
    expect(seenByS3.map((r) => r.method)).toEqual(['POST', 'OPTIONS']);
  });

  test('has its errors told as XML', async () => {
    const response = await signer('s3').fetch(`${endpoint}/refused`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('<Code>NoSuchKey</Code><Message>No &lt;key&gt;</Message>');
  });
});

describe('a JSON service', () => {
  test('refuses an unknown operation by name', async () => {
    const { status, body } = await say({}, 'Echo_1.Sing');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      __type: 'UnknownOperationException',
      message: expect.stringContaining('Echo_1.Sing'),
    });
  });

  test.each(['{"word":', '[]', 'null'])('refuses the body %s as no JSON object', async (input) => {
    const { status, body } = await say(input);
    expect(status).toBe(400);
    expect(body).toMatchObject({ __type: 'SerializationException' });
  });

  test('tells a named error with its fields, in body and header', async () => {
    const { status, headers, body } = await say({}, 'Echo_1.Refuse');
    expect(status).toBe(400);
    expect(headers.get('x-amzn-errortype')).toBe('TooLoud');
    expect(headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(body).toEqual({ __type: 'TooLoud', message: 'Be quiet.', Volume: 11 });
  });

  test('tells nothing of an internal failure', async () => {
    const { status, body } = await say({}, 'Echo_1.Fail');
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('secret inside');
  });

  test('refuses a parameter that it does not know, by name', async () => {
    const { status, body } = await say({ word: 'a', volume: 3 }, 'Echo_1.Strict');
    expect(status).toBe(501);
    expect(body).toMatchObject({
      __type: 'NotEmulated',
      message: expect.stringContaining('volume in Strict'),
    });
  });

  test('refuses a parameter of the wrong type, by its path', async () => {
    const { body } = await say({ word: 1 }, 'Echo_1.Strict');
    expect(body).toMatchObject({ __type: 'ValidationException', message: expect.stringContaining('word') });
  });
});

describe('the gateway itself', () => {
  test('answers its health to anybody on this machine', async () => {
    expect(await (await fetch(`${endpoint}/_cloud/health`)).json()).toEqual({ ok: true });
  });

  test('answers who somebody is', async () => {
    const response = await signer('sts').fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    });
    const text = await response.text();
    expect(text).toContain(`<Arn>${CALLER_ARN}</Arn>`);
    expect(text).toContain(`<Account>${PLACE.account}</Account>`);
  });

  test('refuses any other action of STS in the words of STS', async () => {
    const response = await signer('sts').fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Action=AssumeRole&Version=2011-06-15',
    });
    expect(response.status).toBe(501);
    expect(await response.text()).toMatch(/<Code>NotEmulated<\/Code>.*sts AssumeRole/);
  });

  test("gives the clock's time in every answer, so that SDKs can correct theirs", async () => {
    const quarter = 90 * 86_400_000;
    const ahead = await startGateway(
      [echo],
      systemClock(() => quarter),
    );
    const response = await fetch(`${ahead.endpoint}/_cloud/health`);
    await ahead.gateway.close();
    const date = Date.parse(response.headers.get('date') ?? '');
    expect(Math.abs(date - Date.now() - quarter)).toBeLessThan(60_000);
  });
});
