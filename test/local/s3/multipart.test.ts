import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  DeleteBucketCommand,
  GetObjectAttributesCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checksumOf } from '#cloud/s3/checksums.ts';
import { type RunningS3, startS3 } from './server.ts';

const MIB = 2 ** 20;
let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

async function begin(input: Partial<CreateMultipartUploadCommandInput> = {}) {
  const Bucket = await cloud.bucket();
  const Key = 'whole';
  const { UploadId } = await cloud.client().send(new CreateMultipartUploadCommand({ Bucket, Key, ...input }));
  const upload = { Bucket, Key, UploadId };
  return {
    upload,
    put: async (PartNumber: number, Body: Buffer): Promise<CompletedPart> => {
      const algorithm = input.ChecksumAlgorithm;
      const part = await cloud.client().send(
        new UploadPartCommand({
          ...upload,
          PartNumber,
          Body,
          ...(algorithm && { ChecksumAlgorithm: algorithm }),
        }),
      );
      const { ETag, ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 } = part;
      return {
        PartNumber,
        ETag,
        ChecksumCRC32,
        ChecksumCRC32C,
        ChecksumCRC64NVME,
        ChecksumSHA1,
        ChecksumSHA256,
      };
    },
    complete: (Parts: CompletedPart[], more: object = {}) =>
      cloud
        .client()
        .send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more })),
  };
}

