import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { DeclaredObject } from '#contracts/declared-object.ts';

/** Only the files that the data map names are read, and none is written. */
export function readsFiles(
  bucket: Pick<IBucket, 'bucketArn' | 'arnForObjects'>,
  objects: readonly DeclaredObject[],
): PolicyStatement[] {
  const prefixes = [...new Set(objects.flatMap(({ prefix }) => prefix ?? []))];
  const keys = [...new Set(objects.flatMap(({ key }) => key ?? []))];
  const read = new PolicyStatement({
    actions: ['s3:GetObject'],
    resources: [...keys, ...prefixes.map((prefix) => `${prefix}*`)].map((key) => bucket.arnForObjects(key)),
  });
  if (prefixes.length === 0) return [read];
  const list = new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringEquals: { 's3:prefix': prefixes } },
  });
  return [read, list];
}
