import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { inParts } from './in-parts.ts';

/** Small enough for a function's memory several times over, large enough that 80 GB stay below 10,000 parts. */
const PART_BYTES = 8 * 2 ** 20;
/** One is filled while the others are on their way. */
const BUFFERS = 3;

export interface Target {
  readonly Bucket: string;
  readonly Key: string;
  readonly ContentType: string;
}

/**
 * Writes an object while its bytes are made, out of a few buffers that are used over and over: what a part is read into is
 * never left to the collector, so that the memory of a large object is that of a small one. All of it is there, or nothing.
 */
export async function putInParts(
  s3: S3Client,
  target: Target,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const sent: Promise<CompletedPart>[] = [];
  let upload: MultipartUpload | undefined;
  try {
    for await (const bytes of inParts(content, { length: PART_BYTES, buffers: BUFFERS })) {
      if (!upload && bytes.length < PART_BYTES) return await putWhole(s3, target, bytes);
      upload ??= await begin(s3, target);
      const part = upload.send(sent.length + 1, bytes);
      // Whoever waits for it hears of a failure; until then it must not end the process.
      part.catch(() => {});
      sent.push(part);
      // The next part is written over the bytes of this one.
      await sent.at(-BUFFERS);
    }
    await upload?.complete(await Promise.all(sent));
  } catch (error) {
    await Promise.allSettled(sent);
    await upload?.abort();
    throw error;
  }
}

async function putWhole(s3: S3Client, target: Target, bytes: Uint8Array): Promise<void> {
  await s3.send(new PutObjectCommand({ ...target, Body: bytes, ChecksumAlgorithm: 'CRC32' }));
}

interface MultipartUpload {
  send(number: number, bytes: Uint8Array): Promise<CompletedPart>;
  complete(parts: CompletedPart[]): Promise<void>;
  abort(): Promise<void>;
}

async function begin(s3: S3Client, { ContentType, ...object }: Target): Promise<MultipartUpload> {
  // Over the whole object; the default would be a checksum of checksums.
  const checksum = { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' } as const;
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ ...object, ContentType, ...checksum }),
  );
  const upload = { ...object, UploadId };
  return {
    async send(PartNumber, Body) {
      const { ETag, ChecksumCRC32 } = await s3.send(
        new UploadPartCommand({ ...upload, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
      );
      return { PartNumber, ETag, ChecksumCRC32 };
    },
    async complete(Parts) {
      const { ChecksumType } = checksum;
      await s3.send(
        new CompleteMultipartUploadCommand({ ...upload, ChecksumType, MultipartUpload: { Parts } }),
      );
    },
    async abort() {
      // If that fails as well, the bucket's lifecycle takes the parts away; the first error is the one to tell.
      await s3.send(new AbortMultipartUploadCommand(upload)).catch(() => {});
    },
  };
}
