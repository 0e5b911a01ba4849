import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  HttpMethods,
} from 'aws-cdk-lib/aws-s3';
import type { DeclaredObject } from '#contracts/declared-object.ts';
import { readsFiles } from './files-of-records.ts';

/** What a lookup is told of its store, and what it may do there. */
export interface StorePlace {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
}

/** The bucket that is to be made for a store. */
interface StoreBucket {
  readonly stack: Stack;
  readonly id: string;
  readonly bucketName: string;
}

/** As long as the contents of a case (RET-2). */
const DESK_DAYS = 400;

/** Records and their index, which erasure takes away with all their versions. */
export function recordsOf(store: StoreBucket): StorePlace {
  const { bucket, environment, statements } = readable(store);
  const changes = [
    new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [bucket.bucketArn] }),
    new PolicyStatement({
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
      resources: [bucket.arnForObjects('*')],
    }),
    new PolicyStatement({
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects('records/*'), bucket.arnForObjects('index/*')],
    }),
  ];
  return { environment, statements: [...statements, ...changes] };
}

/** Files that another system exports. */
export function filesOf(store: StoreBucket, objects: readonly DeclaredObject[]): StorePlace {
  const bucket = emptyBucket(store);
  return { environment: { STORE_BUCKET: store.bucketName }, statements: readsFiles(bucket, objects) };
}

/** Questions to a person, and what they found. It says when an answer is there, and forgets both with the case. */
export function deskOf(store: StoreBucket, key: Pick<IKey, 'keyArn'>): StorePlace {
  const { bucket, ...desk } = readable(store, {
    lifecycleRules: [{ expiration: Duration.days(DESK_DAYS) }],
    // As the contents of cases: whoever may read the bucket but not use the key reads nothing.
    encryption: BucketEncryption.KMS,
    encryptionKey: Key.fromKeyArn(store.stack, `${store.id}-key`, key.keyArn),
    bucketKeyEnabled: true,
    // A browser sends files with a form that was signed for each; which page it stands on adds nothing to the signature, and
    // the console's address is not known before its own stack.
    cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'] }],
  });
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new TypeError('The desk has no resource');
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  const asks = new PolicyStatement({
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('questions/*'), bucket.arnForObjects('changes/*/question.json')],
  });
  return { ...desk, statements: [...desk.statements, asks] };
}

function readable(store: StoreBucket, more: BucketProps = {}) {
  const bucket = emptyBucket(store, more);
  return {
    bucket,
    environment: { STORE_BUCKET: store.bucketName },
    statements: [
      // Without ListBucket a missing object is 403; the lookup must be able to tell "not there".
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      }),
    ],
  };
}

const emptyBucket = ({ stack, id, bucketName }: StoreBucket, more: BucketProps = {}): Bucket =>
  new Bucket(stack, `${id}-store`, {
    bucketName,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  });
