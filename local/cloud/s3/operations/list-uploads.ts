import { type Exchange, integerParameter, quoted, sendXml } from '../exchange.ts';
import { checksumElement } from '../object-answers.ts';
import type { Operation } from '../operation.ts';
import type { MultipartUpload } from '../uploads.ts';
import { element, optional } from '../xml.ts';
import { keyEncoder } from './list-objects.ts';
import { afterKey, afterPrefix, collectPage, commonPrefix, type Page } from './listing.ts';
import { requestedUpload } from './upload-part.ts';

export const listMultipartUploads: Operation = {
  name: 'ListMultipartUploads',
  method: 'GET',
  on: 'bucket',
  parameter: 'uploads',
  query: ['prefix', 'delimiter', 'encoding-type', 'max-uploads', 'key-marker', 'upload-id-marker'],
  run(x) {
    x.store.buckets.get(x.bucket);
    const max = integerParameter(x, 'max-uploads', { fallback: 1000, min: 1, max: 1000 });
    const encode = keyEncoder(x);
    const page = list(x, max);
    const next = page.end && ('entry' in page.end ? page.end.entry : { key: page.end.prefix, id: '' });
    sendXml(
      x.response,
      element(
        'ListMultipartUploadsResult',
        element('Bucket', x.bucket),
        element('KeyMarker', encode(x.query.get('key-marker') ?? '')),
        element('UploadIdMarker', x.query.get('upload-id-marker') ?? ''),
        optional('NextKeyMarker', next && encode(next.key)),
        optional('NextUploadIdMarker', next?.id),
        element('Prefix', encode(x.query.get('prefix') ?? '')),
        optional('Delimiter', x.query.get('delimiter')),
        optional('EncodingType', x.query.get('encoding-type')),
        element('MaxUploads', max),
        element('IsTruncated', page.end !== undefined),
        page.entries.map((upload) =>
          element(
            'Upload',
            element('Key', encode(upload.key)),
            element('UploadId', upload.id),
            element('Initiator', element('ID', x.store.place.account)),
            element('Owner', element('ID', x.store.place.account)),
            element('StorageClass', 'STANDARD'),
            element('Initiated', new Date(upload.initiated).toISOString()),
            element('ChecksumAlgorithm', upload.algorithm),
            element('ChecksumType', upload.checksumType),
          ),
        ),
        page.prefixes.map((prefix) => element('CommonPrefixes', element('Prefix', encode(prefix)))),
      ),
    );
  },
};

function list(x: Exchange, max: number): Page<MultipartUpload> {
  const prefix = x.query.get('prefix') ?? '';
  const delimiter = x.query.get('delimiter') ?? '';
  const key = x.query.get('key-marker') ?? '';
  const id = x.query.get('upload-id-marker') ?? '';
  const folded = key !== '' && commonPrefix(key, prefix, delimiter) === key;
  const from = key === '' || id !== '' ? key : folded ? afterPrefix(key) : afterKey(key);
  if (from === undefined) return { entries: [], prefixes: [], end: undefined };
  return collectPage({
    scan: (position) => x.store.uploads.list(x.bucket, position, id === '' ? undefined : { key, id }),
    from,
    prefix,
    delimiter,
    max,
  });
}

export const listParts: Operation = {
  name: 'ListParts',
  method: 'GET',
  on: 'object',
  parameter: 'uploadId',
  query: ['max-parts', 'part-number-marker', 'encoding-type'],
  run(x) {
    const upload = requestedUpload(x);
    const encode = keyEncoder(x);
    const max = integerParameter(x, 'max-parts', { fallback: 1000, min: 0, max: 1000 });
    const marker = integerParameter(x, 'part-number-marker', { fallback: 0, min: 0, max: 10_000 });
    const after = x.store.uploads.parts(upload.id).filter((part) => part.number > marker);
    const page = after.slice(0, max);
    sendXml(
      x.response,
      element(
        'ListPartsResult',
        element('Bucket', x.bucket),
        element('Key', encode(x.key)),
        optional('EncodingType', x.query.get('encoding-type')),
        element('UploadId', upload.id),
        element('Initiator', element('ID', x.store.place.account)),
        element('Owner', element('ID', x.store.place.account)),
        element('StorageClass', 'STANDARD'),
        element('ChecksumAlgorithm', upload.algorithm),
        element('ChecksumType', upload.checksumType),
        element('PartNumberMarker', marker),
        element('NextPartNumberMarker', page.at(-1)?.number ?? marker),
        element('MaxParts', max),
        element('IsTruncated', after.length > page.length),
        page.map((part) => {
          const checksum = part.checksums[upload.algorithm];
          return element(
            'Part',
            element('PartNumber', part.number),
            element('LastModified', new Date(part.modified).toISOString()),
            element('ETag', quoted(part.md5)),
            element('Size', part.size),
            checksum === undefined ? undefined : checksumElement(upload.algorithm, checksum),
          );
        }),
      ),
    );
  },
};
