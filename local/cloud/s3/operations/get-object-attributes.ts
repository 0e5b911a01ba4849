import { invalidArgument } from '../errors.ts';
import { type Exchange, sendXml } from '../exchange.ts';
import type { StoredObject } from '../model.ts';
import { checksumElement, checksumElements, requestedObject, versionHeaders } from '../object-answers.ts';
import type { Operation } from '../operation.ts';
import { element, type XmlElement } from '../xml.ts';

const ATTRIBUTES = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

export const getObjectAttributes: Operation = {
  name: 'GetObjectAttributes',
  method: 'GET',
  on: 'object',
  parameter: 'attributes',
  query: ['versionId'],
  headers: ['x-amz-object-attributes', 'x-amz-max-parts', 'x-amz-part-number-marker'],
  run(x) {
    const asked = requestedAttributes(x);
    const object = requestedObject(x);
    sendXml(
      x.response,
      element(
        'GetObjectAttributesResponse',
        ATTRIBUTES.filter((attribute) => asked.has(attribute)).map((attribute) =>
          render(x, object, attribute),
        ),
      ),
      { headers: { ...versionHeaders(object), 'last-modified': new Date(object.modified).toUTCString() } },
    );
  },
};

function requestedAttributes(x: Exchange): ReadonlySet<string> {
  const header = x.headers.get('x-amz-object-attributes') ?? '';
  const asked = header.split(',').map((name) => name.trim());
  if (!asked.every((name) => ATTRIBUTES.some((known) => known === name)))
    throw invalidArgument('x-amz-object-attributes', header, 'Invalid attribute name specified.');
  return new Set(asked);
}

function render(x: Exchange, object: StoredObject, attribute: Attribute): XmlElement | undefined {
  switch (attribute) {
    case 'ETag':
      return element('ETag', object.etag);
    case 'Checksum':
      return element('Checksum', checksumElements(object.checksum));
    case 'ObjectParts':
      return object.etag.includes('-') ? parts(x, object) : undefined;
    case 'StorageClass':
      return element('StorageClass', 'STANDARD');
    case 'ObjectSize':
      return element('ObjectSize', object.size);
    default:
      return attribute satisfies never;
  }
}

function parts(x: Exchange, object: StoredObject): XmlElement {
  const max = headerInteger(x, 'x-amz-max-parts', 1000);
  const marker = headerInteger(x, 'x-amz-part-number-marker', 0);
  const page = object.segments.slice(marker, marker + max);
  const last = marker + page.length;
  return element(
    'ObjectParts',
    element('PartsCount', object.segments.length),
    element('PartNumberMarker', marker),
    element('NextPartNumberMarker', last),
    element('MaxParts', max),
    element('IsTruncated', last < object.segments.length),
    page.map((segment, index) =>
      element(
        'Part',
        element('PartNumber', marker + index + 1),
        element('Size', segment.size),
        segment.checksum === undefined
          ? undefined
          : checksumElement(object.checksum.algorithm, segment.checksum),
      ),
    ),
  );
}

function headerInteger(x: Exchange, name: string, fallback: number): number {
  const value = x.headers.get(name);
  if (value === undefined) return fallback;
  if (!/^\d{1,5}$/.test(value)) throw invalidArgument(name, value, `${name} must be a whole number.`);
  return Math.min(Number(value), 10_000);
}
