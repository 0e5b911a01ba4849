import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishPages } from '#local/publish-pages.ts';
import { type RunningS3, startS3 } from '../../local/s3/server.ts';
import { aRegistry } from '../letters/a-registry.ts';
import { aSite } from './a-site.ts';

let running: RunningS3;
let s3: S3Client;
let bucket: string;
beforeAll(async () => {
  running = await startS3();
  s3 = running.client();
});
afterAll(async () => {
  s3.destroy();
  await running.close();
});
beforeEach(async () => {
  bucket = await running.bucket();
  await publishPages(s3, { bucket, registry: aRegistry() });
});

const published = async (Key: string) => s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
const listed = async () => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  return Contents.map(({ Key, ETag }) => ({ Key, ETag }));
};

test('every public page lies in the bucket as it was written', async () => {
  for (const [path, text] of aSite(aRegistry()).files)
    expect(await (await published(path)).Body?.transformToString()).toBe(text);
});

test('pages and style sheet say what they are, and that they may be kept for a while', async () => {
  for (const [path, type] of [
    ['nl/index.html', 'text/html; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
  ] as const)
    expect(await published(path)).toMatchObject({ ContentType: type, CacheControl: 'public, max-age=300' });
});

test('publishing again changes nothing', async () => {
  const before = await listed();
  await publishPages(s3, { bucket, registry: aRegistry() });
  expect(await listed()).toEqual(before);
});
