import {
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ManualClock, manualClock } from '#cloud/clock.ts';
import type { LifecycleRule } from '#cloud/s3/index.ts';
import { type RunningS3, startS3 } from './server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let clock: ManualClock;
let cloud: RunningS3;
beforeEach(async () => {
  clock = manualClock(Date.parse('2027-03-01T10:00:00Z'));
  cloud = await startS3({ clock });
});
afterEach(() => cloud.close());

/** A client that lives in the time of the clock. */
const client = () => cloud.client({ systemClockOffset: clock.now() - Date.now() });

async function keys(Bucket: string): Promise<string[]> {
  const { Contents } = await client().send(new ListObjectsV2Command({ Bucket }));
  return (Contents ?? []).map((c) => c.Key ?? '');
}

async function versions(Bucket: string): Promise<string[]> {
  const page = await client().send(new ListObjectVersionsCommand({ Bucket }));
  return [
    ...(page.Versions ?? []).map((v) => `${v.Key} ${v.Size}`),
    ...(page.DeleteMarkers ?? []).map((v) => `${v.Key} marker`),
  ];
}

const bucketWith = (rule: LifecycleRule, versioned = false) =>
  cloud.bucket({ lifecycle: [rule], versioned, eventBridge: true });
const put = (bucket: string, key: string, size = 1) => cloud.s3.put(bucket, key, Buffer.alloc(size));

test('objects of a prefix expire at the midnight after their days', async () => {
  const bucket = await bucketWith({ prefix: 'tmp/', expireAfterDays: 2 });
  await put(bucket, 'tmp/a');
  await put(bucket, 'keep/a');
  clock.advance(2 * DAY + 13 * HOUR);
  await vi.waitFor(async () => expect(await keys(bucket)).toEqual(['keep/a', 'tmp/a']));
  clock.advance(HOUR);
  await vi.waitFor(async () => expect(await keys(bucket)).toEqual(['keep/a']));
  await vi.waitFor(() =>
    expect(cloud.events.at(-1)?.detail).toMatchObject({
      reason: 'Lifecycle Expiration',
      requester: 's3.amazonaws.com',
      'deletion-type': 'Permanently Deleted',
    }),
  );
});

test('a rule that is disabled does nothing', async () => {
  const bucket = await bucketWith({ enabled: false, expireAfterDays: 1 });
  const other = await bucketWith({ expireAfterDays: 1 });
  await put(bucket, 'a');
  await put(other, 'a');
  clock.advance(10 * DAY);
  await vi.waitFor(async () => expect(await keys(other)).toEqual([]));
  expect(await keys(bucket)).toEqual(['a']);
});

test('in a versioned bucket expiry sets a marker, and old versions go by their own age', async () => {
  const bucket = await bucketWith({ expireAfterDays: 1, expireNoncurrentAfterDays: 3 }, true);
  await put(bucket, 'a');
  clock.advance(2 * DAY);
  await vi.waitFor(async () => expect(await versions(bucket)).toEqual(['a 1', 'a marker']));
  clock.advance(4 * DAY);
  // The version first, then the marker that nothing stands behind any more, a night later.
  await vi.waitFor(async () => expect(await versions(bucket)).toEqual(['a marker']));
  clock.advance(DAY);
  await vi.waitFor(async () => expect(await versions(bucket)).toEqual([]));
});

test('the newest superseded versions are kept whatever their age', async () => {
  const bucket = await bucketWith({ expireNoncurrentAfterDays: 1, keepNoncurrentVersions: 2 }, true);
  for (const size of [1, 2, 3, 4, 5]) await put(bucket, 'a', size);
  clock.advance(3 * DAY);
  await vi.waitFor(async () => expect(await versions(bucket)).toEqual(['a 5', 'a 4', 'a 3']));
});

test('lone delete markers go when asked', async () => {
  const bucket = await bucketWith({ expireLoneDeleteMarkers: true }, true);
  await client().send(new DeleteObjectCommand({ Bucket: bucket, Key: 'never-there' }));
  await put(bucket, 'there');
  await client().send(new DeleteObjectCommand({ Bucket: bucket, Key: 'there' }));
  clock.advance(DAY);
  await vi.waitFor(async () => expect(await versions(bucket)).toEqual(['there 1', 'there marker']));
});

test('uploads that are not completed are aborted', async () => {
  const Bucket = await bucketWith({ abortUploadsAfterDays: 1 });
  await client().send(new CreateMultipartUploadCommand({ Bucket, Key: 'slow' }));
  clock.advance(2 * DAY);
  await vi.waitFor(async () => {
    const { Uploads } = await client().send(new ListMultipartUploadsCommand({ Bucket }));
    expect(Uploads ?? []).toEqual([]);
  });
});

test('a version that is retained outlives its lifecycle', async () => {
  const Bucket = 'retained';
  await cloud.s3.ensureBucket({
    name: Bucket,
    lifecycle: [{ expireNoncurrentAfterDays: 1 }],
    objectLock: { retention: { mode: 'COMPLIANCE', days: 30 } },
  });
  await put(Bucket, 'a', 1);
  await put(Bucket, 'a', 2);
  const other = await bucketWith({ expireAfterDays: 1 });
  await put(other, 'a');
  clock.advance(5 * DAY);
  await vi.waitFor(async () => expect(await keys(other)).toEqual([]));
  expect(await versions(Bucket)).toEqual(['a 2', 'a 1']);
  clock.advance(40 * DAY);
  await vi.waitFor(async () => expect(await versions(Bucket)).toEqual(['a 2']));
});

test('what fell due while nothing ran is done at the next start', async () => {
  const bucket = await bucketWith({ expireAfterDays: 1 });
  await put(bucket, 'a');
  await cloud.close();
  clock = manualClock(clock.now() + 30 * DAY);
  cloud = await startS3({ dir: cloud.dir, clock });
  await vi.waitFor(async () => expect(await keys(bucket)).toEqual([]));
});
