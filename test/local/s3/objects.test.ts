import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

async function read(bucket: string, key: string): Promise<Buffer> {
  const { Body } = await cloud.client().send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
}

describe('what is put is got', () => {
  test('a text comes back with its type and metadata', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(
      new PutObjectCommand({
        Bucket,
        Key: 'a/hello.txt',
        Body: 'hello wörld',
        ContentType: 'text/plain; charset=utf-8',
        Metadata: { case: 'DSAR-1' },
      }),
    );
    const got = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'a/hello.txt' }));
    expect(await got.Body?.transformToString()).toBe('hello wörld');
    expect(got).toMatchObject({ ContentType: 'text/plain; charset=utf-8', Metadata: { case: 'DSAR-1' } });
  });

  test('a stream comes back without its aws-chunked framing', async () => {
    const Bucket = await cloud.bucket();
    const bytes = randomBytes(300_000);
    await cloud.client().send(
      new PutObjectCommand({
        Bucket,
        Key: 's',
        Body: Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]),
        ContentLength: bytes.length,
      }),
    );
    expect(await read(Bucket, 's')).toEqual(bytes);
  });

  test('a file stream keeps its own content encoding', async () => {
    const Bucket = await cloud.bucket();
    const file = path.join(cloud.dir, 'upload.bin');
    const bytes = randomBytes(200_000);
    await writeFile(file, bytes);
    await cloud
      .client()
      .send(
        new PutObjectCommand({ Bucket, Key: 'f', Body: createReadStream(file), ContentEncoding: 'gzip' }),
      );
    const got = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'f' }));
    expect(got.ContentEncoding).toBe('gzip');
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(bytes);
  });

  test.each([
    'p/äö ü+%20&=?#[x]/ファイル (1).pdf',
    'a//b/../c',
    ' lead and trail ',
    "it's!*()",
    '😀/\r\n<&>',
  ])('the key %j is taken as it is', async (Key) => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key, Body: 'k' }));
    expect((await read(Bucket, Key)).toString()).toBe('k');
  });

  test('an empty object is an object', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }));
    expect(await read(Bucket, 'empty')).toHaveLength(0);
  });

  test('the in-process door meets the one over HTTP', async () => {
    const bucket = await cloud.bucket();
    await cloud.s3.put(bucket, 'in', Buffer.from('inside'), { contentType: 'text/x', metadata: { a: 'b' } });
    const got = await cloud.client().send(new GetObjectCommand({ Bucket: bucket, Key: 'in' }));
    expect(got).toMatchObject({ ContentType: 'text/x', Metadata: { a: 'b' } });
    expect((await cloud.s3.get(bucket, 'in')).toString()).toBe('inside');
  });
});

