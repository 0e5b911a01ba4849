import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf } from '../properties.ts';
import { refusal } from '../refusal.ts';

const Specification = z.object({ KMSMasterKeyId: z.string().optional() }).optional();
const Encrypted = z.object({
  SSESpecification: Specification,
  Replicas: z.array(z.object({ SSESpecification: Specification })).default([]),
  BucketEncryption: z
    .object({
      ServerSideEncryptionConfiguration: z.array(
        z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }) }),
      ),
    })
    .optional(),
});

const TYPES = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'];

/**
 * ARN of each bucket and table that names a key of the template → ARN of the key. Nothing is encrypted here, but whoever
 * reads or writes such a thing has to be allowed to use its key.
 */
export function wantedEncryption(assembly: Assembly): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const resource of TYPES.flatMap((type) => assembly.ofType(type))) {
    const p = Encrypted.parse(resource.properties);
    const [first] = p.BucketEncryption?.ServerSideEncryptionConfiguration ?? [];
    const key =
      first?.ServerSideEncryptionByDefault.KMSMasterKeyID ??
      [p, ...p.Replicas].map((part) => part.SSESpecification?.KMSMasterKeyId).find((id) => id !== undefined);
    if (key !== undefined) found.set(arnOf(resource), keyArn(assembly, resource, key));
  }
  return found;
}

function keyArn(assembly: Assembly, user: Resource, reference: string): string {
  const key = assembly
    .ofType('AWS::KMS::Key')
    .find(({ arn, physicalName }) => reference === arn || reference === physicalName);
  if (!key) throw refusal(user, `there is no key ${reference}`);
  return arnOf(key);
}
