import { z } from 'zod';
import { type JsonOperation, operation, page } from '#cloud/gateway/index.ts';
import type { Place } from '#cloud/service.ts';
import { SIGNING_ALGORITHMS } from './algorithms.ts';
import type { FindKey } from './key-reference.ts';
import type { Keyring, StoredAlias, StoredKey } from './keyring.ts';
import { GrantTokens, KeyId } from './signing-operations.ts';

const Marker = z.string().min(1).max(1024).optional();

/** What can be asked about keys; they are made by deploying a template. */
export function describingOperations(o: {
  keyring: Keyring;
  find: FindKey;
  place: Place;
}): Record<string, JsonOperation> {
  const { keyring, find, place } = o;
  return {
    DescribeKey: operation('DescribeKey', z.strictObject({ KeyId, GrantTokens }), ({ KeyId }) => ({
      KeyMetadata: describe(find(KeyId), place),
    })),

    ListKeys: operation(
      'ListKeys',
      z.strictObject({ Limit: z.int().min(1).max(1000).default(100), Marker }),
      ({ Limit, Marker }) => {
        const { items, paging } = marked(keyring.keys(), Limit, Marker);
        return { Keys: items.map(({ id, arn }) => ({ KeyId: id, KeyArn: arn })), ...paging };
      },
    ),

    ListAliases: operation(
      'ListAliases',
      z.strictObject({ KeyId: KeyId.optional(), Limit: z.int().min(1).max(100).default(50), Marker }),
      ({ KeyId, Limit, Marker }) => {
        const wanted = KeyId === undefined ? undefined : find(KeyId, { aliases: false }).id;
        const aliases = keyring.aliases().filter(({ keyId }) => wanted === undefined || keyId === wanted);
        const { items, paging } = marked(aliases, Limit, Marker);
        return { Aliases: items.map(describeAlias), ...paging };
      },
    ),
  };
}

function describe(key: StoredKey, place: Place): Record<string, unknown> {
  return {
    AWSAccountId: place.account,
    KeyId: key.id,
    Arn: key.arn,
    CreationDate: key.createdAt / 1000,
    Enabled: key.enabled,
    Description: key.description,
    KeyState: key.enabled ? 'Enabled' : 'Disabled',
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
    MultiRegion: false,
    // The name that it had before 2021.
    CustomerMasterKeySpec: key.spec,
    KeySpec: key.spec,
    ...(key.privateKey
      ? { KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: SIGNING_ALGORITHMS }
      : { KeyUsage: 'ENCRYPT_DECRYPT', EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }),
  };
}

function describeAlias({ name, arn, keyId, createdAt, updatedAt }: StoredAlias): Record<string, unknown> {
  return {
    AliasName: name,
    AliasArn: arn,
    TargetKeyId: keyId,
    CreationDate: createdAt / 1000,
    LastUpdatedDate: updatedAt / 1000,
  };
}

/** KMS has its own words for pages. */
function marked<Item>(all: readonly Item[], limit: number, marker: string | undefined) {
  const { items, next } = page(all, { limit, token: marker, invalidToken: 'InvalidMarkerException' });
  const { NextToken } = next;
  return {
    items,
    paging: NextToken === undefined ? { Truncated: false } : { Truncated: true, NextMarker: NextToken },
  };
}
