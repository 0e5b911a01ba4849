import type { SQLOutputValue } from 'node:sqlite';
import { type Database, openDatabase } from '../database.ts';

export { transaction } from '../database.ts';

/**
 * `versions.latest` marks one row a key, so that listing a bucket never looks at its history.
 * `completions` remembers which object an upload became, so that the end of an upload can be asked for twice.
 * `blobs` names every file that a version or a part stands on: a file it does not name is an orphan.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS buckets (
    name TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    versioning TEXT NOT NULL,
    object_lock INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS bucket_configurations (
    bucket TEXT NOT NULL REFERENCES buckets(name) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (bucket, kind)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS versions (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    bucket TEXT NOT NULL REFERENCES buckets(name),
    key TEXT NOT NULL,
    version_id TEXT NOT NULL,
    latest INTEGER NOT NULL,
    delete_marker INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    noncurrent_since INTEGER,
    size INTEGER NOT NULL DEFAULT 0,
    etag TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    tags TEXT NOT NULL DEFAULT '{}',
    lock TEXT NOT NULL DEFAULT '{}',
    checksum TEXT NOT NULL DEFAULT '{}',
    segments TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS versions_latest ON versions (bucket, key) WHERE latest = 1;
  CREATE UNIQUE INDEX IF NOT EXISTS versions_by_id ON versions (bucket, key, version_id);
  CREATE INDEX IF NOT EXISTS versions_history ON versions (bucket, key, row DESC);
  CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY,
    bucket TEXT NOT NULL REFERENCES buckets(name),
    key TEXT NOT NULL,
    initiated INTEGER NOT NULL,
    algorithm TEXT NOT NULL,
    checksum_type TEXT NOT NULL,
    explicit INTEGER NOT NULL,
    attributes TEXT NOT NULL,
    tags TEXT NOT NULL,
    lock TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS uploads_by_key ON uploads (bucket, key, id);
  CREATE TABLE IF NOT EXISTS parts (
    upload TEXT NOT NULL REFERENCES uploads(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    blob TEXT NOT NULL,
    size INTEGER NOT NULL,
    md5 TEXT NOT NULL,
    checksums TEXT NOT NULL,
    modified INTEGER NOT NULL,
    PRIMARY KEY (upload, number)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS completions (
    upload TEXT PRIMARY KEY,
    row INTEGER NOT NULL REFERENCES versions(row) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX IF NOT EXISTS completions_by_row ON completions (row);
  CREATE TABLE IF NOT EXISTS blobs (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due, id);
`;

export function openS3Database(file: string): Database {
  const db = openDatabase(file, SCHEMA);
  db.exec('PRAGMA foreign_keys = ON;');
  return db;
}

export type Row = Record<string, SQLOutputValue>;

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text.`);
  return value;
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number.`);
  return value;
}

/** A column that only this store writes, as JSON of `T`. */
export function json<T>(row: Row, column: string): T {
  return JSON.parse(text(row, column)) as T;
}
