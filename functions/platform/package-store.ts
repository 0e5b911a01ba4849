import { createHash } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { putInParts } from './put-in-parts.ts';

/** Where sealed packages lie. */
export interface PackageStore {
  /** Streams an archive to its key, with constant memory. The same key again replaces it. */
  write(
    key: string,
    archive: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly size: number; readonly sha256: string }>;
}

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
      await putInParts(s3, { Bucket: bucket, Key: key, ContentType: 'application/zip' }, measured());
      return { size, sha256: hash.digest('hex') };
    },
  };
}
