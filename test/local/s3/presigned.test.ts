import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#cloud/clock.ts';
import { KEY, type RunningS3, startS3 } from './server.ts';

let ahead = 0;
let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3({ clock: systemClock(() => ahead) });
});
afterAll(() => cloud.close());

const stranger = { credentials: { ...KEY, secretAccessKey: 'WRONG' } };

async function codeOf(response: Response): Promise<string | undefined> {
  return /<Code>(.*)<\/Code>/.exec(await response.text())?.[1];
}

async function stored(): Promise<{ Bucket: string; Key: string }> {
  const Bucket = await cloud.bucket();
  await cloud.s3.put(Bucket, 'a/hello.txt', Buffer.from('hello'));
  return { Bucket, Key: 'a/hello.txt' };
}

test('a GET is answered with the headers that the URL asks for', async () => {
  const url = await getSignedUrl(
    cloud.client(),
    new GetObjectCommand({
      ...(await stored()),
      ResponseContentDisposition: 'attachment; filename="ü x.txt"',
      ResponseContentType: 'text/x',
    }),
    { expiresIn: 60 },
  );
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/x');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  expect(await response.text()).toBe('hello');
});

test('a URL signed with another secret is refused', async () => {
  const url = await getSignedUrl(cloud.client(stranger), new GetObjectCommand(await stored()), {
    expiresIn: 60,
  });
  const response = await fetch(url);
  expect(response.status).toBe(403);
  expect(await codeOf(response)).toBe('SignatureDoesNotMatch');
});

test('a URL that is changed after signing is refused', async () => {
  const url = await getSignedUrl(cloud.client(), new GetObjectCommand(await stored()), { expiresIn: 60 });
  expect((await fetch(url.replace('hello.txt', 'other.txt'))).status).toBe(403);
  expect((await fetch(`${url}&versionId=x`)).status).toBe(403);
});

test('a URL expires by the clock', async () => {
  const url = await getSignedUrl(cloud.client(), new GetObjectCommand(await stored()), { expiresIn: 60 });
  expect((await fetch(url)).status).toBe(200);
  ahead = 62_000;
  const response = await fetch(url);
  ahead = 0;
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('Request has expired');
});

test('a GET without any signature is refused', async () => {
  const { Bucket, Key } = await stored();
  const response = await fetch(`${cloud.endpoint}/${Bucket}/${Key}`);
  expect(response.status).toBe(403);
  expect(await codeOf(response)).toBe('AccessDenied');
});

test('a PUT stores what is sent, with the metadata of the URL', async () => {
  const Bucket = await cloud.bucket();
  const url = await getSignedUrl(
    cloud.client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new PutObjectCommand({ Bucket, Key: 'pre/put', Metadata: { case: 'c1' } }),
    { expiresIn: 60 },
  );
  const response = await fetch(url, {
    method: 'PUT',
    body: 'via presign',
    headers: { 'content-type': 'text/plain' },
  });
  expect(response.status).toBe(200);
  const got = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'pre/put' }));
  expect(await got.Body?.transformToString()).toBe('via presign');
  expect(got).toMatchObject({ Metadata: { case: 'c1' }, ContentType: 'text/plain' });
});

test('a PUT signed with the checksum of an empty body takes no other body, as on AWS', async () => {
  const Bucket = await cloud.bucket();
  const url = await getSignedUrl(cloud.client(), new PutObjectCommand({ Bucket, Key: 'k' }), {
    expiresIn: 60,
  });
  const response = await fetch(url, { method: 'PUT', body: 'something' });
  expect(await codeOf(response)).toBe('BadDigest');
  await expect(cloud.s3.get(Bucket, 'k')).rejects.toMatchObject({ code: 'NoSuchKey' });
});

test('a header that was not signed is refused', async () => {
  const url = await getSignedUrl(cloud.client(), new GetObjectCommand(await stored()), { expiresIn: 60 });
  const response = await fetch(url, { headers: { 'x-amz-meta-sneaked': 'in' } });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('not signed');
});

test('a URL may live a week and no longer', async () => {
  const url = await getSignedUrl(cloud.client(), new GetObjectCommand(await stored()), { expiresIn: 60 });
  const response = await fetch(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=604801'));
  expect(await codeOf(response)).toBe('AuthorizationQueryParametersError');
});

test('signature version 2 is refused by name', async () => {
  const { Bucket, Key } = await stored();
  const response = await fetch(
    `${cloud.endpoint}/${Bucket}/${Key}?AWSAccessKeyId=${KEY.accessKeyId}&Signature=x&Expires=1`,
  );
  expect(await response.text()).toContain('Please use AWS4-HMAC-SHA256');
});
