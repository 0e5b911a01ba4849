import { announcedChecksum } from '../announced-checksum.ts';
import { encryptionHeaders } from '../attributes.ts';
import { checksumHeader } from '../checksums.ts';
import { invalidArgument, invalidRequest, S3Error } from '../errors.ts';
import { bodyOf, type Exchange, quoted, sendEmpty, sendXml } from '../exchange.ts';
import type { ChecksumAlgorithm } from '../model.ts';
import { checksumElement, versionHeaders } from '../object-answers.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import type { BodyPlan } from '../receive-body.ts';
import type { MultipartUpload, UploadedPart } from '../uploads.ts';
import { element } from '../xml.ts';
import { COPY_CONDITIONS, COPY_SOURCE, copySource } from './copy-source.ts';
import { LARGEST_PUT } from './put-object.ts';

export const MOST_PARTS = 10_000;
const COPY_RANGE = 'x-amz-copy-source-range';

export const uploadPart: Operation = {
  name: 'UploadPart',
  method: 'PUT',
  on: 'object',
  parameter: 'uploadId',
  query: ['partNumber'],
  headers: BODY_HEADERS,
  async run(x) {
    const upload = requestedUpload(x);
    const announced = announcedChecksum(x.headers)?.algorithm;
    if (upload.explicit && announced !== undefined && announced !== upload.algorithm)
      throw invalidRequest(
        `Checksum Type mismatch occurred, expected checksum Type: ${upload.algorithm.toLowerCase()}, actual checksum Type: ${announced.toLowerCase()}`,
      );
    const part = await storePart(x, upload, bodyOf(x));
    sendEmpty(x.response, 200, {
      etag: quoted(part.md5),
      ...partChecksumHeader(part, announced ?? upload.algorithm),
      ...encryptionHeaders(upload.attributes),
    });
  },
};

export const uploadPartCopy: Operation = {
  name: 'UploadPartCopy',
  method: 'PUT',
  on: 'object',
  parameter: 'uploadId',
  query: ['partNumber'],
  header: COPY_SOURCE,
  headers: [COPY_RANGE, ...COPY_CONDITIONS],
  async run(x) {
    const upload = requestedUpload(x);
    const source = copySource(x);
    const [start, end] = copyRange(x.headers.get(COPY_RANGE), source.size);
    const part = await storePart(x, upload, {
      source: x.store.blobs.read(source.segments, start, end),
      headers: new Map(),
      payloadHash: 'UNSIGNED-PAYLOAD',
    });
    const checksum = part.checksums[upload.algorithm];
    sendXml(
      x.response,
      element(
        'CopyPartResult',
        element('LastModified', new Date(part.modified).toISOString()),
        element('ETag', quoted(part.md5)),
        checksum === undefined ? undefined : checksumElement(upload.algorithm, checksum),
      ),
      {
        headers: {
          'x-amz-copy-source-version-id': versionHeaders(source)['x-amz-version-id'],
          ...encryptionHeaders(upload.attributes),
        },
      },
    );
  },
};

export function requestedUpload(x: Exchange): MultipartUpload {
  x.store.buckets.get(x.bucket);
  return x.store.uploads.get(x.bucket, x.key, x.query.get('uploadId') ?? '');
}

function storePart(
  x: Exchange,
  upload: MultipartUpload,
  body: Omit<BodyPlan, 'maxSize' | 'keep'>,
): Promise<UploadedPart> {
  const given = x.query.get('partNumber') ?? '';
  const number = /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (number < 1 || number > MOST_PARTS)
    throw invalidArgument(
      'partNumber',
      given,
      `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`,
    );
  return x.store.ingest(
    { ...body, maxSize: LARGEST_PUT, keep: [upload.algorithm] },
    ({ blob, size, md5, checksums }) =>
      x.store.uploads.putPart(upload, { number, blob, size, md5, checksums }),
  );
}

function partChecksumHeader(part: UploadedPart, algorithm: ChecksumAlgorithm): Record<string, string> {
  const value = part.checksums[algorithm];
  return value === undefined ? {} : { [checksumHeader(algorithm)]: value };
}

function copyRange(header: string | undefined, size: number): [start: number, end: number] {
  if (header === undefined) return [0, size - 1];
  const match = /^bytes=(\d+)-(\d+)$/.exec(header);
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || end < start)
    throw invalidArgument(
      COPY_RANGE,
      header,
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    );
  if (end >= size)
    throw new S3Error('InvalidArgument', `Range specified is not valid for source object of size: ${size}`, {
      fields: { ArgumentName: COPY_RANGE, ArgumentValue: header },
    });
  return [start, end];
}
