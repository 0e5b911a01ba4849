import { z } from 'zod';
import type { Assembly } from '../assembly.ts';
import { arnOf, cfnBoolean, cfnNumber, ignored, readProperties } from '../properties.ts';

const CorsRule = z
  .strictObject({
    Id: z.string().optional(),
    AllowedHeaders: z.array(z.string()).default([]),
    AllowedMethods: z.array(z.string()),
    AllowedOrigins: z.array(z.string()),
    ExposedHeaders: z.array(z.string()).default([]),
    MaxAge: cfnNumber.optional(),
  })
  .transform((rule) => ({
    allowedHeaders: rule.AllowedHeaders,
    allowedMethods: rule.AllowedMethods,
    allowedOrigins: rule.AllowedOrigins,
    exposedHeaders: rule.ExposedHeaders,
    maxAgeSeconds: rule.MaxAge,
  }));

const LifecycleRule = z
  .strictObject({
    Id: z.string().optional(),
    Status: z.enum(['Enabled', 'Disabled']),
    Prefix: z.string().default(''),
    ExpirationInDays: cfnNumber.optional(),
    ExpiredObjectDeleteMarker: cfnBoolean.default(false),
    NoncurrentVersionExpiration: z
      .strictObject({ NoncurrentDays: cfnNumber, NewerNoncurrentVersions: cfnNumber.default(0) })
      .optional(),
    AbortIncompleteMultipartUpload: z.strictObject({ DaysAfterInitiation: cfnNumber }).optional(),
    NoncurrentVersionTransitions: ignored('one disk has one storage class'),
    Transitions: ignored('one disk has one storage class'),
  })
  .transform((rule) => ({
    id: rule.Id,
    enabled: rule.Status === 'Enabled',
    prefix: rule.Prefix,
    expirationDays: rule.ExpirationInDays,
    expiredObjectDeleteMarker: rule.ExpiredObjectDeleteMarker,
    noncurrentDays: rule.NoncurrentVersionExpiration?.NoncurrentDays,
    newerNoncurrentVersions: rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions ?? 0,
    abortMultipartDays: rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation,
  }));

const Encryption = z.strictObject({
  ServerSideEncryptionConfiguration: z
    .array(
      z.strictObject({
        BucketKeyEnabled: cfnBoolean.default(false),
        ServerSideEncryptionByDefault: z.strictObject({
          SSEAlgorithm: z.enum(['AES256', 'aws:kms', 'aws:kms:dsse']),
          KMSMasterKeyID: z.string().optional(),
        }),
        BlockedEncryptionTypes: ignored('customer-provided keys are refused by the service itself'),
      }),
    )
    .length(1),
});

export interface WantedBucket {
  readonly name: string;
  readonly arn: string;
  readonly versioned: boolean;
  readonly cors: readonly z.output<typeof CorsRule>[];
  readonly lifecycle: readonly z.output<typeof LifecycleRule>[];
  /** Whether the bucket tells the default event bus what happens to its objects. */
  readonly eventBridge: boolean;
  /** What S3 says an object is encrypted with. Nothing is encrypted on this disk. */
  readonly encryption: { readonly algorithm: string; readonly kmsKeyId: string | undefined };
  readonly path: string;
}

const shape = {
  BucketName: z.string().optional(),
  VersioningConfiguration: z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) }).optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(CorsRule) }).default({ CorsRules: [] }),
  LifecycleConfiguration: z
    .strictObject({
      Rules: z.array(LifecycleRule),
      TransitionDefaultMinimumObjectSize: ignored('one disk has one storage class'),
    })
    .default({ Rules: [], TransitionDefaultMinimumObjectSize: undefined }),
  NotificationConfiguration: z
    .strictObject({
      EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: cfnBoolean.default(true) }).optional(),
    })
    .default({}),
  BucketEncryption: Encryption.optional(),
};

const ignoredOfBucket = {
  LoggingConfiguration: 'nobody reads access logs of one machine',
  OwnershipControls: 'there is one owner',
  PublicAccessBlockConfiguration: 'the local port is not public',
  Tags: 'for people and bills',
};

export function wantedBuckets(assembly: Assembly): WantedBucket[] {
  return assembly.ofType('AWS::S3::Bucket').map((resource) => {
    const p = readProperties(resource, shape, ignoredOfBucket);
    const encryption =
      p.BucketEncryption?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault;
    return {
      name: resource.physicalName,
      arn: arnOf(resource),
      versioned: p.VersioningConfiguration?.Status === 'Enabled',
      cors: p.CorsConfiguration.CorsRules,
      lifecycle: p.LifecycleConfiguration.Rules,
      eventBridge: p.NotificationConfiguration.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
      encryption: { algorithm: encryption?.SSEAlgorithm ?? 'AES256', kmsKeyId: encryption?.KMSMasterKeyID },
      path: resource.path,
    };
  });
}
