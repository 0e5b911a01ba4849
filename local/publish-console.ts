import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ConsoleFile } from '../web/publish/console-files.ts';

/** Puts the console in its bucket, in the order given: the page that names the others comes last. */
export async function publishConsole(
  s3: S3Client,
  { bucket, files }: { readonly bucket: string; readonly files: readonly ConsoleFile[] },
): Promise<void> {
  for (const { path, type, cacheControl, bytes } of files) {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: bytes,
        ContentType: type,
        CacheControl: cacheControl,
      }),
    );
  }
}