describe('an upload in parts', () => {
  test('by lib-storage arrives whole', async () => {
    const Bucket = await cloud.bucket();
    const bytes = randomBytes(13 * MIB);
    const pieces = Array.from({ length: 13 * 16 }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536));
    const done = await new Upload({
      client: cloud.client(),
      params: { Bucket, Key: 'up', Body: Readable.from(pieces), Metadata: { m: '1' } },
      partSize: 5 * MIB,
      queueSize: 3,
    }).done();
    expect(done.ETag).toMatch(/-3"$/);
    expect((await cloud.s3.get(Bucket, 'up')).equals(bytes)).toBe(true);
    const head = await cloud.client().send(new HeadObjectCommand({ Bucket, Key: 'up' }));
    expect(head.Metadata).toEqual({ m: '1' });
  });

  test('may take a range of another object as a part, and is told its checksum', async () => {
    const { upload, put, complete } = await begin({ ChecksumAlgorithm: 'SHA256' });
    const source = randomBytes(2 * MIB);
    await cloud.s3.put(upload.Bucket, 'source', source);
    const first = await put(1, Buffer.alloc(5 * MIB, 1));
    const { CopyPartResult } = await cloud.client().send(
      new UploadPartCopyCommand({
        ...upload,
        PartNumber: 2,
        CopySource: `${upload.Bucket}/source`,
        CopySourceRange: `bytes=10-${MIB + 9}`,
      }),
    );
    const slice = source.subarray(10, MIB + 10);
    expect(CopyPartResult?.ChecksumSHA256).toBe(createHash('sha256').update(slice).digest('base64'));
    await complete([first, { PartNumber: 2, ...CopyPartResult }]);
    const whole = await cloud.s3.get(upload.Bucket, upload.Key);
    expect(whole.subarray(5 * MIB).equals(slice)).toBe(true);
  });

  test('leaves out the parts that are not named, and takes the last one sent for a number', async () => {
    const { upload, put, complete } = await begin();
    await put(1, Buffer.from('dropped'));
    await put(2, Buffer.from('replaced'));
    const kept = await put(2, Buffer.from('kept'));
    await complete([kept]);
    expect((await cloud.s3.get(upload.Bucket, upload.Key)).toString()).toBe('kept');
  });

  test('that is completed twice answers twice the same', async () => {
    const { put, complete } = await begin();
    const part = await put(1, Buffer.from('once'));
    const [first, second] = [await complete([part]), await complete([part])];
    expect(second.ETag).toBe(first.ETag);
  });

  test('that is aborted is gone', async () => {
    const { upload, put } = await begin();
    await put(1, Buffer.from('x'));
    await cloud.client().send(new AbortMultipartUploadCommand(upload));
    await expect(put(2, Buffer.from('y'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  test('does not keep its bucket from being deleted', async () => {
    const { upload, put } = await begin();
    await put(1, Buffer.from('x'));
    await cloud.client().send(new DeleteBucketCommand({ Bucket: upload.Bucket }));
    await expect(put(2, Buffer.from('y'))).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  test('into a key that exists keeps If-None-Match', async () => {
    const { upload, put, complete } = await begin();
    const part = await put(1, Buffer.from('late'));
    await cloud.s3.put(upload.Bucket, upload.Key, Buffer.from('early'));
    await expect(complete([part], { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });
});

describe('what is not an upload is refused', () => {
  test('a part under five mebibytes that is not the last', async () => {
    const { put, complete } = await begin();
    const parts = [await put(1, Buffer.from('small')), await put(2, Buffer.from('last'))];
    await expect(complete(parts)).rejects.toMatchObject({ name: 'EntityTooSmall' });
  });

  test('parts out of order', async () => {
    const { put, complete } = await begin();
    const parts = [await put(2, Buffer.from('b')), await put(1, Buffer.from('a'))];
    await expect(complete(parts)).rejects.toMatchObject({ name: 'InvalidPartOrder' });
  });

  test('a part with another ETag or checksum than was stored', async () => {
    const { put, complete } = await begin();
    const part = await put(1, Buffer.from('a'));
    await expect(complete([{ ...part, ETag: '"dead"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete([{ ...part, ChecksumCRC32: 'AAAAAA==' }])).rejects.toMatchObject({
      name: 'InvalidPart',
    });
  });

  test('a part with a checksum of another algorithm than the upload was begun with', async () => {
    const { upload } = await begin({ ChecksumAlgorithm: 'SHA256' });
    await expect(
      cloud
        .client()
        .send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'a', ChecksumAlgorithm: 'CRC32' })),
    ).rejects.toMatchObject({ name: 'InvalidRequest', message: expect.stringContaining('mismatch') });
  });

  test('a composite upload whose parts are named without checksums', async () => {
    const { put, complete } = await begin({ ChecksumAlgorithm: 'CRC32' });
    const { PartNumber, ETag } = await put(1, Buffer.from('a'));
    await expect(complete([{ PartNumber, ETag }])).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  test('a size that is not the announced one', async () => {
    const { put, complete } = await begin();
    const part = await put(1, Buffer.from('abc'));
    await expect(complete([part], { MpuObjectSize: 4 })).rejects.toMatchObject({ name: 'InvalidRequest' });
  });
});

describe('checksums of the whole', () => {
  const parts = [randomBytes(5 * MIB), randomBytes(6 * MIB), randomBytes(1234)];
  const whole = Buffer.concat(parts);
  const upload = async (input: Partial<CreateMultipartUploadCommandInput>) => {
    const run = await begin(input);
    const named: CompletedPart[] = [];
    for (const [index, part] of parts.entries()) named.push(await run.put(index + 1, part));
    return { ...run, named };
  };

  test.each(['CRC32', 'CRC32C', 'CRC64NVME'] as const)(
    '%s is that of all bytes, and a client may send it to be verified',
    async (algorithm) => {
      const { complete, named } = await upload({ ChecksumAlgorithm: algorithm, ChecksumType: 'FULL_OBJECT' });
      const sum = checksumOf(algorithm);
      sum.update(whole);
      const value = sum.digest().toString('base64');
      const wrong = Buffer.alloc(Buffer.from(value, 'base64').length).toString('base64');
      await expect(complete(named, { [`Checksum${algorithm}`]: wrong })).rejects.toMatchObject({
        name: 'BadDigest',
      });
      const done = await complete(named, { [`Checksum${algorithm}`]: value, ChecksumType: 'FULL_OBJECT' });
      expect(done).toMatchObject({ [`Checksum${algorithm}`]: value, ChecksumType: 'FULL_OBJECT' });
    },
  );

  test('CRC32 is composite by default, as on AWS', async () => {
    const { upload: id, complete, named } = await upload({ ChecksumAlgorithm: 'CRC32' });
    const sum = checksumOf('CRC32');
    for (const part of named) sum.update(Buffer.from(part.ChecksumCRC32 ?? '', 'base64'));
    const value = `${sum.digest().toString('base64')}-3`;
    expect(await complete(named)).toMatchObject({ ChecksumCRC32: value, ChecksumType: 'COMPOSITE' });
    const { ObjectParts } = await cloud.client().send(
      new GetObjectAttributesCommand({
        Bucket: id.Bucket,
        Key: id.Key,
        ObjectAttributes: ['ObjectParts'],
        MaxParts: 2,
      }),
    );
    expect(ObjectParts).toMatchObject({ TotalPartsCount: 3, IsTruncated: true, NextPartNumberMarker: '2' });
    expect(ObjectParts?.Parts?.map((p) => p.ChecksumCRC32)).toEqual(
      named.slice(0, 2).map((p) => p.ChecksumCRC32),
    );
  });

  test('a copy of a composite object has a checksum of all bytes in the same algorithm', async () => {
    const { upload: id, complete, named } = await upload({ ChecksumAlgorithm: 'SHA256' });
    await complete(named);
    const { CopyObjectResult } = await cloud
      .client()
      .send(new CopyObjectCommand({ Bucket: id.Bucket, Key: 'copy', CopySource: `${id.Bucket}/${id.Key}` }));
    expect(CopyObjectResult).toMatchObject({
      ChecksumSHA256: createHash('sha256').update(whole).digest('base64'),
      ChecksumType: 'FULL_OBJECT',
      ETag: `"${createHash('md5').update(whole).digest('hex')}"`,
    });
  });

  test('SHA256 cannot be combined to a full-object checksum', async () => {
    await expect(begin({ ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });
});

describe('lists', () => {
  test('parts are paged', async () => {
    const { upload, put } = await begin();
    for (const number of [1, 2, 5]) await put(number, Buffer.from('x'));
    const s3 = cloud.client();
    const first = await s3.send(new ListPartsCommand({ ...upload, MaxParts: 2 }));
    expect(first).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2' });
    const second = await s3.send(
      new ListPartsCommand({ ...upload, MaxParts: 2, PartNumberMarker: first.NextPartNumberMarker }),
    );
    expect(second.Parts?.map((p) => p.PartNumber)).toEqual([5]);
    expect(second.IsTruncated).toBe(false);
  });

  test('uploads are paged, also several of one key', async () => {
    const Bucket = await cloud.bucket();
    const s3 = cloud.client();
    for (const Key of ['a', 'b', 'b', 'b', 'c'])
      await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }));
    const keys: string[] = [];
    let marker: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {};
    while (marker) {
      const page: Awaited<ReturnType<typeof list>> = await list(marker);
      keys.push(...(page.Uploads ?? []).map((u) => u.Key ?? ''));
      marker = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        : undefined;
    }
    function list(from: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined }) {
      return s3.send(new ListMultipartUploadsCommand({ Bucket, MaxUploads: 2, ...from }));
    }
    expect(keys).toEqual(['a', 'b', 'b', 'b', 'c']);
  });
});
