import { encryptionHeaders } from './attributes.ts';
import { checksumHeader } from './checksums.ts';
import { noSuchKey, S3Error } from './errors.ts';
import { type Exchange, quoted } from './exchange.ts';
import {
  type Checksum,
  type ChecksumAlgorithm,
  NULL_VERSION,
  type ObjectVersion,
  type StoredObject,
} from './model.ts';
import type { S3Store } from './store.ts';
import { element, type XmlElement } from './xml.ts';

/** The object that a read is about. A delete marker answers as S3 answers, which differs by how it was asked for. */
export function findObject(store: S3Store, bucket: string, key: string, versionId?: string): StoredObject {
  store.buckets.get(bucket);
  if (versionId === undefined) {
    const latest = store.objects.latest(bucket, key);
    if (latest?.deleteMarker)
      throw noSuchKey(key, { 'x-amz-delete-marker': 'true', 'x-amz-version-id': latest.versionId });
    if (!latest) throw noSuchKey(key);
    return latest;
  }
  const version = store.objects.version(bucket, key, versionId);
  if (!version)
    throw new S3Error('NoSuchVersion', 'The specified version does not exist.', {
      status: 404,
      fields: { Key: key, VersionId: versionId },
    });
  if (version.deleteMarker)
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.', {
      status: 405,
      fields: { Method: 'GET', ResourceType: 'DeleteMarker' },
      headers: {
        'x-amz-delete-marker': 'true',
        'x-amz-version-id': version.versionId,
        allow: 'DELETE',
        'last-modified': new Date(version.modified).toUTCString(),
      },
    });
  return version;
}

export function requestedObject(x: Exchange): StoredObject {
  return findObject(x.store, x.bucket, x.key, x.query.get('versionId'));
}

export function versionHeaders(version: Pick<ObjectVersion, 'versionId'>): Record<string, string> {
  return version.versionId === NULL_VERSION ? {} : { 'x-amz-version-id': version.versionId };
}

export function checksumHeaders(checksum: Checksum): Record<string, string> {
  return {
    [checksumHeader(checksum.algorithm)]: checksum.value,
    'x-amz-checksum-type': checksum.type,
  };
}

export function checksumElement(algorithm: ChecksumAlgorithm, value: string): XmlElement {
  return element(`Checksum${algorithm}`, value);
}

export function checksumElements({ algorithm, type, value }: Checksum): XmlElement[] {
  return [checksumElement(algorithm, value), element('ChecksumType', type)];
}

/** What every successful write answers in its headers. */
export function writtenHeaders(object: StoredObject): Record<string, string> {
  return {
    etag: quoted(object.etag),
    ...checksumHeaders(object.checksum),
    ...versionHeaders(object),
    ...encryptionHeaders(object.attributes),
  };
}
