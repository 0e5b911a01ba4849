import { S3Error } from '../errors.ts';
import { readDocument, sendEmpty, writeHead } from '../exchange.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';

const SELECTED = { on: 'bucket', parameter: 'policy' } as const;

/** Stored and read back, not enforced: whoever holds a local credential may do everything. */
export const putBucketPolicy: Operation = {
  name: 'PutBucketPolicy',
  method: 'PUT',
  ...SELECTED,
  headers: BODY_HEADERS,
  async run(x) {
    const { text } = await readDocument(x);
    x.store.buckets.get(x.bucket);
    assertPolicy(text);
    x.store.buckets.setConfiguration(x.bucket, 'policy', text);
    sendEmpty(x.response, 204);
  },
};

export const getBucketPolicy: Operation = {
  name: 'GetBucketPolicy',
  method: 'GET',
  ...SELECTED,
  run(x) {
    x.store.buckets.get(x.bucket);
    const policy = x.store.buckets.configuration<string>(x.bucket, 'policy');
    if (policy === undefined)
      throw new S3Error('NoSuchBucketPolicy', 'The bucket policy does not exist', {
        status: 404,
        fields: { BucketName: x.bucket },
      });
    writeHead(x.response, 200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(policy),
    });
    x.response.end(policy);
  },
};

export const deleteBucketPolicy: Operation = {
  name: 'DeleteBucketPolicy',
  method: 'DELETE',
  ...SELECTED,
  run(x) {
    x.store.buckets.get(x.bucket);
    x.store.buckets.removeConfiguration(x.bucket, 'policy');
    sendEmpty(x.response, 204);
  },
};

function assertPolicy(text: string): void {
  try {
    const policy: unknown = JSON.parse(text);
    if (typeof policy === 'object' && policy !== null && 'Statement' in policy) return;
  } catch {
    // Said below.
  }
  throw new S3Error('MalformedPolicy', 'Policies must be valid JSON with a Statement');
}
