import http from 'node:http';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import { blobsIn, KEY, type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

async function putUrl(Bucket: string, Key: string): Promise<string> {
  return getSignedUrl(
    cloud.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new PutObjectCommand({ Bucket, Key }),
    { expiresIn: 60 },
  );
}

test('a client may wait for 100 Continue', async () => {
  const bucket = await cloud.bucket();
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const request = http.request(await putUrl(bucket, 'k'), {
    method: 'PUT',
    headers: { expect: '100-continue', 'content-length': 4 },
  });
  request.on('continue', () => request.end('late'));
  request.on('response', (response) => {
    response.resume();
    resolve(response.statusCode);
  });
  request.on('error', reject);
  request.flushHeaders();
  expect(await promise).toBe(200);
  expect((await cloud.s3.get(bucket, 'k')).toString()).toBe('late');
});

test('one connection serves many requests, also after a refused body', async () => {
  const bucket = await cloud.bucket();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const put = (url: string, body: Buffer) =>
    new Promise<{ status: number | undefined; port: number | undefined }>((resolve, reject) => {
      const request = http.request(url, { method: 'PUT', agent }, (response) => {
        const { localPort } = response.socket;
        response.resume().on('end', () => resolve({ status: response.statusCode, port: localPort }));
      });
      request.on('error', reject).end(body);
    });
  const url = await putUrl(bucket, 'k');
  const first = await put(url, Buffer.from('x'));
  const refused = await put(`${url}0`, Buffer.alloc(5 * 2 ** 20));
  const third = await put(url, Buffer.from('y'));
  agent.destroy();
  expect([first.status, refused.status, third.status]).toEqual([200, 403, 200]);
  expect(new Set([first.port, refused.port, third.port]).size).toBe(1);
});

test('a body that is cut off leaves neither object nor file', async () => {
  const alone = await startS3();
  const Bucket = await alone.bucket();
  const url = await getSignedUrl(
    alone.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new PutObjectCommand({ Bucket, Key: 'half' }),
  );
  const request = http.request(url, { method: 'PUT', headers: { 'content-length': 1_000_000 } });
  request.on('error', () => undefined);
  request.write(Buffer.alloc(200_000));
  await vi.waitFor(async () => expect(await blobsIn(alone.dir)).toHaveLength(1), 5000);
  request.destroy();
  await vi.waitFor(async () => expect(await blobsIn(alone.dir)).toHaveLength(0), 5000);
  await expect(alone.s3.get(Bucket, 'half')).rejects.toMatchObject({ code: 'NoSuchKey' });
  await alone.close();
});

test('a reader that leaves early harms nobody', async () => {
  const Bucket = await cloud.bucket();
  await cloud.s3.put(Bucket, 'big', Buffer.alloc(8 * 2 ** 20));
  const { Body } = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'big' }));
  if (Body instanceof Readable) Body.destroy();
  const again = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'big' }));
  expect(await again.Body?.transformToByteArray()).toHaveLength(8 * 2 ** 20);
});

test('a reader goes on while what it reads is deleted', async () => {
  const Bucket = await cloud.bucket();
  const bytes = Buffer.alloc(8 * 2 ** 20, 5);
  await cloud.s3.put(Bucket, 'big', bytes);
  const { Body } = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'big' }));
  await cloud.s3.put(Bucket, 'big', Buffer.from('new'));
  expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
});

test('a body of another hash than was signed is refused', async () => {
  const Bucket = await cloud.bucket();
  const s3 = cloud.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  s3.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body?: unknown };
      request.body = 'XYZ';
      return next(args);
    },
    { step: 'deserialize', priority: 'high' },
  );
  await expect(s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'abc' }))).rejects.toMatchObject({
    name: 'XAmzContentSHA256Mismatch',
  });
});

test('every answer names its request', async () => {
  const response = await fetch(`${cloud.endpoint}/nowhere`);
  expect(response.headers.get('x-amz-request-id')).toMatch(/^[0-9A-F]{16}$/);
  expect(await response.text()).toContain(response.headers.get('x-amz-request-id') ?? 'none');
});

test('a client learns the time of a cloud whose clock is moved, from its first refusal', async () => {
  const ahead = await startS3({ clock: systemClock(() => 90 * 86_400_000) });
  const put = new PutObjectCommand({ Bucket: await ahead.bucket(), Key: 'k', Body: 'x' });
  await expect(ahead.client().send(put)).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  await expect(ahead.client({ maxAttempts: 2 }).send(put)).resolves.toMatchObject({
    $metadata: { attempts: 2 },
  });
  await ahead.close();
});

test('keys and places that are not ours are refused as AWS refuses them', async () => {
  const Bucket = await cloud.bucket();
  const put = new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' });
  await expect(cloud.client({ region: 'us-west-2' }).send(put)).rejects.toMatchObject({
    name: 'AuthorizationHeaderMalformed',
  });
  await expect(
    cloud.client({ credentials: { ...KEY, accessKeyId: 'AKIASTRANGER' } }).send(put),
  ).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  await expect(
    cloud.client({ credentials: { ...KEY, secretAccessKey: 'WRONG' } }).send(put),
  ).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
});
