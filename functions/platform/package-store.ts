import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

/** Where sealed packages lie. */
export interface PackageStore {
  /** Streams an archive to its key, with constant memory. The same key again replaces it. */
  write(
    key: string,
    archive: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly size: number; readonly sha256: string }>;
}

/** Small enough for a function's memory several times over, large enough that a package of 50 GB stays below 10,000 parts. */
const PART_BYTES = 8 * 2 ** 20;

export function packagesIn(bucket: string, s3 = new S3Client({})): PackageStore {
  return {
    async write(key, archive) {
      const hash = createHash('sha256');
      let size = 0;
      async function* measured() {
        for await (const chunk of archive) {
          hash.update(chunk);
          size += chunk.length;
          yield chunk;
        }
      }
      await new Upload({
        client: s3,
        partSize: PART_BYTES,
        queueSize: 2,
        params: {
          Bucket: bucket,
          Key: key,
          Body: Readable.from(measured(), { objectMode: false }),
          ContentType: 'application/zip',
          // Over the whole object; the default would be a checksum of checksums (aws-facts: S3).
          ChecksumAlgorithm: 'CRC32',
          ChecksumType: 'FULL_OBJECT',
        },
      }).done();
      return { size, sha256: hash.digest('hex') };
    },
  };
}
