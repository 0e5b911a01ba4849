import { randomUUID } from 'node:crypto';
import { jsonService } from '#cloud/gateway/index.ts';
import { secretOperations } from './api.ts';
import { generateValue } from './password.ts';
import type { Secrets, SecretsOptions } from './types.ts';
import { openVault } from './vault.ts';

export type { GenerateSpec, SecretSpec, Secrets, SecretsOptions } from './types.ts';

/** Secrets Manager. A generated value is made once and stays over restarts and deployments. */
export function createSecrets(o: SecretsOptions): Secrets {
  const vault = openVault(o.file);
  return {
    signingName: 'secretsmanager',
    handle: jsonService({
      signingName: 'secretsmanager',
      targetPrefix: 'secretsmanager',
      version: '1.1',
      operations: secretOperations({ clock: o.clock, vault }),
    }),
    ensure({ name, arn, description, value, generate }) {
      if (value !== undefined && generate) throw new Error(`${name}: a value, or a way to generate one.`);
      const deployed = vault.find(name)?.deployedValue;
      const isNew = vault.versions(name).length === 0;
      const fresh = generate && isNew ? generateValue(generate) : undefined;
      const text = value === deployed ? fresh : (value ?? fresh);
      const now = o.clock.now();
      const version = text !== undefined && {
        id: randomUUID(),
        stages: ['AWSCURRENT'],
        createdAt: now,
        value: { text },
      };
      vault.deploy({ name, arn, description, deployedValue: value }, now, version || undefined);
    },
    async close() {
      vault.close();
    },
  };
}
