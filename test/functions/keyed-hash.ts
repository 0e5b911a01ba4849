import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type KeyedHash, keyedHash } from '#functions/platform/secret.ts';

/** A Secrets Manager that answers each call with the next of these; null is a failure. */
export function secretsManager(...answers: readonly (string | null)[]): SecretsManagerClient {
  const client = new SecretsManagerClient({ region: 'eu-west-1' });
  const left = [...answers];
  client.middlewareStack.add(
    () => async () => {
      const SecretString = left.length > 1 ? left.shift() : left[0];
      if (typeof SecretString !== 'string') throw new Error('Secrets Manager is away');
      return { output: { SecretString, $metadata: {} }, response: {} };
    },
    { step: 'initialize', name: 'answer' },
  );
  return client;
}

/** Keyed hashes of a group with a secret of its own. */
export const hashWith = (secret: string): KeyedHash => keyedHash('hashes', secretsManager(secret));

export const hash = hashWith('a-secret-of-this-suite');
