import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';
import { constructPath, type WantedPolicy } from './roles.ts';

/** A policy that hangs on a thing and names who may do what with it. */
export interface WantedResourcePolicy extends WantedPolicy {
  /** ARN of the bucket, queue, key or function. */
  readonly of: string;
}

/** Policies of buckets, queues and keys, and who may call a function. */
export function wantedResourcePolicies(assembly: Assembly): WantedResourcePolicy[] {
  return [
    ...assembly.ofType('AWS::S3::BucketPolicy').map((resource) => {
      const { Bucket, PolicyDocument } = readProperties(resource, {
        Bucket: z.string(),
        PolicyDocument: z.unknown(),
      });
      return policyOn(resource, named(assembly, resource, 'AWS::S3::Bucket', Bucket), PolicyDocument);
    }),
    ...assembly.ofType('AWS::SQS::QueuePolicy').flatMap((resource) => {
      const { Queues, PolicyDocument } = readProperties(resource, {
        Queues: z.array(z.string()),
        PolicyDocument: z.unknown(),
      });
      return Queues.map((url) => {
        const name = url.slice(url.lastIndexOf('/') + 1);
        return policyOn(resource, named(assembly, resource, 'AWS::SQS::Queue', name), PolicyDocument);
      });
    }),
    // Without one, AWS leaves the key to the policies of its account.
    ...assembly.ofType('AWS::KMS::Key').map((resource) => {
      const { KeyPolicy = defaultKeyPolicy(arnOf(resource)) } = resource.properties;
      return policyOn(resource, resource, KeyPolicy);
    }),
    ...assembly.ofType('AWS::Lambda::Permission').map((resource) => permission(assembly, resource)),
  ];
}

const policyOn = (resource: Resource, thing: Resource, document: unknown): WantedResourcePolicy => ({
  path: constructPath(resource),
  of: arnOf(thing),
  document,
});

const defaultKeyPolicy = (keyArn: string) => ({
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: 'kms:*',
    Resource: '*',
    Principal: { AWS: `arn:aws:iam::${keyArn.split(':')[4]}:root` },
  },
});

/** `Lambda::Permission` is a statement of the function's policy in words of its own. */
function permission(assembly: Assembly, resource: Resource): WantedResourcePolicy {
  const p = readProperties(resource, {
    Action: z.string(),
    FunctionName: z.string(),
    Principal: z.string(),
    SourceArn: z.string().optional(),
    SourceAccount: z.string().optional(),
  });
  const name = p.FunctionName.slice(p.FunctionName.lastIndexOf(':') + 1);
  const fn = named(assembly, resource, 'AWS::Lambda::Function', name);
  const statement = {
    Effect: 'Allow',
    Action: p.Action,
    Resource: arnOf(fn),
    Principal: p.Principal.endsWith('.amazonaws.com') ? { Service: p.Principal } : { AWS: p.Principal },
    Condition: {
      ...(p.SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': p.SourceArn } }),
      ...(p.SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': p.SourceAccount } }),
    },
  };
  return policyOn(resource, fn, { Version: '2012-10-17', Statement: [statement] });
}

function named(assembly: Assembly, user: Resource, type: string, name: string): Resource {
  const found = assembly.ofType(type).find(({ physicalName }) => physicalName === name);
  if (!found) throw refusal(user, `there is no ${type} ${name}`);
  return found;
}
