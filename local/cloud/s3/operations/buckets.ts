import { notEmulated } from '../../service.ts';
import { objectLock as objectLockKind } from '../configuration/object-lock.ts';
import { blockAll, publicAccessBlock } from '../configuration/public-access.ts';
import { transaction } from '../database.ts';
import { S3Error } from '../errors.ts';
import { readDocument, sendEmpty, sendXml } from '../exchange.ts';
import { BODY_HEADERS, type Operation } from '../operation.ts';
import { ElementReader, element, parseXml } from '../xml.ts';

export const listBuckets: Operation = {
  name: 'ListBuckets',
  method: 'GET',
  on: 'service',
  query: ['prefix'],
  run(x) {
    const prefix = x.query.get('prefix') ?? '';
    sendXml(
      x.response,
      element(
        'ListAllMyBucketsResult',
        element('Owner', element('ID', x.store.place.account)),
        element(
          'Buckets',
          x.store.buckets
            .all()
            .filter(({ name }) => name.startsWith(prefix))
            .map(({ name, created }) =>
              element(
                'Bucket',
                element('Name', name),
                element('CreationDate', new Date(created).toISOString()),
              ),
            ),
        ),
      ),
    );
  },
};

export const createBucket: Operation = {
  name: 'CreateBucket',
  method: 'PUT',
  on: 'bucket',
  headers: [...BODY_HEADERS, 'x-amz-bucket-object-lock-enabled', 'x-amz-object-ownership', 'x-amz-acl'],
  async run(x) {
    const { text } = await readDocument(x);
    assertPlace(text, x.store.place.region);
    const ownership = x.headers.get('x-amz-object-ownership');
    if (ownership !== undefined && ownership !== 'BucketOwnerEnforced')
      throw notEmulated(`the object ownership ${ownership}`);
    const acl = x.headers.get('x-amz-acl');
    if (acl !== undefined && acl !== 'private') throw notEmulated(`the ACL ${acl}`);
    if (x.store.buckets.find(x.bucket))
      throw new S3Error(
        'BucketAlreadyOwnedByYou',
        'Your previous request to create the named bucket succeeded and you already own it.',
        { status: 409, fields: { BucketName: x.bucket } },
      );
    const objectLock = x.headers.get('x-amz-bucket-object-lock-enabled')?.toLowerCase() === 'true';
    transaction(x.store.db, () => {
      x.store.buckets.create({
        name: x.bucket,
        created: x.store.clock.now(),
        versioning: objectLock ? 'Enabled' : 'Off',
        objectLock,
      });
      if (objectLock) x.store.buckets.setConfiguration(x.bucket, objectLockKind.parameter, {});
      // AWS blocks public access to every new bucket.
      x.store.buckets.setConfiguration(x.bucket, publicAccessBlock.parameter, blockAll());
    });
    sendEmpty(x.response, 200, { location: `/${x.bucket}` });
  },
};

function assertPlace(text: string, region: string): void {
  if (text.trim() === '') return;
  const fields = new ElementReader(parseXml(text, 'CreateBucketConfiguration'), ['LocationConstraint']);
  const location = fields.text('LocationConstraint');
  if (location !== undefined && location !== region)
    throw new S3Error(
      'IllegalLocationConstraintException',
      `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`,
    );
}

export const headBucket: Operation = {
  name: 'HeadBucket',
  method: 'HEAD',
  on: 'bucket',
  run(x) {
    x.store.buckets.get(x.bucket);
    sendEmpty(x.response, 200, { 'x-amz-bucket-region': x.store.place.region });
  },
};

export const deleteBucket: Operation = {
  name: 'DeleteBucket',
  method: 'DELETE',
  on: 'bucket',
  run(x) {
    x.store.buckets.get(x.bucket);
    x.store.buckets.assertEmpty(x.bucket);
    // Uploads that were never completed do not keep a bucket alive.
    for (const upload of x.store.uploads.begunBefore(x.bucket, '', Number.MAX_SAFE_INTEGER))
      x.store.uploads.abort(upload.id);
    x.store.buckets.remove(x.bucket);
    sendEmpty(x.response, 204);
  },
};

export const getBucketLocation: Operation = {
  name: 'GetBucketLocation',
  method: 'GET',
  on: 'bucket',
  parameter: 'location',
  run(x) {
    x.store.buckets.get(x.bucket);
    const { region } = x.store.place;
    // The oldest region answers with nothing.
    sendXml(x.response, element('LocationConstraint', region === 'us-east-1' ? '' : region));
  },
};
