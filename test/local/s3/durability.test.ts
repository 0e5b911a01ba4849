import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { expect, test, vi } from 'vitest';
import { blobsIn, client, startS3 } from './server.ts';

const CHILD = fileURLToPath(new URL('./served-apart.ts', import.meta.url));

/** S3 in a process of its own, which can be killed. */
async function startApart(dir: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(process.execPath, [CHILD, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('S3 did not start.')));
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  return { child, endpoint };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

test('what was acknowledged survives kill -9 whole, and nothing else is visible', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 's3-test-'));
  const Bucket = 'durable';
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < 4; round++) {
    const { child, endpoint } = await startApart(dir);
    const s3 = client(endpoint);
    if (round === 0) await s3.send(new CreateBucketCommand({ Bucket }));
    let killed = false;
    const writer = async (n: number) => {
      for (let i = 0; !killed; i++) {
        const Key = `${round}/${n}/${i}`;
        const Body = randomBytes(1 + ((i * 7919 + n) % 400_000));
        const done = await s3.send(new PutObjectCommand({ Bucket, Key, Body })).catch(() => undefined);
        if (done) acknowledged.set(Key, md5(Body));
      }
    };
    const writers = Promise.all([0, 1, 2, 3].map(writer));
    const target = acknowledged.size + 25;
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(target), {
      timeout: 20_000,
      interval: 1,
    });
    await kill(child);
    killed = true;
    await writers;
  }

  const cloud = await startS3({ dir });
  const s3 = cloud.client();
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const listed = new Set(Contents.map((c) => c.Key));
  for (const key of acknowledged.keys()) expect(listed).toContain(key);
  for (const { Key = '', ETag } of Contents) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    const sum = md5((await Body?.transformToByteArray()) ?? Buffer.alloc(0));
    // What was stored but not acknowledged any more is whole as well.
    expect(`"${sum}"`).toBe(ETag);
    expect(acknowledged.get(Key) ?? sum).toBe(sum);
  }
  await vi.waitFor(async () => expect(await blobsIn(dir)).toHaveLength(Contents.length), 10_000);
  await cloud.close();
}, 90_000);

test('an upload in parts goes on after kill -9', async () => {
  const dir = await mkdtemp(path.join(tmpdir(), 's3-test-'));
  const upload = { Bucket: 'durable', Key: 'whole' };
  const [head, tail] = [randomBytes(5 * 2 ** 20), randomBytes(1000)];
  const first = await startApart(dir);
  const before = client(first.endpoint);
  await before.send(new CreateBucketCommand({ Bucket: upload.Bucket }));
  const { UploadId } = await before.send(new CreateMultipartUploadCommand(upload));
  const one = await before.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: head }));
  await kill(first.child);

  const second = await startApart(dir);
  const after = client(second.endpoint);
  const two = await after.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 2, Body: tail }));
  const complete = new CompleteMultipartUploadCommand({
    ...upload,
    UploadId,
    MultipartUpload: {
      Parts: [
        { PartNumber: 1, ETag: one.ETag },
        { PartNumber: 2, ETag: two.ETag },
      ],
    },
  });
  const done = await after.send(complete);
  await kill(second.child);

  // The client whose answer was lost asks again.
  const third = await startApart(dir);
  expect((await client(third.endpoint).send(complete)).ETag).toBe(done.ETag);
  await kill(third.child);
  const cloud = await startS3({ dir });
  expect((await cloud.s3.get(upload.Bucket, upload.Key)).equals(Buffer.concat([head, tail]))).toBe(true);
  await cloud.close();
});

test('files that no row names are swept at start, the others stay', async () => {
  const first = await startS3();
  const bucket = await first.bucket();
  await first.s3.put(bucket, 'kept', Buffer.from('kept'));
  await first.close();
  await mkdir(path.join(first.dir, 'blobs', 'de'), { recursive: true });
  await writeFile(path.join(first.dir, 'blobs', 'de', 'deadbeef'), 'half of somethi');
  const second = await startS3({ dir: first.dir });
  await vi.waitFor(async () => expect(await blobsIn(first.dir)).toHaveLength(1), 5000);
  expect((await second.s3.get(bucket, 'kept')).toString()).toBe('kept');
  await second.close();
});

test('overwritten and deleted contents leave the disk', async () => {
  const cloud = await startS3();
  const bucket = await cloud.bucket();
  for (let n = 0; n < 3; n++) await cloud.s3.put(bucket, 'same', Buffer.from(String(n)));
  await vi.waitFor(async () => expect(await blobsIn(cloud.dir)).toHaveLength(1), 5000);
  await cloud.close();
});