describe('checksums', () => {
  test.each(Object.values(ChecksumAlgorithm).filter((a) => /^(CRC|SHA1$|SHA256$)/.test(a)))(
    '%s is verified, kept and told',
    async (algorithm) => {
      const Bucket = await cloud.bucket();
      const put = await cloud
        .client()
        .send(new PutObjectCommand({ Bucket, Key: 'c', Body: 'abc', ChecksumAlgorithm: algorithm }));
      const head = await cloud
        .client()
        .send(new HeadObjectCommand({ Bucket, Key: 'c', ChecksumMode: 'ENABLED' }));
      const field = `Checksum${algorithm}` as 'ChecksumCRC32';
      expect(put[field]).toMatch(/=$/);
      expect(head[field]).toBe(put[field]);
      expect(head.ChecksumType).toBe('FULL_OBJECT');
    },
  );

  test('CRC64NVME is computed when the client sends none', async () => {
    const Bucket = await cloud.bucket();
    const put = await cloud
      .client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
      .send(new PutObjectCommand({ Bucket, Key: 'c', Body: '123456789' }));
    // The check value of the CRC catalogue: ae8b14860a799888.
    expect(put.ChecksumCRC64NVME).toBe(Buffer.from('ae8b14860a799888', 'hex').toString('base64'));
  });

  test('a wrong one is refused and nothing is stored', async () => {
    const Bucket = await cloud.bucket();
    const ChecksumSHA256 = createHash('sha256').update('xyz').digest('base64');
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket, Key: 'bad', Body: 'abc', ChecksumSHA256 })),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(read(Bucket, 'bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('a wrong Content-MD5 is refused', async () => {
    const Bucket = await cloud.bucket();
    const ContentMD5 = createHash('md5').update('xyz').digest('base64');
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket, Key: 'bad', Body: 'abc', ContentMD5 })),
    ).rejects.toMatchObject({ name: 'BadDigest' });
  });

  test('GetObjectAttributes tells checksum and size', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'r', Body: '0123456789' }));
    const attributes = await cloud.client().send(
      new GetObjectAttributesCommand({
        Bucket,
        Key: 'r',
        ObjectAttributes: ['ETag', 'ObjectSize', 'Checksum', 'StorageClass'],
      }),
    );
    expect(attributes).toMatchObject({
      ETag: createHash('md5').update('0123456789').digest('hex'),
      ObjectSize: 10,
      Checksum: { ChecksumCRC32: 'poTHxg==', ChecksumType: 'FULL_OBJECT' },
      StorageClass: 'STANDARD',
    });
  });
});

describe('partial and conditional reads', () => {
  test.each([
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('the range %s gives %s', async (Range, text, ContentRange) => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'r', Body: '0123456789' }));
    const got = await cloud.client().send(new GetObjectCommand({ Bucket, Key: 'r', Range }));
    expect(await got.Body?.transformToString()).toBe(text);
    expect(got.ContentRange).toBe(ContentRange);
  });

  test('a range beyond the end is not satisfiable', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'r', Body: '0123' }));
    await expect(
      cloud.client().send(new GetObjectCommand({ Bucket, Key: 'r', Range: 'bytes=4-' })),
    ).rejects.toMatchObject({ name: 'InvalidRange', $metadata: { httpStatusCode: 416 } });
  });

  test('an unchanged object is answered 304', async () => {
    const Bucket = await cloud.bucket();
    const { ETag } = await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1' }));
    await expect(
      cloud.client().send(new GetObjectCommand({ Bucket, Key: 'c', IfNoneMatch: ETag })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(
      cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'c', IfModifiedSince: new Date() })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });

  test('a changed object fails If-Match', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1' }));
    await expect(
      cloud.client().send(new GetObjectCommand({ Bucket, Key: 'c', IfMatch: '"beef"' })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
  });
});

