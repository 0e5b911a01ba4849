import { integer, type Row, text } from '../database.ts';
import { invalidArgument } from '../errors.ts';
import { type Exchange, integerParameter, quoted, sendXml } from '../exchange.ts';
import type { Operation } from '../operation.ts';
import { element, optional, type XmlElement } from '../xml.ts';
import { keyEncoder } from './list-objects.ts';
import { afterKey, afterPrefix, collectPage, commonPrefix, type Page } from './listing.ts';

interface Entry {
  readonly key: string;
  readonly versionId: string;
  readonly latest: boolean;
  readonly deleteMarker: boolean;
  readonly modified: number;
  readonly size: number;
  readonly etag: string;
}

export const listObjectVersions: Operation = {
  name: 'ListObjectVersions',
  method: 'GET',
  on: 'bucket',
  parameter: 'versions',
  query: ['prefix', 'delimiter', 'encoding-type', 'max-keys', 'key-marker', 'version-id-marker'],
  run(x) {
    x.store.buckets.get(x.bucket);
    const max = integerParameter(x, 'max-keys', { fallback: 1000, min: 0, max: 1000 });
    const encode = keyEncoder(x);
    const page = list(x, max);
    const next =
      page.end && ('entry' in page.end ? page.end.entry : { key: page.end.prefix, versionId: undefined });
    sendXml(
      x.response,
      element(
        'ListVersionsResult',
        element('Name', x.bucket),
        element('Prefix', encode(x.query.get('prefix') ?? '')),
        element('KeyMarker', encode(x.query.get('key-marker') ?? '')),
        element('VersionIdMarker', x.query.get('version-id-marker') ?? ''),
        optional('NextKeyMarker', next && encode(next.key)),
        optional('NextVersionIdMarker', next?.versionId),
        optional('Delimiter', x.query.get('delimiter')),
        element('MaxKeys', max),
        optional('EncodingType', x.query.get('encoding-type')),
        element('IsTruncated', page.end !== undefined),
        page.entries.map((entry) => render(x, entry, encode)),
        page.prefixes.map((prefix) => element('CommonPrefixes', element('Prefix', encode(prefix)))),
      ),
    );
  },
};

function list(x: Exchange, max: number): Page<Entry> {
  const prefix = x.query.get('prefix') ?? '';
  const delimiter = x.query.get('delimiter') ?? '';
  const keyMarker = x.query.get('key-marker') ?? '';
  const before = rowOfMarker(x, keyMarker);
  const folded = keyMarker !== '' && commonPrefix(keyMarker, prefix, delimiter) === keyMarker;
  const afterMarker = folded ? afterPrefix(keyMarker) : afterKey(keyMarker);
  const from = keyMarker === '' || before !== undefined ? keyMarker : afterMarker;
  if (max === 0 || from === undefined) return { entries: [], prefixes: [], end: undefined };
  const rows = x.store.db.prepare(
    `SELECT key, version_id, latest, delete_marker, modified, size, etag FROM versions
     WHERE bucket = ? AND key >= ? AND (key <> ? OR row < ?) ORDER BY key, row DESC`,
  );
  return collectPage({
    scan: (position) =>
      // Without a version marker no key is excepted: no row is below zero, and no key is "\0".
      rows.iterate(x.bucket, position, before === undefined ? '\0' : keyMarker, before ?? 0).map(toEntry),
    from,
    prefix,
    delimiter,
    max,
  });
}

/** Versions of a key are listed newest first: those after the marker have a lower row. */
function rowOfMarker(x: Exchange, key: string): number | undefined {
  const versionId = x.query.get('version-id-marker');
  if (versionId === undefined || versionId === '') return undefined;
  if (key === '')
    throw invalidArgument(
      'version-id-marker',
      versionId,
      'A version-id marker cannot be specified without a key marker.',
    );
  const row = x.store.objects.version(x.bucket, key, versionId)?.row;
  if (row === undefined)
    throw invalidArgument('version-id-marker', versionId, 'Invalid version id specified');
  return row;
}

function render(x: Exchange, entry: Entry, encode: (key: string) => string): XmlElement {
  return element(
    entry.deleteMarker ? 'DeleteMarker' : 'Version',
    element('Key', encode(entry.key)),
    element('VersionId', entry.versionId),
    element('IsLatest', entry.latest),
    element('LastModified', new Date(entry.modified).toISOString()),
    ...(entry.deleteMarker
      ? []
      : [
          element('ETag', quoted(entry.etag)),
          element('Size', entry.size),
          element('StorageClass', 'STANDARD'),
        ]),
    element('Owner', element('ID', x.store.place.account)),
  );
}

function toEntry(row: Row): Entry {
  return {
    key: text(row, 'key'),
    versionId: text(row, 'version_id'),
    latest: integer(row, 'latest') === 1,
    deleteMarker: integer(row, 'delete_marker') === 1,
    modified: integer(row, 'modified'),
    size: integer(row, 'size'),
    etag: text(row, 'etag'),
  };
}
