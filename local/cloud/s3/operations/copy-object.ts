import { DESCRIBING_HEADERS, type Description, describe, encryptionHeaders } from '../attributes.ts';
import { isChecksumAlgorithm } from '../checksums.ts';
import { parseTaggingHeader } from '../configuration/tagging.ts';
import { invalidArgument, invalidRequest } from '../errors.ts';
import { type Exchange, originOf, quoted, sendXml } from '../exchange.ts';
import { draftOf } from '../ingested.ts';
import type { Bucket, ChecksumAlgorithm, StoredObject } from '../model.ts';
import { checksumElements, versionHeaders } from '../object-answers.ts';
import type { Operation } from '../operation.ts';
import { writeCondition } from '../preconditions.ts';
import { element } from '../xml.ts';
import { COPY_CONDITIONS, COPY_SOURCE, copySource } from './copy-source.ts';
import { LARGEST_PUT } from './put-object.ts';

export const copyObject: Operation = {
  name: 'CopyObject',
  method: 'PUT',
  on: 'object',
  header: COPY_SOURCE,
  headers: [
    ...DESCRIBING_HEADERS,
    ...COPY_CONDITIONS,
    'x-amz-metadata-directive',
    'x-amz-tagging-directive',
    'x-amz-checksum-algorithm',
    'if-match',
    'if-none-match',
  ],
  async run(x) {
    const bucket = x.store.buckets.get(x.bucket);
    const source = copySource(x);
    const description = describeCopy(x, bucket, source);
    if (source.size > LARGEST_PUT)
      throw invalidRequest(
        'The specified copy source is larger than the maximum allowable size for a copy source.',
      );
    const copy = await x.store.ingest(
      {
        source: x.store.blobs.read(source.segments, 0, source.size - 1),
        headers: new Map(),
        payloadHash: 'UNSIGNED-PAYLOAD',
        maxSize: LARGEST_PUT,
        keep: [wantedAlgorithm(x) ?? source.checksum.algorithm],
      },
      (blob) =>
        x.store.objects.insert(bucket, draftOf(x.key, blob, description), {
          origin: originOf(x, 'CopyObject'),
          condition: writeCondition(x.headers),
        }),
    );
    sendXml(
      x.response,
      element(
        'CopyObjectResult',
        element('LastModified', new Date(copy.modified).toISOString()),
        element('ETag', quoted(copy.etag)),
        checksumElements(copy.checksum),
      ),
      {
        headers: {
          ...versionHeaders(copy),
          'x-amz-copy-source-version-id': versionHeaders(source)['x-amz-version-id'],
          ...encryptionHeaders(copy.attributes),
        },
      },
    );
  },
};

/** Metadata and tags come from the source or from the request; encryption and lock always from the request and its bucket. */
function describeCopy(x: Exchange, bucket: Bucket, source: StoredObject): Description {
  const asked = describe(x.store, bucket, x.headers);
  const replacesMetadata = replaces(x, 'x-amz-metadata-directive');
  const replacesTags = replaces(x, 'x-amz-tagging-directive');
  const itself = source.latest && source.bucket === x.bucket && source.key === x.key;
  const changes = replacesMetadata || x.headers.has('x-amz-server-side-encryption');
  if (itself && !changes)
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  return {
    attributes: {
      ...(replacesMetadata ? asked.attributes : source.attributes),
      encryption: asked.attributes.encryption,
    },
    tags: replacesTags ? parseTaggingHeader(x.headers.get('x-amz-tagging')) : source.tags,
    lock: asked.lock,
  };
}

function replaces(x: Exchange, directive: string): boolean {
  const value = x.headers.get(directive) ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE')
    throw invalidArgument(directive, value, `Unknown ${directive}.`);
  return value === 'REPLACE';
}

function wantedAlgorithm(x: Exchange): ChecksumAlgorithm | undefined {
  const name = x.headers.get('x-amz-checksum-algorithm')?.toUpperCase();
  if (name === undefined) return undefined;
  if (!isChecksumAlgorithm(name))
    throw invalidRequest(
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    );
  return name;
}
