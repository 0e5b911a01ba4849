import { openDatabase, transaction } from '#cloud/gateway/index.ts';
import type { AliasSpec, KeySpec } from './types.ts';

export interface StoredKey extends Omit<KeySpec, 'description'> {
  readonly description: string;
  readonly createdAt: number;
  /** PKCS #8, DER. A symmetric key has none. */
  readonly privateKey: Buffer | undefined;
}

export interface StoredAlias extends AliasSpec {
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Keyring {
  keys(): StoredKey[];
  key(id: string): StoredKey | undefined;
  aliases(): StoredAlias[];
  alias(name: string): StoredAlias | undefined;
  /** Adds keys, or brings all but spec, age and private part of known ones up to date, and replaces all aliases. */
  deploy(keys: readonly StoredKey[], aliases: readonly AliasSpec[], now: number): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS key (
    id TEXT PRIMARY KEY,
    arn TEXT NOT NULL UNIQUE,
    spec TEXT NOT NULL,
    enabled INTEGER NOT NULL,
    description TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    private_key BLOB
  ) STRICT;
  CREATE TABLE IF NOT EXISTS alias (
    name TEXT PRIMARY KEY,
    arn TEXT NOT NULL,
    key_id TEXT NOT NULL REFERENCES key (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;`;

/** The keys and their aliases, on disk. */
export function openKeyring(file: string): Keyring {
  const db = openDatabase(file, SCHEMA);
  const allKeys = db.prepare('SELECT * FROM key ORDER BY id');
  const oneKey = db.prepare('SELECT * FROM key WHERE id = ?');
  const allAliases = db.prepare('SELECT * FROM alias ORDER BY name');
  const oneAlias = db.prepare('SELECT * FROM alias WHERE name = ?');
  const upsertKey = db.prepare(
    `INSERT INTO key (id, arn, spec, enabled, description, created_at, private_key) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET enabled = excluded.enabled, description = excluded.description`,
  );
  const dropAlias = db.prepare('DELETE FROM alias WHERE name NOT IN (SELECT value FROM json_each(?))');
  const upsertAlias = db.prepare(
    `INSERT INTO alias (name, arn, key_id, created_at, updated_at) VALUES (:name, :arn, :keyId, :now, :now)
     ON CONFLICT (name) DO UPDATE SET key_id = excluded.key_id, updated_at = excluded.updated_at
     WHERE key_id <> excluded.key_id`,
  );

  return {
    keys: () => allKeys.all().map(toKey),
    key(id) {
      const row = oneKey.get(id);
      return row && toKey(row);
    },
    aliases: () => allAliases.all().map(toAlias),
    alias(name) {
      const row = oneAlias.get(name);
      return row && toAlias(row);
    },
    deploy: (keys, aliases, now) =>
      transaction(db, () => {
        for (const { id, arn, spec, enabled, description, createdAt, privateKey } of keys)
          upsertKey.run(id, arn, spec, Number(enabled), description, createdAt, privateKey ?? null);
        dropAlias.run(JSON.stringify(aliases.map(({ name }) => name)));
        for (const { name, arn, keyId } of aliases) upsertAlias.run({ name, arn, keyId, now });
      }),
    close: () => db.close(),
  };
}

function toKey(row: Record<string, unknown>): StoredKey {
  const bytes = row['private_key'];
  return {
    id: String(row['id']),
    arn: String(row['arn']),
    spec: row['spec'] as KeySpec['spec'],
    enabled: row['enabled'] === 1,
    description: String(row['description']),
    createdAt: Number(row['created_at']),
    privateKey: bytes instanceof Uint8Array ? Buffer.from(bytes) : undefined,
  };
}

function toAlias(row: Record<string, unknown>): StoredAlias {
  return {
    name: String(row['name']),
    arn: String(row['arn']),
    keyId: String(row['key_id']),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
  };
}
