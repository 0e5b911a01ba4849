import { notEmulated } from '#cloud/service.ts';
import type { Deployed } from './deployed.ts';
import { type Need, need } from './need.ts';

/** A call to S3, as far as it decides what its caller has to be allowed. */
export interface S3Call {
  /** As AWS names the operation. */
  readonly operation: string;
  readonly bucket: string;
  /** Empty where the operation concerns no object. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
}

/** Operation → action, where the call names no version and nothing more is asked for. */
const ON_OBJECT: Readonly<Record<string, string>> = {
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  DeleteObject: 's3:DeleteObject',
  GetObjectTagging: 's3:GetObjectTagging',
  PutObjectTagging: 's3:PutObjectTagging',
  DeleteObjectTagging: 's3:DeleteObjectTagging',
};
const ON_OBJECT_ONLY: Readonly<Record<string, string>> = {
  GetObjectRetention: 's3:GetObjectRetention',
  PutObjectRetention: 's3:PutObjectRetention',
  GetObjectLegalHold: 's3:GetObjectLegalHold',
  PutObjectLegalHold: 's3:PutObjectLegalHold',
  ListParts: 's3:ListMultipartUploadParts',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
};
const WRITES = new Set([
  'PutObject',
  'PostObject',
  'CopyObject',
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPartCopy',
  'CompleteMultipartUpload',
]);
const ON_BUCKET: Readonly<Record<string, string>> = {
  HeadBucket: 's3:ListBucket',
  ListObjects: 's3:ListBucket',
  ListObjectVersions: 's3:ListBucketVersions',
  ListMultipartUploads: 's3:ListBucketMultipartUploads',
  GetBucketLocation: 's3:GetBucketLocation',
  CreateBucket: 's3:CreateBucket',
  DeleteBucket: 's3:DeleteBucket',
};
/** Headers of a write that set more than the object, and take an action of their own. */
const SETS: readonly (readonly [header: string, action: string])[] = [
  ['x-amz-tagging', 's3:PutObjectTagging'],
  ['x-amz-object-lock-mode', 's3:PutObjectRetention'],
  ['x-amz-object-lock-legal-hold', 's3:PutObjectLegalHold'],
  ['x-amz-acl', 's3:PutObjectAcl'],
];

/** S3 uses the key in the name of whoever asks, in the region of both. */
const viaS3 = (action: string, key: string): Need =>
  need(action, key, { 'kms:viaservice': `s3.${key.split(':')[3]}.amazonaws.com` });

type KeysOfThings = Pick<Deployed, 'keyOf'>;

const arnOf = (bucket: string, key = '') => `arn:aws:s3:::${bucket}${key && `/${key}`}`;

/**
 * What S3 asks of a role. The key of a bucket counts too: to read takes `kms:Decrypt`, to write `kms:GenerateDataKey`,
 * and to write in parts both, since the parts are read again.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
 */
export function s3Needs(call: S3Call, deployed: KeysOfThings): Need[] {
  const { operation, bucket, key, query, headers } = call;
  const object = arnOf(bucket, key);
  const kms = deployed.keyOf(arnOf(bucket));
  const withKey = (action: string): Need[] => (kms === undefined ? [] : [viaS3(action, kms)]);

  if (operation === 'ListBuckets') return [need('s3:ListAllMyBuckets')];
  if (operation === 'DeleteObjects') return [];
  if (operation === 'ListObjectsV2') {
    // Left out, it is in no condition's context.
    const prefix = query.get('prefix');
    const context = prefix === undefined ? {} : { 's3:prefix': prefix };
    return [need('s3:ListBucket', arnOf(bucket), context)];
  }
  const onBucket = ON_BUCKET[operation];
  if (onBucket !== undefined) return [need(onBucket, arnOf(bucket))];
  const only = ON_OBJECT_ONLY[operation];
  if (only !== undefined) return [need(only, object)];
  const plain = ON_OBJECT[operation];
  if (plain !== undefined) {
    const reads = plain === 's3:GetObject' ? withKey('kms:Decrypt') : [];
    const writes =
      plain === 's3:DeleteObject' ? [...bypass(headers, object), ...compares(headers, object)] : [];
    return [need(ofVersion(plain, query.has('versionId')), object), ...writes, ...reads];
  }
  if (operation === 'GetObjectAttributes') {
    const versioned = query.has('versionId');
    const actions = ['s3:GetObject', 's3:GetObjectAttributes'].map((action) => ofVersion(action, versioned));
    return [...actions.map((action) => need(action, object)), ...withKey('kms:Decrypt')];
  }
  if (!WRITES.has(operation)) throw notEmulated(`to say which roles may ${operation}`);
  const inParts = /Upload/.test(operation);
  return [
    need('s3:PutObject', object),
    ...SETS.flatMap(([header, action]) => (headers.has(header) ? [need(action, object)] : [])),
    ...compares(headers, object),
    ...withKey('kms:GenerateDataKey'),
    ...(inParts ? withKey('kms:Decrypt') : []),
    ...sourceNeeds(headers.get('x-amz-copy-source'), deployed),
  ];
}

/** What `DeleteObjects` asks for each of its keys. */
export const deletionNeeds = (o: {
  bucket: string;
  key: string;
  versioned: boolean;
  headers: ReadonlyMap<string, string>;
}): Need[] => {
  const object = arnOf(o.bucket, o.key);
  return [need(ofVersion('s3:DeleteObject', o.versioned), object), ...bypass(o.headers, object)];
};

/** Who may list a bucket learns that a key is not there; everybody else hears that they may not. */
export const absenceNeeds = (bucket: string): Need[] => [need('s3:ListBucket', arnOf(bucket))];

const ofVersion = (action: string, versioned: boolean): string =>
  versioned ? action.replace(/(Object)(Tagging|Attributes)?$/, '$1Version$2') : action;

/** To compare with what is there takes the right to read it. */
const compares = (headers: ReadonlyMap<string, string>, object: string): Need[] => {
  const wanted = headers.get('if-match');
  return wanted === undefined || wanted === '*' ? [] : [need('s3:GetObject', object)];
};

const bypass = (headers: ReadonlyMap<string, string>, object: string): Need[] =>
  headers.get('x-amz-bypass-governance-retention') === 'true'
    ? [need('s3:BypassGovernanceRetention', object)]
    : [];

function sourceNeeds(source: string | undefined, deployed: KeysOfThings): Need[] {
  if (source === undefined) return [];
  const [path = '', version] = source.replace(/^\//, '').split('?versionId=');
  const [bucket = '', ...rest] = decodeURIComponent(path).split('/');
  const query = new Map(version === undefined ? [] : [['versionId', version] as const]);
  const key = rest.join('/');
  return s3Needs({ operation: 'GetObject', bucket, key, query, headers: new Map() }, deployed);
}
