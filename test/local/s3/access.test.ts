import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { S3Access } from '#cloud/s3/index.ts';
import { type RunningS3, startS3 } from './server.ts';

/** Nobody may write below `theirs/`, delete `kept` or list the bucket `closed`. */
const access: S3Access = {
  refusal: ({ operation, key }) =>
    operation === 'PutObject' && key.startsWith('theirs/') ? 'not below theirs/' : undefined,
  deletionRefusal: ({ key }) => (key === 'kept' ? 'not this one' : undefined),
  absenceRefusal: (_caller, bucket) => (bucket === 'closed' ? 'no s3:ListBucket' : undefined),
};

let running: RunningS3;
beforeAll(async () => {
  running = await startS3({ access });
  for (const name of ['open', 'closed']) await running.s3.ensureBucket({ name });
});
afterAll(() => running.close());

const refusal = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);
const outcome = (call: Promise<unknown>) => call.then(() => 'done', refusal);
const put = (Bucket: string, Key: string) =>
  running.client().send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));

test('what is refused is refused with its reason, and leaves nothing behind', async () => {
  expect(await outcome(put('open', 'theirs/a'))).toBe('AccessDenied: not below theirs/');
  expect(await outcome(put('open', 'ours/a'))).toBe('done');
  await expect(running.s3.get('open', 'theirs/a')).rejects.toThrow(/does not exist/);
});

test('of several deletions one that is refused is told in its place, and the others are done', async () => {
  for (const key of ['kept', 'gone']) await put('open', key);
  const Delete = { Objects: [{ Key: 'kept' }, { Key: 'gone' }] };
  const answer = await running.client().send(new DeleteObjectsCommand({ Bucket: 'open', Delete }));

  expect(answer.Errors).toEqual([{ Key: 'kept', Code: 'AccessDenied', Message: 'not this one' }]);
  expect(answer.Deleted).toMatchObject([{ Key: 'gone' }]);
});

describe('a key that is not there', () => {
  const get = (Bucket: string) => running.client().send(new GetObjectCommand({ Bucket, Key: 'none' }));

  test('is told to whoever may list the bucket', async () => {
    expect(await outcome(get('open'))).toBe('NoSuchKey: The specified key does not exist.');
  });

  test('is no more than forbidden to whoever may not', async () => {
    expect(await outcome(get('closed'))).toBe('AccessDenied: no s3:ListBucket');
    // Awaited at once: a refusal that comes while something else is awaited counts as unhandled.
    await expect(
      running.client().send(new HeadObjectCommand({ Bucket: 'closed', Key: 'none' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  test('is forbidden as the source of a copy too, by the bucket that it would be in', async () => {
    const copy = (Bucket: string, from: string) =>
      running.client().send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${from}/none` }));

    expect(await outcome(copy('open', 'closed'))).toBe('AccessDenied: no s3:ListBucket');
    expect(await outcome(copy('closed', 'open'))).toContain('NoSuchKey');
  });
});
