import {
  CreateBucketCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketReplicationCommand,
  PutBucketWebsiteCommand,
  PutObjectCommand,
  RestoreObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT, type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

const Key = 'k';
type Send = (s3: S3Client, Bucket: string) => Promise<unknown>;

const refused: [named: string, send: Send][] = [
  ["'partNumber'", (s3, Bucket) => s3.send(new GetObjectCommand({ Bucket, Key, PartNumber: 1 }))],
  [
    'more than one byte range',
    (s3, Bucket) => s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=0-1,3-4' })),
  ],
  ['?acl', (s3, Bucket) => s3.send(new GetObjectAclCommand({ Bucket, Key }))],
  ['?acl', (s3, Bucket) => s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))],
  [
    '?restore',
    (s3, Bucket) => s3.send(new RestoreObjectCommand({ Bucket, Key, RestoreRequest: { Days: 1 } })),
  ],
  [
    '?website',
    (s3, Bucket) =>
      s3.send(
        new PutBucketWebsiteCommand({
          Bucket,
          WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } },
        }),
      ),
  ],
  [
    '?replication',
    (s3, Bucket) =>
      s3.send(
        new PutBucketReplicationCommand({ Bucket, ReplicationConfiguration: { Role: 'r', Rules: [] } }),
      ),
  ],
  [
    'the storage class GLACIER',
    (s3, Bucket) => s3.send(new PutObjectCommand({ Bucket, Key, Body: '', StorageClass: 'GLACIER' })),
  ],
  [
    "'x-amz-website-redirect-location'",
    (s3, Bucket) =>
      s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', WebsiteRedirectLocation: '/elsewhere' })),
  ],
  [
    "'x-amz-server-side-encryption-customer-algorithm'",
    (s3, Bucket) =>
      s3.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: 'x',
          SSECustomerAlgorithm: 'AES256',
          SSECustomerKey: Buffer.alloc(32).toString('base64'),
        }),
      ),
  ],
  [
    "'x-amz-optional-object-attributes'",
    (s3, Bucket) =>
      s3.send(new ListObjectsV2Command({ Bucket, OptionalObjectAttributes: ['RestoreStatus'] })),
  ],
  [
    '<Transition>',
    (s3, Bucket) =>
      s3.send(
        new PutBucketLifecycleConfigurationCommand({
          Bucket,
          LifecycleConfiguration: {
            Rules: [
              {
                Status: 'Enabled',
                Filter: { Prefix: '' },
                Transitions: [{ Days: 1, StorageClass: 'GLACIER' }],
              },
            ],
          },
        }),
      ),
  ],
  [
    '<QueueConfiguration>',
    (s3, Bucket) =>
      s3.send(
        new PutBucketNotificationConfigurationCommand({
          Bucket,
          NotificationConfiguration: {
            QueueConfigurations: [{ QueueArn: 'arn:aws:sqs:x', Events: ['s3:ObjectCreated:*'] }],
          },
        }),
      ),
  ],
  [
    'the object ownership ObjectWriter',
    (s3) => s3.send(new CreateBucketCommand({ Bucket: 'owned-by-writer', ObjectOwnership: 'ObjectWriter' })),
  ],
];

test.each(refused)('%s is refused by name', async (named, send) => {
  const bucket = await cloud.bucket();
  await cloud.s3.put(bucket, Key, Buffer.from('0123456789'));
  await expect(send(cloud.client(), bucket)).rejects.toMatchObject({
    name: 'NotEmulated',
    message: expect.stringContaining(named),
  });
});

test('a public ACL is refused as where the bucket owner owns all', async () => {
  const Bucket = await cloud.bucket();
  await expect(
    cloud.client().send(new PutObjectCommand({ Bucket, Key, Body: 'x', ACL: 'public-read' })),
  ).rejects.toMatchObject({ name: 'AccessControlListNotSupported' });
});

test('another expected owner is denied', async () => {
  const Bucket = await cloud.bucket();
  await cloud.s3.put(Bucket, Key, Buffer.from('x'));
  const get = (ExpectedBucketOwner: string) =>
    cloud.client().send(new GetObjectCommand({ Bucket, Key, ExpectedBucketOwner }));
  await expect(get('999999999999')).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(get(ACCOUNT)).resolves.toMatchObject({ ContentLength: 1 });
});

test('a key over 1,024 bytes is too long', async () => {
  const Bucket = await cloud.bucket();
  await expect(
    cloud.client().send(new PutObjectCommand({ Bucket, Key: 'ä'.repeat(513), Body: 'x' })),
  ).rejects.toMatchObject({ name: 'KeyTooLongError' });
});

test('metadata over two kibibytes is too large', async () => {
  const Bucket = await cloud.bucket();
  await expect(
    cloud.client().send(new PutObjectCommand({ Bucket, Key, Body: 'x', Metadata: { m: 'x'.repeat(2048) } })),
  ).rejects.toMatchObject({ name: 'MetadataTooLarge' });
});
