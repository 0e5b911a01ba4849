import {
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

async function put(Bucket: string, Key: string, Body: string): Promise<string> {
  const { VersionId } = await cloud.client().send(new PutObjectCommand({ Bucket, Key, Body }));
  return VersionId ?? '';
}

async function read(Bucket: string, Key: string, VersionId?: string): Promise<string | undefined> {
  const { Body } = await cloud.client().send(new GetObjectCommand({ Bucket, Key, VersionId }));
  return Body?.transformToString();
}

describe('a versioned bucket', () => {
  test('keeps what is overwritten', async () => {
    const Bucket = await cloud.bucket({ versioned: true });
    const [first, second] = [await put(Bucket, 'v', '1'), await put(Bucket, 'v', '2')];
    expect(await read(Bucket, 'v')).toBe('2');
    expect(await read(Bucket, 'v', first)).toBe('1');
    expect(await read(Bucket, 'v', second)).toBe('2');
  });

  test('hides a deleted object behind a marker, and shows it again when the marker goes', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket({ versioned: true });
    await put(Bucket, 'v', '1');
    const marker = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v' }));
    expect(marker.DeleteMarker).toBe(true);
    await expect(read(Bucket, 'v')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect((await s3.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    await expect(read(Bucket, 'v', marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    const undo = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v', VersionId: marker.VersionId }));
    expect(undo.DeleteMarker).toBe(true);
    expect(await read(Bucket, 'v')).toBe('1');
  });

  test('deletes a version for good, and the one before becomes the latest', async () => {
    const Bucket = await cloud.bucket({ versioned: true });
    const [first, second] = [await put(Bucket, 'v', '1'), await put(Bucket, 'v', '2')];
    await cloud.client().send(new DeleteObjectCommand({ Bucket, Key: 'v', VersionId: second }));
    expect(await read(Bucket, 'v')).toBe('1');
    const head = await cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'v' }));
    expect(head.VersionId).toBe(first);
    await expect(read(Bucket, 'v', second)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  test('deletes versions and sets markers in one request', async () => {
    const Bucket = await cloud.bucket({ versioned: true });
    const first = await put(Bucket, 'a', '1');
    await put(Bucket, 'b', '1');
    const { Deleted } = await cloud.client().send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: [{ Key: 'a', VersionId: first }, { Key: 'b' }] },
      }),
    );
    expect(Deleted).toEqual([
      { Key: 'a', VersionId: first },
      { Key: 'b', DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) },
    ]);
  });

  test('lists versions newest first, paged through the middle of a key', async () => {
    const Bucket = await cloud.bucket({ versioned: true });
    const writes = [
      ['a', '1'],
      ['b', '1'],
      ['b', '22'],
      ['b', '333'],
      ['c', '1'],
    ] as const;
    for (const [key, body] of writes) await put(Bucket, key, body);
    await cloud.client().send(new DeleteObjectCommand({ Bucket, Key: 'c' }));
    const listed: [key: string, kind: string][] = [];
    let marker: Partial<ListObjectVersionsCommandInput> | undefined = {};
    while (marker) marker = await page(marker);
    async function page(from: Partial<ListObjectVersionsCommandInput>) {
      const answer = await cloud
        .client()
        .send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, ...from }));
      const entries = [
        ...(answer.Versions ?? []).map((v) => ({ ...v, kind: `size ${v.Size}` })),
        ...(answer.DeleteMarkers ?? []).map((v) => ({ ...v, kind: 'marker' })),
      ];
      listed.push(...entries.map((e): [string, string] => [`${e.Key}${e.IsLatest ? '*' : ''}`, e.kind]));
      return answer.IsTruncated
        ? { KeyMarker: answer.NextKeyMarker, VersionIdMarker: answer.NextVersionIdMarker }
        : undefined;
    }
    expect(listed).toEqual([
      ['a*', 'size 1'],
      ['b*', 'size 3'],
      ['b', 'size 2'],
      ['b', 'size 1'],
      ['c', 'size 1'],
      ['c*', 'marker'],
    ]);
  });

  test('that is suspended overwrites only its null version', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket({ versioned: true });
    const kept = await put(Bucket, 'v', 'kept');
    await s3.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
    );
    await put(Bucket, 'v', 'null 1');
    await put(Bucket, 'v', 'null 2');
    const { Versions } = await s3.send(new ListObjectVersionsCommand({ Bucket }));
    expect(Versions?.map((v) => v.VersionId)).toEqual(['null', kept]);
    expect(await read(Bucket, 'v', 'null')).toBe('null 2');
  });
});

describe('object lock', () => {
  const inAnHour = () => new Date(Date.now() + 3_600_000);

  async function locked() {
    const Bucket = `locked-${Math.random().toString(36).slice(2)}`;
    await cloud.client().send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
    return Bucket;
  }

  test('keeps a version that is retained for compliance from everyone', async () => {
    const s3 = cloud.client();
    const Bucket = await locked();
    const { VersionId } = await s3.send(
      new PutObjectCommand({
        Bucket,
        Key: 'a',
        Body: 'x',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: inAnHour(),
      }),
    );
    await expect(
      s3.send(new DeleteObjectCommand({ Bucket, Key: 'a', VersionId, BypassGovernanceRetention: true })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(
      s3.send(
        new PutObjectRetentionCommand({
          Bucket,
          Key: 'a',
          Retention: { Mode: 'COMPLIANCE', RetainUntilDate: new Date(Date.now() + 60_000) },
        }),
      ),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    // A delete marker destroys nothing.
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    expect(await read(Bucket, 'a', VersionId)).toBe('x');
  });

  test('lets governance be bypassed by who says so', async () => {
    const s3 = cloud.client();
    const Bucket = await locked();
    const VersionId = await put(Bucket, 'a', 'x');
    await s3.send(
      new PutObjectRetentionCommand({
        Bucket,
        Key: 'a',
        Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inAnHour() },
      }),
    );
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'a' }));
    expect(Retention?.Mode).toBe('GOVERNANCE');
    const doomed = { Bucket, Key: 'a', VersionId };
    await expect(s3.send(new DeleteObjectCommand(doomed))).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.send(new DeleteObjectCommand({ ...doomed, BypassGovernanceRetention: true }));
    await expect(read(Bucket, 'a')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('holds a version under legal hold until it is lifted', async () => {
    const s3 = cloud.client();
    const Bucket = await locked();
    const VersionId = await put(Bucket, 'a', 'x');
    const hold = (Status: 'ON' | 'OFF') =>
      s3.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'a', LegalHold: { Status } }));
    await hold('ON');
    const remove = () => s3.send(new DeleteObjectCommand({ Bucket, Key: 'a', VersionId }));
    await expect(remove()).rejects.toMatchObject({ name: 'AccessDenied' });
    await hold('OFF');
    await expect(remove()).resolves.toMatchObject({ VersionId });
  });

  test('applies the default retention of the bucket', async () => {
    const Bucket = await cloud.bucket({ objectLock: { retention: { mode: 'GOVERNANCE', days: 2 } } });
    await put(Bucket, 'a', 'x');
    const head = await cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'a' }));
    expect(head.ObjectLockMode).toBe('GOVERNANCE');
    expect(Number(head.ObjectLockRetainUntilDate)).toBeGreaterThan(Date.now() + 1.9 * 86_400_000);
  });
});
