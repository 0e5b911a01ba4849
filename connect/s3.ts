import type { S3Client } from '@aws-sdk/client-s3';
import type { PutObject } from './evidence.ts';

/**
 * Writes through S3. The client is loaded when the first record is written: most questions find nothing, and a cold
 * start should not pay for them.
 */
export function s3PutObject(): PutObject {
  let client: Promise<{ s3: S3Client; sdk: typeof import('@aws-sdk/client-s3') }> | undefined;
  return async ({ bucket, key, body, contentType, crc32 }) => {
    client ??= import('@aws-sdk/client-s3').then((sdk) => ({ s3: new sdk.S3Client({}), sdk }));
    const { s3, sdk } = await client;
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
