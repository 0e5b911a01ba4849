import { z } from 'zod';
import type { Assembly, Resource } from '../assembly.ts';
import { arnOf, cfnBoolean, readProperties } from '../properties.ts';
import { refusal } from '../refusal.ts';

export interface WantedKey {
  readonly id: string;
  readonly arn: string;
  readonly spec: 'SYMMETRIC_DEFAULT' | 'RSA_2048' | 'RSA_3072' | 'RSA_4096';
  readonly enabled: boolean;
  readonly description: string | undefined;
}

export interface WantedAlias {
  readonly name: string;
  readonly arn: string;
  readonly keyId: string;
}

const shape = {
  KeySpec: z.enum(['SYMMETRIC_DEFAULT', 'RSA_2048', 'RSA_3072', 'RSA_4096']).default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.enum(['ENCRYPT_DECRYPT', 'SIGN_VERIFY']).default('ENCRYPT_DECRYPT'),
  Enabled: cfnBoolean.default(true),
  Description: z.string().optional(),
  MultiRegion: z.literal(false).optional(),
  Origin: z.literal('AWS_KMS').optional(),
};

const ignored = {
  BypassPolicyLockoutSafetyCheck: 'a key whose policy lets nobody in can be deployed again with another',
  EnableKeyRotation: 'a symmetric key encrypts nothing here, and AWS rotates no other',
  KeyPolicy: 'read with the policies of everything else, in resource-policies.ts',
  PendingWindowInDays: 'a key that left the template stays',
  RotationPeriodInDays: 'a symmetric key encrypts nothing here, and AWS rotates no other',
  Tags: 'for people and bills',
};

/** Keys that sign, and symmetric ones, which buckets and tables name and which encrypt nothing here. */
export function wantedKeys(assembly: Assembly): WantedKey[] {
  return assembly.ofType('AWS::KMS::Key').map((resource) => {
    const p = readProperties(resource, shape, ignored);
    if ((p.KeySpec === 'SYMMETRIC_DEFAULT') !== (p.KeyUsage === 'ENCRYPT_DECRYPT'))
      throw refusal(resource, `a key ${p.KeySpec} for ${p.KeyUsage} is not emulated`);
    return {
      id: resource.physicalName,
      arn: arnOf(resource),
      spec: p.KeySpec,
      enabled: p.Enabled,
      description: p.Description,
    };
  });
}

export function wantedAliases(assembly: Assembly): WantedAlias[] {
  return assembly.ofType('AWS::KMS::Alias').map((resource) => {
    const p = readProperties(resource, {
      AliasName: z.string().regex(/^alias\/(?!aws\/)[\w/-]+$/),
      TargetKeyId: z.string(),
    });
    return { name: p.AliasName, arn: arnOf(resource), keyId: targetOf(assembly, resource, p.TargetKeyId) };
  });
}

function targetOf(assembly: Assembly, alias: Resource, target: string): string {
  const key = assembly
    .ofType('AWS::KMS::Key')
    .find(({ physicalName, arn }) => target === physicalName || target === arn);
  if (!key) throw refusal(alias, `there is no key ${target}`);
  return key.physicalName;
}
