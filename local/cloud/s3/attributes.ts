import { notEmulated } from '../service.ts';
import { defaultEncryption, parseEncryption } from './configuration/encryption.ts';
import type { ObjectLockConfiguration } from './configuration/object-lock.ts';
import { objectLock } from './configuration/object-lock.ts';
import { parseTaggingHeader } from './configuration/tagging.ts';
import { invalidArgument, invalidRequest, S3Error } from './errors.ts';
import type { Headers } from './exchange.ts';
import type { Attributes, Bucket, ObjectLock, StoredObject, Tags } from './model.ts';
import { defaultLock } from './object-lock.ts';
import type { S3Store } from './store.ts';

/** The headers through which a writer describes an object; an entry ending in `*` stands for a family. */
export const DESCRIBING_HEADERS = [
  'x-amz-meta-*',
  'x-amz-tagging',
  'x-amz-acl',
  'x-amz-storage-class',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  // A matter of KMS cost.
  'x-amz-server-side-encryption-bucket-key-enabled',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-lock-legal-hold',
] as const;

const KEPT_HEADERS = ['cache-control', 'content-disposition', 'content-language', 'expires'] as const;
const LARGEST_METADATA_BYTES = 2048;
const METADATA = 'x-amz-meta-';

export interface Description {
  readonly attributes: Attributes;
  readonly tags: Tags;
  readonly lock: ObjectLock;
}

/** What the headers of a write, and the defaults of its bucket, say about the object. */
export function describe(store: S3Store, bucket: Bucket, headers: Headers): Description {
  const acl = headers.get('x-amz-acl');
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control')
    throw new S3Error('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  const storageClass = headers.get('x-amz-storage-class');
  if (storageClass !== undefined && storageClass !== 'STANDARD')
    throw notEmulated(`the storage class ${storageClass}`);
  return {
    attributes: parseAttributes(store, bucket, headers),
    tags: parseTaggingHeader(headers.get('x-amz-tagging')),
    lock: parseLock(store, bucket, headers),
  };
}

function parseAttributes(store: S3Store, bucket: Bucket, headers: Headers): Attributes {
  const kept = KEPT_HEADERS.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  const encoding = contentEncoding(headers.get('content-encoding'));
  if (encoding !== '') kept.push(['content-encoding', encoding]);
  const algorithm = headers.get('x-amz-server-side-encryption');
  const keyId = headers.get('x-amz-server-side-encryption-aws-kms-key-id');
  if (keyId !== undefined && algorithm !== 'aws:kms')
    throw invalidArgument(
      'x-amz-server-side-encryption',
      algorithm,
      'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms',
    );
  return {
    contentType: headers.get('content-type') || 'binary/octet-stream',
    headers: Object.fromEntries(kept),
    metadata: parseMetadata(headers),
    encryption:
      algorithm === undefined
        ? defaultEncryption(store.buckets, bucket.name)
        : parseEncryption(algorithm, keyId),
  };
}

/** `aws-chunked` is how the body came, not what the object is. */
function contentEncoding(header = ''): string {
  return header
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked')
    .join(',');
}

function parseMetadata(headers: Headers): Record<string, string> {
  const pairs = [...headers]
    .filter(([name]) => name.startsWith(METADATA))
    .map(([name, value]): [string, string] => [name.slice(METADATA.length), value]);
  const bytes = pairs.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0);
  if (bytes > LARGEST_METADATA_BYTES)
    throw new S3Error('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', {
      fields: { Size: bytes, MaxSizeAllowed: LARGEST_METADATA_BYTES },
    });
  return Object.fromEntries(pairs);
}

function parseLock(store: S3Store, bucket: Bucket, headers: Headers): ObjectLock {
  const mode = headers.get('x-amz-object-lock-mode');
  const date = headers.get('x-amz-object-lock-retain-until-date');
  const hold = headers.get('x-amz-object-lock-legal-hold');
  if (!bucket.objectLock) {
    if (mode ?? date ?? hold) throw invalidRequest('Bucket is missing Object Lock Configuration');
    return {};
  }
  const configured = store.buckets.configuration<ObjectLockConfiguration>(bucket.name, objectLock.parameter);
  const retention =
    mode === undefined && date === undefined
      ? defaultLock(configured?.defaultRetention, store.clock.now())
      : { retention: parseRetention(mode, date, store.clock.now()) };
  if (hold !== undefined && hold !== 'ON' && hold !== 'OFF')
    throw invalidArgument('x-amz-object-lock-legal-hold', hold, 'Legal Hold must be either of "ON" or "OFF"');
  return { ...retention, ...(hold === 'ON' ? { legalHold: true } : {}) };
}

export function parseRetention(
  mode: string | undefined,
  date: string | undefined,
  now: number,
): NonNullable<ObjectLock['retention']> {
  const until = Date.parse(date ?? '');
  if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || Number.isNaN(until))
    throw invalidArgument(
      'x-amz-object-lock-mode',
      mode,
      'The retention mode and date must both be given and valid.',
    );
  if (until <= now)
    throw invalidArgument('RetainUntilDate', date, 'The retain until date must be in the future!');
  return { mode, until };
}

/** The headers that describe an object to its reader. */
export function describingHeaders(object: StoredObject): Record<string, string> {
  const { attributes, lock, tags } = object;
  const tagCount = Object.keys(tags).length;
  return {
    'content-type': attributes.contentType,
    ...attributes.headers,
    ...Object.fromEntries(
      Object.entries(attributes.metadata).map(([name, value]) => [`${METADATA}${name}`, value]),
    ),
    ...encryptionHeaders(attributes),
    ...(tagCount > 0 ? { 'x-amz-tagging-count': String(tagCount) } : {}),
    ...(lock.retention
      ? {
          'x-amz-object-lock-mode': lock.retention.mode,
          'x-amz-object-lock-retain-until-date': new Date(lock.retention.until).toISOString(),
        }
      : {}),
    ...(lock.legalHold ? { 'x-amz-object-lock-legal-hold': 'ON' } : {}),
  };
}

export function encryptionHeaders({ encryption }: Pick<Attributes, 'encryption'>): Record<string, string> {
  return {
    'x-amz-server-side-encryption': encryption.algorithm,
    ...(encryption.keyId === undefined
      ? {}
      : { 'x-amz-server-side-encryption-aws-kms-key-id': encryption.keyId }),
  };
}
