import type { CompletedPart, S3Client } from '@aws-sdk/client-s3';
import type { BeginUpload, PutObject, Writing } from './evidence.ts';

export type Sdk = { readonly s3: S3Client; readonly sdk: typeof import('@aws-sdk/client-s3') };

/**
 * Writes through S3. The client is loaded when the first record is written: most questions find nothing, and a cold
 * start should not pay for them.
 */
export function s3Writing(): Required<Writing> {
  let client: Promise<Sdk> | undefined;
  const loaded = () =>
    (client ??= import('@aws-sdk/client-s3').then((sdk) => ({ s3: new sdk.S3Client({}), sdk })));
  return { put: putAtOnce(loaded), begin: putInParts(loaded), copies: true };
}

function putAtOnce(loaded: () => Promise<Sdk>): PutObject {
  return async ({ bucket, key, body, contentType, crc32 }) => {
    const { s3, sdk } = await loaded();
    await s3.send(
      new sdk.PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        // The package is put together by CRC-32 without reading again; the SDK's default, CRC-64, is of no use to ZIP.
        ChecksumAlgorithm: 'CRC32',
        ChecksumCRC32: crc32,
      }),
    );
  };
}

/** Of an object in parts S3 would give the checksum of the parts' checksums, unless it is asked for that of the whole. */
function putInParts(loaded: () => Promise<Sdk>): BeginUpload {
  return async ({ bucket: Bucket, key: Key, contentType }) => {
    const { s3, sdk } = await loaded();
    const whole = { ChecksumType: 'FULL_OBJECT' } as const;
    const { UploadId } = await s3.send(
      new sdk.CreateMultipartUploadCommand({
        ...{ Bucket, Key, ContentType: contentType, ChecksumAlgorithm: 'CRC32', ...whole },
      }),
    );
    const object = { Bucket, Key, UploadId };
    const parts: CompletedPart[] = [];
    return {
      async part(Body, ChecksumCRC32) {
        const PartNumber = parts.length + 1;
        const { ETag } = await s3.send(
          new sdk.UploadPartCommand({
            ...{ ...object, PartNumber, Body, ChecksumAlgorithm: 'CRC32', ChecksumCRC32 },
          }),
        );
        parts.push({ PartNumber, ETag, ChecksumCRC32 });
      },
      async complete(ChecksumCRC32) {
        await s3.send(
          new sdk.CompleteMultipartUploadCommand({
            ...{ ...object, ...whole, ChecksumCRC32, MultipartUpload: { Parts: parts } },
          }),
        );
      },
    };
  };
}
