import { uriEncode } from '../../sigv4/canonical.ts';
import type { Row } from '../database.ts';
import { integer, json, text } from '../database.ts';
import { invalidArgument } from '../errors.ts';
import { type Exchange, integerParameter, quoted, sendXml } from '../exchange.ts';
import type { Checksum } from '../model.ts';
import type { Operation } from '../operation.ts';
import { element, optional, type XmlElement } from '../xml.ts';
import { afterKey, afterPrefix, collectPage, commonPrefix, type Page } from './listing.ts';

interface Entry {
  readonly key: string;
  readonly modified: number;
  readonly size: number;
  readonly etag: string;
  readonly checksum: Checksum;
}

export const listObjectsV2: Operation = {
  name: 'ListObjectsV2',
  method: 'GET',
  on: 'bucket',
  parameter: 'list-type',
  query: [
    'prefix',
    'delimiter',
    'encoding-type',
    'max-keys',
    'continuation-token',
    'start-after',
    'fetch-owner',
  ],
  run(x) {
    if (x.query.get('list-type') !== '2')
      throw invalidArgument('list-type', x.query.get('list-type'), 'Invalid List Type specified in Request');
    const token = x.query.get('continuation-token');
    const startAfter = x.query.get('start-after');
    const from = token === undefined ? positionAfter(x, startAfter ?? '') : fromToken(token);
    const { page, max, encode } = list(x, from);
    const owner = x.query.get('fetch-owner') === 'true';
    sendXml(
      x.response,
      element(
        'ListBucketResult',
        head(x, max, encode),
        element('KeyCount', page.entries.length + page.prefixes.length),
        optional('ContinuationToken', token),
        optional('StartAfter', startAfter === undefined ? undefined : encode(startAfter)),
        element('IsTruncated', page.end !== undefined),
        optional('NextContinuationToken', page.end && toToken(page.end)),
        contents(x, page, encode, owner),
      ),
    );
  },
};

export const listObjects: Operation = {
  name: 'ListObjects',
  method: 'GET',
  on: 'bucket',
  query: ['prefix', 'delimiter', 'encoding-type', 'max-keys', 'marker'],
  run(x) {
    const marker = x.query.get('marker') ?? '';
    const { page, max, encode } = list(x, positionAfter(x, marker));
    // V1 names its next marker only where a delimiter may have made the last entry a prefix.
    const next = page.end && x.query.get('delimiter') ? lastName(page.end) : undefined;
    sendXml(
      x.response,
      element(
        'ListBucketResult',
        head(x, max, encode),
        element('Marker', encode(marker)),
        optional('NextMarker', next && encode(next)),
        element('IsTruncated', page.end !== undefined),
        contents(x, page, encode, true),
      ),
    );
  },
};

function list(x: Exchange, from: string | undefined) {
  x.store.buckets.get(x.bucket);
  const max = integerParameter(x, 'max-keys', { fallback: 1000, min: 0, max: 1000 });
  const rows = x.store.db.prepare(
    `SELECT key, modified, size, etag, checksum FROM versions
     WHERE bucket = ? AND key >= ? AND latest = 1 AND delete_marker = 0 ORDER BY key`,
  );
  const page: Page<Entry> =
    max === 0 || from === undefined
      ? { entries: [], prefixes: [], end: undefined }
      : collectPage({
          scan: (position) => rows.iterate(x.bucket, position).map(toEntry),
          from,
          prefix: x.query.get('prefix') ?? '',
          delimiter: x.query.get('delimiter') ?? '',
          max,
        });
  return { page, max, encode: keyEncoder(x) };
}

/** `encoding-type=url` is how clients get keys through XML that XML cannot hold. */
export function keyEncoder(x: Exchange): (key: string) => string {
  const type = x.query.get('encoding-type');
  if (type === undefined) return (key) => key;
  if (type !== 'url')
    throw invalidArgument('encoding-type', type, 'Invalid Encoding Method specified in Request');
  return (key) => uriEncode(key).replaceAll('%2F', '/');
}

function head(x: Exchange, max: number, encode: (key: string) => string): (XmlElement | undefined)[] {
  const delimiter = x.query.get('delimiter');
  return [
    element('Name', x.bucket),
    element('Prefix', encode(x.query.get('prefix') ?? '')),
    optional('Delimiter', delimiter === undefined ? undefined : encode(delimiter)),
    element('MaxKeys', max),
    optional('EncodingType', x.query.get('encoding-type')),
  ];
}

function contents(
  x: Exchange,
  page: Page<Entry>,
  encode: (key: string) => string,
  owner: boolean,
): XmlElement[] {
  return [
    ...page.entries.map((entry) =>
      element(
        'Contents',
        element('Key', encode(entry.key)),
        element('LastModified', new Date(entry.modified).toISOString()),
        element('ETag', quoted(entry.etag)),
        element('ChecksumAlgorithm', entry.checksum.algorithm),
        element('ChecksumType', entry.checksum.type),
        element('Size', entry.size),
        owner ? element('Owner', element('ID', x.store.place.account)) : undefined,
        element('StorageClass', 'STANDARD'),
      ),
    ),
    ...page.prefixes.map((prefix) => element('CommonPrefixes', element('Prefix', encode(prefix)))),
  ];
}

/** A marker that is itself a folded prefix stands for everything under it. */
function positionAfter(x: Exchange, marker: string): string | undefined {
  if (marker === '') return '';
  const folded = commonPrefix(marker, x.query.get('prefix') ?? '', x.query.get('delimiter') ?? '') === marker;
  return folded ? afterPrefix(marker) : afterKey(marker);
}

function lastName(end: NonNullable<Page<Entry>['end']>): string {
  return 'entry' in end ? end.entry.key : end.prefix;
}

/** The token is the position to go on from, so that it holds whatever the next request's delimiter is. */
function toToken(end: NonNullable<Page<Entry>['end']>): string {
  const position = 'entry' in end ? afterKey(end.entry.key) : (afterPrefix(end.prefix) ?? '');
  return Buffer.from(`1:${position}`).toString('base64url');
}

function fromToken(token: string): string {
  const decoded = Buffer.from(token, 'base64url').toString();
  if (!decoded.startsWith('1:'))
    throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect');
  return decoded.slice(2);
}

function toEntry(row: Row): Entry {
  return {
    key: text(row, 'key'),
    modified: integer(row, 'modified'),
    size: integer(row, 'size'),
    etag: text(row, 'etag'),
    checksum: json<Checksum>(row, 'checksum'),
  };
}
