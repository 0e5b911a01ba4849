import type { IncomingMessage, ServerResponse } from 'node:http';
import { notEmulated } from '../service.ts';
import { type CredentialLookup, callerOf, hmac, sameSignature, signingKey } from '../sigv4/index.ts';
import { assertAllowed, type S3Access } from './access.ts';
import { describe } from './attributes.ts';
import { parseTagging } from './configuration/tagging.ts';
import { accessDenied, invalidArgument, S3Error } from './errors.ts';
import { quoted, sendEmpty, sendXml } from './exchange.ts';
import { draftOf } from './ingested.ts';
import type { Bucket, Origin, StoredObject } from './model.ts';
import { writtenHeaders } from './object-answers.ts';
import { assertKey } from './object-key.ts';
import { objectLocation } from './operations/object-location.ts';
import { LARGEST_PUT } from './operations/put-object.ts';
import { type PostForm, readPostForm } from './post-form.ts';
import { enforcePostPolicy, parsePostPolicy } from './post-policy.ts';
import type { S3Store } from './store.ts';
import { element, parseXml } from './xml.ts';

export interface PostExchange {
  readonly store: S3Store;
  readonly lookup: CredentialLookup;
  readonly access: S3Access;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly bucket: string;
}

/** Fields that are about the request; the others describe the object and are read as the headers of a PUT. */
const REQUEST_FIELDS = new Set([
  'key',
  'bucket',
  'policy',
  'file',
  'acl',
  'tagging',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-signature',
  'x-amz-security-token',
  'success_action_status',
  'success_action_redirect',
  'redirect',
]);
const FILENAME_VARIABLE = /\$\{filename\}/g;
const OBJECT_FIELD =
  /^(content-type|content-disposition|content-encoding|content-language|cache-control|expires|content-md5|x-amz-meta-.+|x-amz-storage-class|x-amz-server-side-encryption|x-amz-server-side-encryption-aws-kms-key-id|x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256)|x-amz-object-lock-(mode|retain-until-date|legal-hold))$/;

/** The upload by an HTML form: a policy signed beforehand says what may be posted. */
export async function postObject(x: PostExchange): Promise<void> {
  const form = await readPostForm(x.request);
  try {
    const bucket = x.store.buckets.get(x.bucket);
    const key = formKey(form);
    const fields = new Map([...form.fields, ['key', key], ['bucket', x.bucket]]);
    const size = authorise(x, fields, form.fields.get('bucket'));
    const object = await store(x, bucket, { ...form, fields }, key, size);
    answer(x, fields, key, object);
  } catch (error) {
    form.abandon();
    throw error;
  }
}

/** The variable is replaced before the policy is enforced, so that conditions are about the final key. */
function formKey(form: PostForm): string {
  const template = form.fields.get('key');
  if (template === undefined)
    throw invalidArgument(
      'key',
      undefined,
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.",
    );
  const key = template.replaceAll(FILENAME_VARIABLE, () => form.fileName);
  assertKey(key);
  return key;
}

/** Verifies who signed the policy and that the form keeps to it. */
function authorise(
  x: PostExchange,
  fields: ReadonlyMap<string, string>,
  namedBucket: string | undefined,
): { min: number; max: number } {
  const policy = fields.get('policy');
  if (policy === undefined) throw accessDenied();
  const [accessKeyId, day, region, service, end] = (fields.get('x-amz-credential') ?? '').split('/');
  if (
    fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256' ||
    !accessKeyId ||
    !day ||
    region !== x.store.place.region ||
    service !== 's3' ||
    end !== 'aws4_request' ||
    !fields.get('x-amz-date')?.startsWith(day)
  )
    throw invalidArgument(
      'x-amz-credential',
      fields.get('x-amz-credential'),
      'The form is not signed by AWS4-HMAC-SHA256 for S3 in this region.',
    );
  const credential = x.lookup(accessKeyId);
  if (!credential)
    throw new S3Error(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      { status: 403 },
    );
  const wanted = hmac(signingKey(credential.secret, { day, region, service }), policy).toString('hex');
  if (!sameSignature(fields.get('x-amz-signature') ?? '', wanted))
    throw new S3Error(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      { status: 403 },
    );
  if (namedBucket !== undefined && namedBucket !== x.bucket)
    throw accessDenied('Invalid according to Policy: the form names another bucket.');
  const limits = enforcePostPolicy(parsePostPolicy(policy), fields, x.store.clock.now());
  assertAllowed(
    x.access.refusal({
      caller: callerOf(credential, accessKeyId),
      operation: 'PostObject',
      bucket: x.bucket,
      key: fields.get('key') ?? '',
      query: new Map(),
      headers: impliedHeaders(fields),
    }),
  );
  return limits;
}

/** Two fields of a form stand for headers of a PUT. */
const impliedHeaders = (fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...fields].map(([name, value]) => [
      name === 'acl' || name === 'tagging' ? `x-amz-${name}` : name,
      value,
    ]),
  );

async function store(
  x: PostExchange,
  bucket: Bucket,
  form: PostForm,
  key: string,
  size: { min: number; max: number },
): Promise<StoredObject> {
  const headers = objectHeaders(form.fields);
  const tagging = form.fields.get('tagging');
  const described = describe(x.store, bucket, headers);
  const description =
    tagging === undefined ? described : { ...described, tags: parseTagging(parseXml(tagging, 'Tagging')) };
  const origin: Origin = {
    reason: 'POST Object',
    requester: x.store.place.account,
    requestId: x.requestId,
    sourceIp: x.request.socket.remoteAddress ?? '127.0.0.1',
  };
  return x.store.ingest(
    {
      source: form.file,
      headers,
      payloadHash: 'UNSIGNED-PAYLOAD',
      minSize: size.min,
      maxSize: Math.min(size.max, LARGEST_PUT),
      complete: form.ended,
    },
    (blob) => x.store.objects.insert(bucket, draftOf(key, blob, description), { origin }),
  );
}

function objectHeaders(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const described = [...fields].filter(
    ([name]) => !REQUEST_FIELDS.has(name) && !name.startsWith('x-ignore-'),
  );
  const unknown = described.find(([name]) => !OBJECT_FIELD.test(name));
  if (unknown) throw notEmulated(`the form field '${unknown[0]}'`);
  const acl = fields.get('acl');
  return new Map(acl === undefined ? described : [...described, ['x-amz-acl', acl]]);
}

function answer(
  x: PostExchange,
  fields: ReadonlyMap<string, string>,
  key: string,
  object: StoredObject,
): void {
  const headers = { ...writtenHeaders(object), location: objectLocation(x.request, x.bucket, key) };
  const target = fields.get('success_action_redirect') ?? fields.get('redirect');
  // S3 ignores a redirect that is no address, and a status that is not one of the three.
  if (target !== undefined && URL.canParse(target)) {
    const url = new URL(target);
    for (const [name, value] of [
      ['bucket', x.bucket],
      ['key', key],
      ['etag', quoted(object.etag)],
    ] as const)
      url.searchParams.append(name, value);
    sendEmpty(x.response, 303, { ...headers, location: url.href });
    return;
  }
  const status = fields.get('success_action_status');
  if (status !== '201') {
    sendEmpty(x.response, status === '200' ? 200 : 204, headers);
    return;
  }
  sendXml(
    x.response,
    element(
      'PostResponse',
      element('Location', headers.location),
      element('Bucket', x.bucket),
      element('Key', key),
      element('ETag', quoted(object.etag)),
    ),
    { status: 201, headers, namespace: false },
  );
}
