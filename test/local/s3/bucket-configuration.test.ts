import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteBucketCorsCommand,
  DeleteBucketPolicyCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutBucketCorsCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGION, type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

describe('buckets', () => {
  test('are created, listed, located and deleted', async () => {
    const s3 = cloud.client();
    const Bucket = 'made-by-sdk';
    await s3.send(new CreateBucketCommand({ Bucket }));
    expect((await s3.send(new HeadBucketCommand({ Bucket }))).BucketRegion).toBe(REGION);
    expect((await s3.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBe(REGION);
    const { Buckets } = await s3.send(new ListBucketsCommand({}));
    expect(Buckets?.map((b) => b.Name)).toContain(Bucket);
    await s3.send(new DeleteBucketCommand({ Bucket }));
    await expect(s3.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('cannot be created twice, deleted full, or named at will', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    await cloud.s3.put(Bucket, 'k', Buffer.from('x'));
    await expect(s3.send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
    await expect(s3.send(new DeleteBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await expect(s3.send(new CreateBucketCommand({ Bucket: 'Upper_Case' }))).rejects.toMatchObject({
      name: 'InvalidBucketName',
    });
  });

  test('are brought in line with a spec, again and again', async () => {
    const s3 = cloud.client();
    const Bucket = 'from-a-template';
    await cloud.s3.ensureBucket({
      name: Bucket,
      versioned: true,
      eventBridge: true,
      encryption: 'aws:kms',
      lifecycle: [{ id: 'tidy', prefix: 'tmp/', expireAfterDays: 3, abortUploadsAfterDays: 1 }],
    });
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(Rules).toEqual([
      {
        ID: 'tidy',
        Status: 'Enabled',
        Filter: { Prefix: 'tmp/' },
        Expiration: { Days: 3 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ]);
    await cloud.s3.ensureBucket({ name: Bucket });
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Suspended');
    await expect(s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchLifecycleConfiguration',
    });
  });
});

describe('what is put is read back', () => {
  test('versioning', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    expect((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
  });

  test('lifecycle', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const Rules = [
      {
        ID: 'x',
        Status: 'Enabled' as const,
        Filter: { Prefix: 'tmp/' },
        Expiration: { Days: 30 },
        NoncurrentVersionExpiration: { NoncurrentDays: 7, NewerNoncurrentVersions: 2 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ];
    await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));
    expect((await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules).toEqual(Rules);
  });

  test('CORS, until it is deleted', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const CORSRules = [
      {
        AllowedOrigins: ['https://a.example', 'https://*.b.example'],
        AllowedMethods: ['GET', 'PUT'],
        AllowedHeaders: ['*'],
        ExposeHeaders: ['ETag'],
        MaxAgeSeconds: 60,
      },
    ];
    await s3.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
    expect((await s3.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual(CORSRules);
    await s3.send(new DeleteBucketCorsCommand({ Bucket }));
    await expect(s3.send(new GetBucketCorsCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchCORSConfiguration',
    });
  });

  test('notification', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    await s3.send(
      new PutBucketNotificationConfigurationCommand({
        Bucket,
        NotificationConfiguration: { EventBridgeConfiguration: {} },
      }),
    );
    const got = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(got.EventBridgeConfiguration).toEqual({});
  });

  test('tags', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const TagSet = [{ Key: 'product', Value: 'x' }];
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    expect((await s3.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual(TagSet);
  });

  test('public access block, which every new bucket has', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const all = {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    };
    const got = async () =>
      (await s3.send(new GetPublicAccessBlockCommand({ Bucket }))).PublicAccessBlockConfiguration;
    expect(await got()).toEqual(all);
    await s3.send(
      new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { BlockPublicAcls: true } }),
    );
    expect(await got()).toMatchObject({ BlockPublicAcls: true, BlockPublicPolicy: false });
  });

  test('policy', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    expect((await s3.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
    await s3.send(new DeleteBucketPolicyCommand({ Bucket }));
    await expect(s3.send(new GetBucketPolicyCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchBucketPolicy',
    });
  });

  test('encryption, which new objects then tell', async () => {
    const s3 = cloud.client();
    const Bucket = await cloud.bucket();
    const before = await s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'x' }));
    expect(before.ServerSideEncryption).toBe('AES256');
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [
            { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/k' } },
          ],
        },
      }),
    );
    const got = await s3.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(got.ServerSideEncryptionConfiguration?.Rules?.[0]).toMatchObject({
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/k' },
    });
    await s3.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'x' }));
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'b' }));
    expect(head).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/k' });
  });

  test('encryption that a single object asks for', async () => {
    const Bucket = await cloud.bucket();
    const put = await cloud.client().send(
      new PutObjectCommand({
        Bucket,
        Key: 'k',
        Body: 'x',
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: 'alias/x',
      }),
    );
    expect(put).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/x' });
  });
});
