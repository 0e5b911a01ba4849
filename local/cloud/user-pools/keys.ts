import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { type Database, isRecord } from '#cloud/gateway/index.ts';

export interface PoolKeys {
  /** With the private half: for the provider only. */
  readonly signing: JWK;
  readonly published: JSONWebKeySet;
  /** Signs cookies. */
  readonly cookie: string;
}

/** The keys of a pool: made once and kept, so that tokens and sessions outlive a restart. */
export async function poolKeys(db: Database): Promise<PoolKeys> {
  const signing: JWK = JSON.parse(await secret(db, 'signing-key', newSigningKey));
  const { kty, kid, alg, use, n, e } = signing;
  return {
    signing,
    published: { keys: [{ kty, kid, alg, use, n, e } as JWK] },
    cookie: await secret(db, 'cookie-key', async () => randomBytes(32).toString('base64url')),
  };
}

async function secret(db: Database, name: string, make: () => Promise<string>): Promise<string> {
  const known: unknown = db.prepare('SELECT value FROM secret WHERE name = ?').get(name);
  if (isRecord(known)) return String(known['value']);
  const value = await make();
  db.prepare('INSERT INTO secret (name, value) VALUES (?, ?)').run(name, value);
  return value;
}

async function newSigningKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' });
}
