import { openDatabase, transaction } from '#cloud/gateway/index.ts';

export interface Secret {
  readonly arn: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The value that the last deployment gave. */
  readonly deployedValue: string | undefined;
}

export interface Version {
  readonly id: string;
  readonly stages: readonly string[];
  readonly createdAt: number;
  readonly value: SecretValue;
}

/** Text, or bytes as base64. */
export type SecretValue = { readonly text: string } | { readonly base64: string };

export interface Vault {
  all(): Secret[];
  /** By name, whole ARN, or ARN without the hyphen and six random characters at its end. */
  find(id: string): Secret | undefined;
  versions(name: string): Version[];
  /** Makes a secret or updates all but its values, and adds a version where one is given. */
  deploy(secret: Omit<Secret, 'createdAt' | 'changedAt'>, now: number, version?: Version): void;
  /** Adds a version, takes `stages` from the versions that have them, and keeps what was current as previous. */
  addVersion(name: string, version: Version): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (
    name TEXT PRIMARY KEY,
    arn TEXT NOT NULL UNIQUE,
    description TEXT,
    deployed_value TEXT,
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS version (
    secret TEXT NOT NULL REFERENCES secret (name),
    id TEXT NOT NULL,
    text TEXT,
    base64 TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (secret, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS stage (
    secret TEXT NOT NULL REFERENCES secret (name),
    name TEXT NOT NULL,
    version_id TEXT NOT NULL,
    PRIMARY KEY (secret, name)
  ) STRICT;`;

/** The secrets and their versions, on disk. */
export function openVault(file: string): Vault {
  const db = openDatabase(file, SCHEMA);
  const all = db.prepare('SELECT * FROM secret ORDER BY name');
  const find = db.prepare(
    'SELECT * FROM secret WHERE arn = :id OR name = :id OR substr(arn, 1, length(arn) - 7) = :id',
  );
  const versions = db.prepare('SELECT * FROM version WHERE secret = ? ORDER BY created_at, rowid');
  const stages = db.prepare('SELECT name, version_id FROM stage WHERE secret = ? ORDER BY name');
  const upsert = db.prepare(
    `INSERT INTO secret (name, arn, description, deployed_value, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE
     SET arn = excluded.arn, description = excluded.description, deployed_value = excluded.deployed_value`,
  );
  const insert = db.prepare(
    'INSERT INTO version (secret, id, text, base64, created_at) VALUES (?, ?, ?, ?, ?)',
  );
  const setStage = db.prepare(
    `INSERT INTO stage (secret, name, version_id) VALUES (?, ?, ?)
     ON CONFLICT (secret, name) DO UPDATE SET version_id = excluded.version_id`,
  );
  const keepPrevious = db.prepare(
    `INSERT INTO stage (secret, name, version_id)
     SELECT secret, 'AWSPREVIOUS', version_id FROM stage WHERE secret = ? AND name = 'AWSCURRENT'
     ON CONFLICT (secret, name) DO UPDATE SET version_id = excluded.version_id`,
  );
  const touch = db.prepare('UPDATE secret SET changed_at = ? WHERE name = ?');

  const add = (name: string, { id, stages: labels, createdAt, value }: Version) => {
    const [text, base64] = 'text' in value ? [value.text, null] : [null, value.base64];
    insert.run(name, id, text, base64, createdAt);
    if (labels.includes('AWSCURRENT')) keepPrevious.run(name);
    for (const label of labels) setStage.run(name, label, id);
    touch.run(createdAt, name);
  };

  return {
    all: () => all.all().map(toSecret),
    find(id) {
      const row = find.get({ id });
      return row && toSecret(row);
    },
    versions(name) {
      const labels = stages.all(name);
      const stagesOf = (id: unknown) =>
        labels.filter((label) => label['version_id'] === id).map((label) => String(label['name']));
      return versions.all(name).map((row) => ({
        id: String(row['id']),
        createdAt: Number(row['created_at']),
        stages: stagesOf(row['id']),
        value: row['text'] === null ? { base64: String(row['base64']) } : { text: String(row['text']) },
      }));
    },
    deploy: ({ name, arn, description, deployedValue }, now, version) =>
      transaction(db, () => {
        upsert.run(name, arn, description ?? null, deployedValue ?? null, now, now);
        if (version) add(name, version);
      }),
    addVersion: (name, version) => transaction(db, () => add(name, version)),
    close: () => db.close(),
  };
}

function toSecret(row: Record<string, unknown>): Secret {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    name: String(row['name']),
    arn: String(row['arn']),
    description: text(row['description']),
    deployedValue: text(row['deployed_value']),
    createdAt: Number(row['created_at']),
    changedAt: Number(row['changed_at']),
  };
}
