import { jsonService } from '#cloud/gateway/index.ts';
import { ServiceError } from '#cloud/service.ts';
import { describingOperations } from './describing-operations.ts';
import { keyFinder } from './key-reference.ts';
import { openKeyring, type StoredKey } from './keyring.ts';
import { newPrivateKey } from './signature.ts';
import { signingOperations } from './signing-operations.ts';
import type { KeySpec, Keys, KeysOptions } from './types.ts';

export type { AliasSpec, KeySpec, Keys, KeysOptions, SigningSpec } from './types.ts';

/**
 * KMS, as far as it signs. A pair is made once and stays over restarts and deployments. On AWS a private key never leaves
 * its hardware; here it lies on the disk.
 */
export function createKeys(o: KeysOptions): Keys {
  const keyring = openKeyring(o.file);
  const find = keyFinder(keyring, o.place);

  const made = async (spec: KeySpec): Promise<StoredKey> => {
    const { description = '', ...wanted } = spec;
    const present = keyring.key(spec.id);
    if (present && present.spec !== spec.spec)
      throw new ServiceError(
        'KeyChangeRefused',
        `Key ${spec.arn} is ${present.spec} and the template wants ${spec.spec}. AWS would replace it by another key: give the new one another logical id.`,
      );
    if (present) return { ...present, ...wanted, description };
    const privateKey = spec.spec === 'SYMMETRIC_DEFAULT' ? undefined : await newPrivateKey(spec.spec);
    return { ...wanted, description, createdAt: o.clock.now(), privateKey };
  };

  return {
    signingName: 'kms',
    handle: jsonService({
      signingName: 'kms',
      targetPrefix: 'TrentService',
      version: '1.1',
      operations: {
        ...signingOperations(find),
        ...describingOperations({ keyring, find, place: o.place }),
      },
    }),
    async deploy(keys, aliases) {
      keyring.deploy(await Promise.all(keys.map(made)), aliases, o.clock.now());
    },
    async close() {
      keyring.close();
    },
  };
}
