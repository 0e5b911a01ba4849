import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import type { S3Event } from '#cloud/s3/index.ts';
import { ACCOUNT, type RunningS3, type StartOptions, startS3 } from './server.ts';

const running: RunningS3[] = [];
async function start(o?: StartOptions): Promise<RunningS3> {
  const cloud = await startS3(o);
  running.push(cloud);
  return cloud;
}
afterEach(async () => {
  for (const cloud of running.splice(0)) await cloud.close();
});

const summary = ({ detailType, detail }: S3Event) => [
  detailType,
  detail.object.key,
  detail['deletion-type'] ?? detail.reason,
];

describe('a bucket with EventBridge', () => {
  test('tells of a new object in the shape of AWS', async () => {
    const cloud = await start();
    const Bucket = await cloud.bucket({ eventBridge: true, versioned: true });
    const put = await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'a b', Body: 'xyz' }));
    await vi.waitFor(() => expect(cloud.events).toHaveLength(1));
    expect(cloud.events[0]).toEqual({
      detailType: 'Object Created',
      detail: {
        version: '0',
        bucket: { name: Bucket },
        object: {
          key: 'a b',
          size: 3,
          etag: put.ETag?.replaceAll('"', ''),
          'version-id': put.VersionId,
          sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
        },
        'request-id': put.$metadata.requestId,
        requester: ACCOUNT,
        'source-ip-address': expect.stringContaining('127.0.0.1'),
        reason: 'PutObject',
      },
    });
  });

  test('tells why an object came or went, in an order that the sequencer shows', async () => {
    const cloud = await start();
    const s3 = cloud.client();
    const Bucket = await cloud.bucket({ eventBridge: true });
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'b', CopySource: `${Bucket}/a` }));
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'c' }));
    const { ETag } = await s3.send(
      new UploadPartCommand({ Bucket, Key: 'c', UploadId, PartNumber: 1, Body: 'x' }),
    );
    await s3.send(
      new CompleteMultipartUploadCommand({
        Bucket,
        Key: 'c',
        UploadId,
        MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
      }),
    );
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await vi.waitFor(() => expect(cloud.events).toHaveLength(4));
    const inOrder = cloud.events.toSorted((x, y) =>
      x.detail.object.sequencer < y.detail.object.sequencer ? -1 : 1,
    );
    expect(inOrder.map(summary)).toEqual([
      ['Object Created', 'a', 'PutObject'],
      ['Object Created', 'b', 'CopyObject'],
      ['Object Created', 'c', 'CompleteMultipartUpload'],
      ['Object Deleted', 'a', 'Permanently Deleted'],
    ]);
  });

  test('tells of a delete marker as such', async () => {
    const cloud = await start();
    const Bucket = await cloud.bucket({ eventBridge: true, versioned: true });
    await cloud.s3.put(Bucket, 'a', Buffer.from('x'));
    await cloud.client().send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await vi.waitFor(() => expect(cloud.events).toHaveLength(2));
    expect(cloud.events.map(summary)).toContainEqual(['Object Deleted', 'a', 'Delete Marker Created']);
  });
});

test('a bucket without EventBridge is silent', async () => {
  const cloud = await start();
  const quiet = await cloud.bucket();
  const loud = await cloud.bucket({ eventBridge: true });
  await cloud.s3.put(quiet, 'a', Buffer.from('x'));
  await cloud.s3.put(loud, 'b', Buffer.from('x'));
  await vi.waitFor(() => expect(cloud.events.map((e) => e.detail.object.key)).toEqual(['b']));
});

test('an event that is not taken is offered again, later and later', async () => {
  const clock = manualClock(Date.now());
  let refusals = 0;
  let accepted = false;
  const cloud = await start({
    clock,
    async emit() {
      if (refusals === 3) accepted = true;
      else {
        refusals++;
        throw new Error('not now');
      }
    },
  });
  const bucket = await cloud.bucket({ eventBridge: true });
  await cloud.s3.put(bucket, 'a', Buffer.from('x'));
  for (const [wait, expected] of [
    [1_000, 1],
    [2_000, 2],
    [4_000, 3],
  ] as const) {
    await vi.waitFor(() => expect(refusals).toBe(expected));
    // Not before its time.
    clock.advance(wait - 1);
    expect(refusals).toBe(expected);
    clock.advance(1);
  }
  await vi.waitFor(() => expect(accepted).toBe(true));
});

test('an event that was never taken is delivered after a restart', async () => {
  const first = await startS3({ emit: () => Promise.reject(new Error('down')) });
  const bucket = await first.bucket({ eventBridge: true });
  await first.s3.put(bucket, 'survivor', Buffer.from('x'));
  await first.close();
  const clock = manualClock(Date.now() + 3_600_000);
  const second = await start({ dir: first.dir, clock });
  await vi.waitFor(() => expect(second.events.map((e) => e.detail.object.key)).toEqual(['survivor']));
});
