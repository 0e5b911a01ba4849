import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ERRORS, NamedError } from '#contracts/errors.ts';

/** Keyed hashes with the group's one secret. Each use has a purpose of its own, so that no hash serves another. */
export type KeyedHash = (purpose: Purpose, value: string) => Promise<string>;

/** `reply`: the code on a case's address for answers. `sender`: what a mailbox has sent lately, without its name. `caller`: how often an address has called. `answer`: what would be right. `find`: by what a case is found again. `login`: whom a customer portal knows, and which of its tokens was used. */
export type Purpose =
  | 'link'
  | 'code'
  | 'session'
  | 'reply'
  | 'sender'
  | 'caller'
  | 'answer'
  | 'find'
  | 'login';

export function keyedHash(secretId: string, client = new SecretsManagerClient({})): KeyedHash {
  let secret: Promise<string> | undefined;
  const fetch = async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (!SecretString)
      throw new NamedError(ERRORS.configurationMissing, 'The secret for keyed hashes is empty');
    return SecretString;
  };
  return async (purpose, value) => {
    secret ??= fetch().catch((error) => {
      secret = undefined;
      throw error;
    });
    return createHmac('sha256', await secret)
      .update(`${purpose}\0${value}`)
      .digest('base64url');
  };
}

export const sha256 = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex');

/** Compares without telling by its duration how much was right. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
