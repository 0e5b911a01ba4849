import { createHash } from 'node:crypto';
import { combinesToFullObject, compositeChecksum, fullObjectChecksum } from './checksums.ts';
import { invalidRequest, S3Error } from './errors.ts';
import { CHECKSUM_ALGORITHMS, type Checksum, type Checksums, type ObjectDraft } from './model.ts';
import type { MultipartUpload, UploadedPart } from './uploads.ts';

const SMALLEST_PART = 5 * 2 ** 20;

/** A part as the client names it when it completes an upload. */
export interface NamedPart {
  readonly number: number;
  readonly etag: string;
  readonly checksums: Checksums;
}

/** Puts an object together from the parts that the client names. Nothing is read or copied: it will consist of the parts' blobs. */
export function assembleUpload(
  upload: MultipartUpload,
  named: readonly NamedPart[],
  uploaded: readonly UploadedPart[],
): ObjectDraft {
  return assemble(upload, matchParts(upload, named, uploaded));
}

function assertAscending(named: readonly NamedPart[]): void {
  if (named.some((part, index) => index > 0 && part.number <= (named[index - 1]?.number ?? 0)))
    throw new S3Error(
      'InvalidPartOrder',
      'The list of parts was not in ascending order. Parts must be ordered by part number.',
    );
}

/** The uploaded parts that the client names, in its order; the ones that it leaves out are dropped. */
function matchParts(
  upload: MultipartUpload,
  named: readonly NamedPart[],
  uploaded: readonly UploadedPart[],
): UploadedPart[] {
  const byNumber = new Map(uploaded.map((part) => [part.number, part]));
  assertAscending(named);
  return named.map((name, index) => {
    const part = byNumber.get(name.number);
    if (!part || part.md5 !== name.etag || !checksumsAgree(name.checksums, part.checksums))
      throw new S3Error(
        'InvalidPart',
        "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag or checksum may not match the part's.",
        { fields: { UploadId: upload.id, PartNumber: name.number, ETag: name.etag } },
      );
    if (upload.checksumType === 'COMPOSITE' && name.checksums[upload.algorithm] === undefined)
      throw invalidRequest(
        `The upload was created using a ${upload.algorithm.toLowerCase()} checksum. The complete request must include the checksum for each part. It was missing for part ${name.number} in the request.`,
      );
    if (index < named.length - 1 && part.size < SMALLEST_PART)
      throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
        fields: { ProposedSize: part.size, MinSizeAllowed: SMALLEST_PART, PartNumber: part.number },
      });
    return part;
  });
}

function checksumsAgree(named: Checksums, stored: Checksums): boolean {
  return CHECKSUM_ALGORITHMS.every(
    (algorithm) => (named[algorithm] ?? stored[algorithm]) === stored[algorithm],
  );
}

function assemble(upload: MultipartUpload, parts: readonly UploadedPart[]): ObjectDraft {
  const { algorithm } = upload;
  const segments = parts.map((part) => {
    const checksum = part.checksums[algorithm];
    if (checksum === undefined) throw new Error(`Part ${part.number} was stored without its ${algorithm}.`);
    return { blob: part.blob, size: part.size, checksum };
  });
  const md5 = createHash('md5');
  for (const part of parts) md5.update(Buffer.from(part.md5, 'hex'));
  return {
    key: upload.key,
    size: parts.reduce((sum, part) => sum + part.size, 0),
    etag: `${md5.digest('hex')}-${parts.length}`,
    attributes: upload.attributes,
    tags: upload.tags,
    lock: upload.lock,
    checksum: assembledChecksum(
      upload,
      segments.map(({ checksum, size }) => ({ value: checksum, size })),
    ),
    segments,
  };
}

function assembledChecksum(
  { algorithm, checksumType }: MultipartUpload,
  parts: readonly { value: string; size: number }[],
): Checksum {
  if (checksumType === 'FULL_OBJECT' && combinesToFullObject(algorithm))
    return { algorithm, type: 'FULL_OBJECT', value: fullObjectChecksum(algorithm, parts) };
  return { algorithm, type: 'COMPOSITE', value: compositeChecksum(algorithm, parts) };
}
