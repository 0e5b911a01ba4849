import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnBoolean, cfnNumber, ignored, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';
import { mayList } from './origin-access.ts';
import { type WantedHeaders, wantedHeaders } from './response-headers.ts';

export interface WantedDistribution {
  readonly stack: string;
  readonly logicalId: string;
  readonly arn: string;
  readonly bucket: string;
  /** Goes before the path of a request to make the key, e.g. `site`. */
  readonly prefix: string;
  readonly defaultRootObject: string;
  /** What S3 answers for a key that does not exist: 403 to whoever may not list the bucket. */
  readonly missing: 403 | 404;
  readonly errorPages: readonly z.output<typeof ErrorResponse>[];
  readonly headers: WantedHeaders;
}

/** The managed policies that send nothing of the request but its path to the origin. */
const CACHE_POLICIES = [
  '658327ea-f89d-4fab-a63d-7e88639e58f6', // CachingOptimized
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d', // CachingOptimizedForUncompressedObjects
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad', // CachingDisabled
] as const;

const readsOnly = (methods: readonly string[]) => methods.every((method) => /^(GET|HEAD)$/.test(method));
const Methods = z.array(z.string()).refine(readsOnly, 'only GET and HEAD are emulated').optional();

const Behaviour = z.strictObject({
  TargetOriginId: z.string(),
  ResponseHeadersPolicyId: z.string().optional(),
  CachePolicyId: z.enum(CACHE_POLICIES),
  AllowedMethods: Methods,
  CachedMethods: Methods,
  Compress: ignored('nothing is gained by compressing within one machine'),
  ViewerProtocolPolicy: ignored('there is no TLS within one machine'),
});

const Origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginAccessControlId: z.string(),
  OriginPath: z
    .string()
    .regex(/^(\/.*[^/])?$/)
    .default(''),
  S3OriginConfig: z.strictObject({
    OriginAccessIdentity: z.literal('').optional(),
    OriginReadTimeout: ignored('the origin is in the same process'),
  }),
  ConnectionAttempts: ignored('the origin is in the same process'),
  ConnectionTimeout: ignored('the origin is in the same process'),
  ResponseCompletionTimeout: ignored('the origin is in the same process'),
});

const ErrorResponse = z
  .strictObject({
    ErrorCode: cfnNumber,
    ResponseCode: cfnNumber.optional(),
    ResponsePagePath: z.string().startsWith('/').optional(),
    ErrorCachingMinTTL: ignored('nothing is cached'),
  })
  .transform((page) => ({
    status: page.ErrorCode,
    path: page.ResponsePagePath,
    answeredAs: page.ResponseCode ?? page.ErrorCode,
  }));

const shape = {
  DistributionConfig: z.strictObject({
    Enabled: z.literal(true),
    DefaultRootObject: z.string().default(''),
    Origins: z.array(Origin).length(1),
    DefaultCacheBehavior: Behaviour,
    CacheBehaviors: z.array(z.never()).optional(),
    CustomErrorResponses: z.array(ErrorResponse).default([]),
    Aliases: z.array(z.never('another name would not lead to this machine')).optional(),
    Restrictions: z
      .strictObject({ GeoRestriction: z.strictObject({ RestrictionType: z.literal('none') }) })
      .optional(),
    Comment: ignored('for people'),
    HttpVersion: ignored('clients negotiate it; here it is 1.1'),
    IPV6Enabled: ignored('it is reached over the loopback'),
    Logging: ignored('nobody reads access logs of one machine'),
    PriceClass: ignored('it has one edge, which costs nothing'),
    ViewerCertificate: ignored('there is no TLS within one machine'),
    Staging: cfnBoolean.pipe(z.literal(false)).optional(),
  }),
};

export function wantedDistributions(assembly: Assembly): WantedDistribution[] {
  assertAccessControls(assembly);
  return assembly.ofType('AWS::CloudFront::Distribution').map((resource) => {
    const { DistributionConfig: config } = readProperties(resource, shape, { Tags: 'for people and bills' });
    const [origin] = config.Origins;
    const { TargetOriginId, ResponseHeadersPolicyId } = config.DefaultCacheBehavior;
    if (!origin || TargetOriginId !== origin.Id)
      throw refusal(resource, `there is no origin ${TargetOriginId}`);
    named(assembly, resource, 'OriginAccessControl', origin.OriginAccessControlId);
    const bucket = bucketOf(assembly, resource, origin.DomainName);
    const lists = mayList(assembly, { bucket, distribution: resource });
    if (lists && config.DefaultRootObject === '')
      throw refusal(resource, 'it would list its bucket at /, which is not emulated');
    const headers: WantedHeaders =
      ResponseHeadersPolicyId === undefined
        ? { set: [], remove: [] }
        : wantedHeaders(named(assembly, resource, 'ResponseHeadersPolicy', ResponseHeadersPolicyId));
    return {
      stack: resource.stack,
      logicalId: resource.logicalId,
      arn: arnOf(resource),
      bucket,
      prefix: origin.OriginPath.slice(1),
      defaultRootObject: config.DefaultRootObject,
      missing: lists ? 404 : 403,
      errorPages: config.CustomErrorResponses,
      headers,
    };
  });
}

/** They say how requests to the origin are signed: the ways that CDK writes are the ways that S3 takes. */
function assertAccessControls(assembly: Assembly): void {
  for (const resource of assembly.ofType('AWS::CloudFront::OriginAccessControl'))
    readProperties(resource, {
      OriginAccessControlConfig: z.strictObject({
        Name: z.string(),
        Description: ignored('for people'),
        OriginAccessControlOriginType: z.literal('s3'),
        SigningBehavior: z.enum(['always', 'no-override']),
        SigningProtocol: z.literal('sigv4'),
      }),
    });
}

function named(
  assembly: Assembly,
  distribution: Resource,
  kind: 'OriginAccessControl' | 'ResponseHeadersPolicy',
  id: string,
): Resource {
  const found = assembly.ofType(`AWS::CloudFront::${kind}`).find(({ physicalName }) => physicalName === id);
  if (!found) throw refusal(distribution, `the template has no ${kind} ${id}; managed ones are not emulated`);
  return found;
}

function bucketOf(assembly: Assembly, distribution: Resource, domain: string): string {
  const bucket = assembly
    .ofType('AWS::S3::Bucket')
    .find(({ physicalName: name }) => domain.startsWith(`${name}.s3.`) && domain.endsWith('.amazonaws.com'));
  if (!bucket) throw refusal(distribution, `its origin ${domain} is no bucket of the template`);
  return bucket.physicalName;
}
