import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '#cloud/clock.ts';
import { type JsonOperation, operation, page } from '#cloud/gateway/index.ts';
import { notEmulated, ServiceError } from '#cloud/service.ts';
import type { Secret, SecretValue, Vault, Version } from './vault.ts';

const SecretId = z.string().min(1).max(2048);
const Stage = z.string().min(1).max(256);
const LARGEST_VALUE = 65_536;
const PAGE = 100;

/** The operations of Secrets Manager that a running product calls; secrets are made by deploying a template. */
export function secretOperations(o: { clock: Clock; vault: Vault }): Record<string, JsonOperation> {
  const { vault } = o;
  const secret = (id: string): Secret => {
    const found = vault.find(id);
    if (!found) throw notFound("Secrets Manager can't find the specified secret.");
    return found;
  };

  return {
    GetSecretValue: operation(
      'GetSecretValue',
      z.strictObject({ SecretId, VersionId: z.string().optional(), VersionStage: Stage.optional() }),
      ({ SecretId, VersionId, VersionStage }) => {
        const { arn, name } = secret(SecretId);
        const version = select(vault.versions(name), VersionId, VersionStage);
        return {
          ARN: arn,
          Name: name,
          VersionId: version.id,
          ...valueFields(version.value),
          VersionStages: version.stages,
          CreatedDate: version.createdAt / 1000,
        };
      },
      'InvalidParameterException',
    ),

    DescribeSecret: operation(
      'DescribeSecret',
      z.strictObject({ SecretId }),
      ({ SecretId }) => describe(secret(SecretId), vault),
      'InvalidParameterException',
    ),

    ListSecrets: operation(
      'ListSecrets',
      z.strictObject({
        MaxResults: z.int().min(1).max(PAGE).optional(),
        NextToken: z.string().optional(),
        SortOrder: z.enum(['asc', 'desc']).optional(),
        Filters: z.array(z.strictObject({ Key: z.string(), Values: z.array(z.string()) })).optional(),
        // No secret is ever deleted here.
        IncludePlannedDeletion: z.boolean().optional(),
      }),
      ({ MaxResults = PAGE, NextToken, SortOrder, Filters = [] }) => {
        const found = vault.all().filter((one) => Filters.every((filter) => passes(one, filter)));
        const ordered = SortOrder === 'desc' ? found.reverse() : found;
        const { items, next } = page(ordered, {
          limit: MaxResults,
          token: NextToken,
          invalidToken: 'InvalidNextTokenException',
        });
        return {
          SecretList: items.map((one) => {
            const { VersionIdsToStages, ...rest } = describe(one, vault);
            return { ...rest, SecretVersionsToStages: VersionIdsToStages };
          }),
          ...next,
        };
      },
      'InvalidParameterException',
    ),

    PutSecretValue: operation(
      'PutSecretValue',
      z.strictObject({
        SecretId,
        ClientRequestToken: z.string().min(32).max(64).optional(),
        SecretString: z.string().max(LARGEST_VALUE).optional(),
        SecretBinary: z.base64().optional(),
        VersionStages: z.array(Stage).min(1).max(20).optional(),
      }),
      ({ SecretId, ClientRequestToken: id = randomUUID(), SecretString, SecretBinary, VersionStages }) => {
        const { arn, name } = secret(SecretId);
        const value = givenValue(SecretString, SecretBinary);
        const earlier = vault.versions(name).find((version) => version.id === id);
        if (earlier && !sameValue(earlier.value, value))
          throw new ServiceError('ResourceExistsException', `Version ${id} has another value already.`);
        const stages = earlier?.stages ?? VersionStages ?? ['AWSCURRENT'];
        if (!earlier) vault.addVersion(name, { id, stages, createdAt: o.clock.now(), value });
        return { ARN: arn, Name: name, VersionId: id, VersionStages: stages };
      },
      'InvalidParameterException',
    ),
  };
}

function select(versions: readonly Version[], id: string | undefined, stage: string | undefined): Version {
  const label = stage ?? (id === undefined ? 'AWSCURRENT' : undefined);
  const found = versions.find(
    (version) =>
      (id === undefined || version.id === id) && (label === undefined || version.stages.includes(label)),
  );
  if (found) return found;
  const wanted = label === undefined ? `VersionId: ${id}` : `staging label: ${label}`;
  throw notFound(`Secrets Manager can't find the specified secret value for ${wanted}`);
}

function describe(secret: Secret, vault: Vault) {
  const staged = vault.versions(secret.name).filter((version) => version.stages.length > 0);
  return {
    ARN: secret.arn,
    Name: secret.name,
    ...(secret.description !== undefined && { Description: secret.description }),
    CreatedDate: secret.createdAt / 1000,
    LastChangedDate: secret.changedAt / 1000,
    VersionIdsToStages: Object.fromEntries(staged.map(({ id, stages }) => [id, stages])),
  };
}

/** A name filter compares prefixes; `!` turns it round. */
function passes(secret: Secret, filter: { Key: string; Values: readonly string[] }): boolean {
  if (filter.Key !== 'name') throw notEmulated(`the filter ${filter.Key} in ListSecrets`);
  return filter.Values.some((value) =>
    value.startsWith('!') ? !secret.name.startsWith(value.slice(1)) : secret.name.startsWith(value),
  );
}

function givenValue(text: string | undefined, base64: string | undefined): SecretValue {
  if (text !== undefined && base64 === undefined) return { text };
  if (base64 !== undefined && text === undefined && base64.length <= (LARGEST_VALUE * 4) / 3 + 4)
    return { base64 };
  throw new ServiceError(
    'InvalidParameterException',
    'You must provide either SecretString or SecretBinary, of at most 65536 bytes.',
  );
}

function sameValue(a: SecretValue, b: SecretValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function valueFields(value: SecretValue): Record<string, string> {
  return 'text' in value ? { SecretString: value.text } : { SecretBinary: value.base64 };
}

function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message);
}
