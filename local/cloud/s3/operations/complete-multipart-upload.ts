import { encryptionHeaders } from '../attributes.ts';
import { checksumHeader } from '../checksums.ts';
import { invalidRequest, malformedXml, S3Error } from '../errors.ts';
import { type Exchange, originOf, quoted, readDocument, sendEmpty, sendXml } from '../exchange.ts';
import {
  type Bucket,
  CHECKSUM_ALGORITHMS,
  type Checksums,
  type ObjectDraft,
  type StoredObject,
} from '../model.ts';
import { assembleUpload, type NamedPart } from '../multipart-assembly.ts';
import { checksumElements, versionHeaders } from '../object-answers.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { writeCondition } from '../preconditions.ts';
import type { MultipartUpload } from '../uploads.ts';
import { ElementReader, element, parseXml, type XmlElement } from '../xml.ts';
import { objectLocation } from './object-location.ts';
import { MOST_PARTS, requestedUpload } from './upload-part.ts';

const OBJECT_SIZE = 'x-amz-mp-object-size';

export const completeMultipartUpload: Operation = {
  name: 'CompleteMultipartUpload',
  method: 'POST',
  on: 'object',
  parameter: 'uploadId',
  headers: [...BODY_HEADERS, 'x-amz-checksum-type', OBJECT_SIZE, 'if-match', 'if-none-match'],
  async run(x) {
    const bucket = x.store.buckets.get(x.bucket);
    const named = await readParts(x);
    answer(x, completedBefore(x) ?? complete(x, bucket, named));
  },
};

function complete(x: Exchange, bucket: Bucket, named: readonly NamedPart[]): StoredObject {
  const upload = requestedUpload(x);
  const draft = assembleUpload(upload, named, x.store.uploads.parts(upload.id));
  assertAsAnnounced(x, upload, draft);
  const kept = new Set(draft.segments.map((segment) => segment.blob));
  let freed: string[] = [];
  const object = x.store.objects.insert(bucket, draft, {
    origin: originOf(x, 'CompleteMultipartUpload'),
    condition: writeCondition(x.headers),
    also: (row) => {
      freed = x.store.uploads.end(upload.id, kept);
      x.store.uploads.complete(upload.id, row);
    },
  });
  x.store.blobs.remove(freed);
  return object;
}

/** A client whose answer was lost asks again, and is told the same, as on AWS. */
function completedBefore(x: Exchange): StoredObject | undefined {
  const row = x.store.uploads.completed(x.query.get('uploadId') ?? '');
  const object = row === undefined ? undefined : x.store.objects.byRow(row);
  if (!object || object.deleteMarker || object.bucket !== x.bucket || object.key !== x.key) return undefined;
  return object;
}

function answer(x: Exchange, object: StoredObject): void {
  sendXml(
    x.response,
    element(
      'CompleteMultipartUploadResult',
      element('Location', objectLocation(x.request, x.bucket, x.key)),
      element('Bucket', x.bucket),
      element('Key', x.key),
      element('ETag', quoted(object.etag)),
      checksumElements(object.checksum),
    ),
    { headers: { ...versionHeaders(object), ...encryptionHeaders(object.attributes) } },
  );
}

export const abortMultipartUpload: Operation = {
  name: 'AbortMultipartUpload',
  method: 'DELETE',
  on: 'object',
  parameter: 'uploadId',
  run(x) {
    x.store.uploads.abort(requestedUpload(x).id);
    sendEmpty(x.response, 204);
  },
};

/** The checksum headers of this request are about the object, not about the document in its body. */
async function readParts(x: Exchange): Promise<NamedPart[]> {
  const headers = new Map([...x.headers].filter(([name]) => !name.startsWith('x-amz-checksum-')));
  const { text } = await readDocument({ ...x, headers });
  const parts = new ElementReader(parseXml(text, 'CompleteMultipartUpload'), ['Part']).many('Part');
  if (parts.length === 0 || parts.length > MOST_PARTS) throw malformedXml();
  return parts.map(parseNamedPart);
}

function parseNamedPart(part: XmlElement): NamedPart {
  const fields = new ElementReader(part, [
    'PartNumber',
    'ETag',
    ...CHECKSUM_ALGORITHMS.map((algorithm) => `Checksum${algorithm}`),
  ]);
  const number = fields.integer('PartNumber');
  if (number === undefined) throw malformedXml();
  const checksums: Checksums = Object.fromEntries(
    CHECKSUM_ALGORITHMS.flatMap((algorithm) => {
      const value = fields.text(`Checksum${algorithm}`);
      return value === undefined ? [] : [[algorithm, value]];
    }),
  );
  return { number, etag: fields.required('ETag').replaceAll('"', ''), checksums };
}

/** Compares what has been put together to what the client says that it must be. */
function assertAsAnnounced(x: Exchange, upload: MultipartUpload, draft: ObjectDraft): void {
  const type = x.headers.get('x-amz-checksum-type');
  if (type !== undefined && type !== upload.checksumType)
    throw invalidRequest(
      `The upload was created using the ${upload.checksumType} checksum mode. The complete request must use the same checksum mode.`,
    );
  const size = x.headers.get(OBJECT_SIZE);
  if (size !== undefined && size !== String(draft.size))
    throw invalidRequest(
      `The provided ${OBJECT_SIZE} header value ${size} does not match what was computed: ${draft.size}`,
    );
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const value = x.headers.get(checksumHeader(algorithm));
    if (value === undefined) continue;
    if (algorithm !== draft.checksum.algorithm)
      throw invalidRequest(`The upload was not created with the ${algorithm} checksum algorithm.`);
    // A composite checksum may be sent with or without its number of parts.
    if (value !== draft.checksum.value && value !== draft.checksum.value.replace(/-\d+$/, ''))
      throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`);
  }
}
