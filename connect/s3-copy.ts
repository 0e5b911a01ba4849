import type { CompletedPart, HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import type { EvidenceObject } from '#contracts/lookup.ts';
import type { Target } from './evidence.ts';
import { LookupFailure, orFail } from './failure.ts';
import type { Sdk } from './s3.ts';
import type { StoredFile } from './s3-file.ts';

/** As of every file that the kit writes. */
const LARGEST = 5 * 1024 * 1024 * 1024;
/** Above this in parts, some at a time: S3 copies one of them within seconds. */
const PART = 64 * 1024 * 1024;
const AT_A_TIME = 4;

type Copy = {
  readonly source: { readonly CopySource: string; readonly CopySourceIfMatch: string | undefined };
  readonly target: { readonly Bucket: string; readonly Key: string };
  readonly contentType: string;
  readonly size: number;
};

/**
 * Lets S3 copy an object, of which no byte comes here. Its CRC-32 S3 makes of the copy; its SHA-256 it has kept since the
 * object was put, or has not, and then nothing is copied. The object that was looked at is copied, and no later one.
 */
export async function copyInS3(
  { s3, sdk }: Sdk,
  file: StoredFile,
  { bucket, key, contentType }: Target,
): Promise<Omit<EvidenceObject, 'key'> | null> {
  const { bucket: Bucket, key: Key, versionId: VersionId } = file;
  const head = await orFail('LookupFileUnreadable', () =>
    s3.send(new sdk.HeadObjectCommand({ Bucket, Key, VersionId, ChecksumMode: 'ENABLED' })),
  );
  const size = head.ContentLength ?? 0;
  if (size > LARGEST) throw new LookupFailure('LookupFileTooLarge');
  const sha256 = wholeSha256(head);
  if (sha256 === null) return null;
  const copy = {
    source: { CopySource: sourceOf(file), CopySourceIfMatch: head.ETag },
    target: { Bucket: bucket, Key: key },
    ...{ contentType, size },
  };
  const crc32 = size > PART ? await inParts({ s3, sdk }, copy) : await atOnce({ s3, sdk }, copy);
  if (crc32 === undefined) throw new Error('S3 copied an object and says nothing of its CRC-32');
  return { size, sha256, crc32 };
}

/** In parts, S3 keeps the checksum of the parts' checksums, which is of no use to whoever has the whole. */
function wholeSha256({ ChecksumSHA256, ChecksumType }: HeadObjectCommandOutput): string | null {
  if (ChecksumSHA256 === undefined || ChecksumType === 'COMPOSITE' || ChecksumSHA256.includes('-'))
    return null;
  return Buffer.from(ChecksumSHA256, 'base64').toString('hex');
}

function sourceOf({ bucket, key, versionId }: StoredFile): string {
  const path = [bucket, ...key.split('/')].map(encodeURIComponent).join('/');
  return versionId === undefined ? path : `${path}?versionId=${encodeURIComponent(versionId)}`;
}

async function atOnce({ s3, sdk }: Sdk, { source, target, contentType }: Copy): Promise<string | undefined> {
  const { CopyObjectResult } = await s3.send(
    new sdk.CopyObjectCommand({
      ...{ ...source, ...target, ContentType: contentType, ChecksumAlgorithm: 'CRC32' },
      // What the company notes on its objects stays with it; and to copy tags would take two grants more.
      ...{ MetadataDirective: 'REPLACE', TaggingDirective: 'REPLACE' },
    }),
  );
  return CopyObjectResult?.ChecksumCRC32;
}

async function inParts(
  { s3, sdk }: Sdk,
  { source, target, contentType, size }: Copy,
): Promise<string | undefined> {
  const whole = { ChecksumType: 'FULL_OBJECT' } as const;
  const { UploadId } = await s3.send(
    new sdk.CreateMultipartUploadCommand({
      ...{ ...target, ...whole, ContentType: contentType, ChecksumAlgorithm: 'CRC32' },
    }),
  );
  const upload = { ...target, UploadId };
  const copyPart = async (PartNumber: number): Promise<CompletedPart> => {
    const from = (PartNumber - 1) * PART;
    const CopySourceRange = `bytes=${from}-${Math.min(from + PART, size) - 1}`;
    const { CopyPartResult } = await s3.send(
      new sdk.UploadPartCopyCommand({ ...upload, ...source, PartNumber, CopySourceRange }),
    );
    return { PartNumber, ETag: CopyPartResult?.ETag, ChecksumCRC32: CopyPartResult?.ChecksumCRC32 };
  };
  const numbers = Array.from({ length: Math.ceil(size / PART) }, (_, at) => at + 1);
  const parts: CompletedPart[] = [];
  while (parts.length < numbers.length) {
    const next = numbers.slice(parts.length, parts.length + AT_A_TIME);
    parts.push(...(await Promise.all(next.map(copyPart))));
  }
  const { ChecksumCRC32 } = await s3.send(
    new sdk.CompleteMultipartUploadCommand({ ...upload, ...whole, MultipartUpload: { Parts: parts } }),
  );
  return ChecksumCRC32;
}
