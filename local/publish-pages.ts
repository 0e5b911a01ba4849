import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Registry } from '#contracts/registry.ts';
import { publicPages } from '#domain/public-pages/index.ts';

/** Five minutes: a changed registry is soon to be seen, and most visits still need nothing from the bucket. */
const CACHE_CONTROL = 'public, max-age=300';

export interface Publication {
  /** Name of the bucket behind the pages' address. */
  readonly bucket: string;
  readonly registry: Registry;
}

/** Puts the group's public pages in their bucket. The same registry leaves the same objects, however often it is done. */
export async function publishPages(s3: S3Client, { bucket, registry }: Publication): Promise<void> {
  await Promise.all(
    publicPages(registry).map(({ path, type, text }) =>
      s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: path,
          Body: text,
          ContentType: type,
          CacheControl: CACHE_CONTROL,
        }),
      ),
    ),
  );
}