describe('conditional writes', () => {
  test('If-None-Match * never overwrites', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1', IfNoneMatch: '*' }));
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '2', IfNoneMatch: '*' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect((await read(Bucket, 'c')).toString()).toBe('1');
  });

  test('of writers racing for an absent key exactly one wins', async () => {
    const Bucket = await cloud.bucket();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        cloud.client().send(new PutObjectCommand({ Bucket, Key: 'race', Body: String(n), IfNoneMatch: '*' })),
      ),
    );
    expect(outcomes.filter((o) => o.status === 'fulfilled')).toHaveLength(1);
  });

  test('If-Match wants the ETag that is there', async () => {
    const Bucket = await cloud.bucket();
    const { ETag } = await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1' }));
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '3', IfMatch: '"dead"' })),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '2', IfMatch: ETag }));
    expect((await read(Bucket, 'c')).toString()).toBe('2');
  });

  test('If-Match on an absent key is NoSuchKey', async () => {
    const Bucket = await cloud.bucket();
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket, Key: 'c', Body: '1', IfMatch: '"dead"' })),
    ).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('copies', () => {
  test('metadata is replaced when asked', async () => {
    const Bucket = await cloud.bucket();
    await cloud
      .client()
      .send(new PutObjectCommand({ Bucket, Key: 'ä +', Body: 'x', Metadata: { old: '1' }, Tagging: 't=1' }));
    await cloud.client().send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource: `${Bucket}/${encodeURIComponent('ä +')}`,
        MetadataDirective: 'REPLACE',
        Metadata: { x: 'y' },
        ContentType: 'text/x',
      }),
    );
    const head = await cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'copy' }));
    expect(head).toMatchObject({ Metadata: { x: 'y' }, ContentType: 'text/x', TagCount: 1 });
  });

  test('metadata and the checksum algorithm come along by default', async () => {
    const Bucket = await cloud.bucket();
    const put = await cloud.client().send(
      new PutObjectCommand({
        Bucket,
        Key: 'a',
        Body: 'x',
        Metadata: { old: '1' },
        ChecksumAlgorithm: 'SHA256',
      }),
    );
    const copy = await cloud
      .client()
      .send(new CopyObjectCommand({ Bucket, Key: 'b', CopySource: `/${Bucket}/a` }));
    expect(copy.CopyObjectResult).toMatchObject({ ChecksumSHA256: put.ChecksumSHA256, ETag: put.ETag });
    const head = await cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'b' }));
    expect(head.Metadata).toEqual({ old: '1' });
  });

  test('a copy onto itself must change something', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
    await expect(
      cloud.client().send(new CopyObjectCommand({ Bucket, Key: 'a', CopySource: `${Bucket}/a` })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  test('a condition on the source is kept', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
    await expect(
      cloud.client().send(
        new CopyObjectCommand({
          Bucket,
          Key: 'b',
          CopySource: `${Bucket}/a`,
          CopySourceIfMatch: '"other"',
        }),
      ),
    ).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });
});

describe('tags', () => {
  test('are put with the object, replaced and deleted', async () => {
    const Bucket = await cloud.bucket();
    const s3 = cloud.client();
    await s3.send(new PutObjectCommand({ Bucket, Key: 't', Body: '1', Tagging: 'retention=30d&pii=yes' }));
    const tags = async () => (await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 't' }))).TagSet;
    expect(await tags()).toEqual([
      { Key: 'retention', Value: '30d' },
      { Key: 'pii', Value: 'yes' },
    ]);
    await s3.send(
      new PutObjectTaggingCommand({ Bucket, Key: 't', Tagging: { TagSet: [{ Key: 'q', Value: 'w<&>' }] } }),
    );
    expect(await tags()).toEqual([{ Key: 'q', Value: 'w<&>' }]);
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key: 't' }));
    expect(await tags()).toEqual([]);
  });
});

describe('deletion', () => {
  test('a deleted object is gone and deleting it again is no error', async () => {
    const Bucket = await cloud.bucket();
    await cloud.client().send(new PutObjectCommand({ Bucket, Key: 'd', Body: '1' }));
    await cloud.client().send(new DeleteObjectCommand({ Bucket, Key: 'd' }));
    await cloud.client().send(new DeleteObjectCommand({ Bucket, Key: 'd' }));
    await expect(read(Bucket, 'd')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('many go in one request, whatever is in their keys', async () => {
    const Bucket = await cloud.bucket();
    const keys = ['plain', ' blank ', 'a&b<c>', 'line\r\nbreak', '😀'];
    for (const Key of keys) await cloud.client().send(new PutObjectCommand({ Bucket, Key, Body: '1' }));
    const result = await cloud
      .client()
      .send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }));
    expect(result.Deleted?.map((d) => d.Key)).toEqual(keys);
    for (const key of keys) await expect(read(Bucket, key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('absence is told in the shapes that the SDK knows', async () => {
    const Bucket = await cloud.bucket();
    await expect(read(Bucket, 'nope')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'nope' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(
      cloud.client().send(new PutObjectCommand({ Bucket: 'no-such-bucket', Key: 'k', Body: 'x' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});
