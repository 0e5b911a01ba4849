import { type Place, ServiceError } from '#cloud/service.ts';
import type { Keyring, StoredKey } from './keyring.ts';

/** The ways to name a key: its id, its ARN, and where `aliases` says so, the name or the ARN of an alias. */
export type FindKey = (reference: string, o?: { aliases: boolean }) => StoredKey;

const ARN = /^arn:aws:kms:([^:]*):([^:]*):((?:key|alias)\/.+)$/;

/** @throws {ServiceError} `NotFoundException` or `InvalidArnException` in the words of KMS */
export function keyFinder(keyring: Keyring, place: Place): FindKey {
  const arnOf = (resource: string) => `arn:aws:kms:${place.region}:${place.account}:${resource}`;

  const resourceOf = (reference: string): string => {
    if (!reference.startsWith('arn:')) return reference.startsWith('alias/') ? reference : `key/${reference}`;
    const [, region, account, resource] = ARN.exec(reference) ?? [];
    if (resource === undefined) throw new ServiceError('InvalidArnException', `Invalid arn ${reference}`);
    if (region !== place.region) throw notFound(`Invalid arn ${region}`);
    if (account !== place.account) throw notFound(`Key '${reference}' does not exist`);
    return resource;
  };

  return (reference, { aliases } = { aliases: true }) => {
    const resource = resourceOf(reference);
    if (!resource.startsWith('alias/')) {
      const key = keyring.key(resource.slice('key/'.length));
      if (!key) throw notFound(`Key '${arnOf(resource)}' does not exist`);
      return key;
    }
    if (!aliases) throw new ServiceError('InvalidArnException', `${reference} names an alias, not a key.`);
    const alias = keyring.alias(resource);
    const key = alias && keyring.key(alias.keyId);
    if (!key) throw notFound(`Alias ${arnOf(resource)} is not found.`);
    return key;
  };
}

function notFound(message: string): ServiceError {
  return new ServiceError('NotFoundException', message);
}
