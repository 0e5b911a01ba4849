import type { DatabaseSync } from 'node:sqlite';
import { integer, json, type Row, text } from './database.ts';
import { noSuchBucket, S3Error } from './errors.ts';
import type { Bucket } from './model.ts';

export class BucketTable {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  find(name: string): Bucket | undefined {
    const row = this.#db.prepare('SELECT * FROM buckets WHERE name = ?').get(name);
    return row && toBucket(row);
  }

  get(name: string): Bucket {
    const bucket = this.find(name);
    if (!bucket) throw noSuchBucket(name);
    return bucket;
  }

  all(): Bucket[] {
    return this.#db.prepare('SELECT * FROM buckets ORDER BY name').all().map(toBucket);
  }

  create(bucket: Bucket): void {
    assertBucketName(bucket.name);
    this.#db
      .prepare('INSERT INTO buckets (name, created, versioning, object_lock) VALUES (?, ?, ?, ?)')
      .run(bucket.name, bucket.created, bucket.versioning, Number(bucket.objectLock));
  }

  assertEmpty(name: string): void {
    if (this.#db.prepare('SELECT 1 FROM versions WHERE bucket = ? LIMIT 1').get(name))
      throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty', {
        status: 409,
        fields: { BucketName: name },
      });
  }

  /** Forgets a bucket that has neither objects nor uploads. */
  remove(name: string): void {
    this.#db.prepare('DELETE FROM buckets WHERE name = ?').run(name);
  }

  setVersioning(name: string, versioning: Bucket['versioning']): void {
    this.#db.prepare('UPDATE buckets SET versioning = ? WHERE name = ?').run(versioning, name);
  }

  setObjectLock(name: string): void {
    this.#db.prepare('UPDATE buckets SET object_lock = 1 WHERE name = ?').run(name);
  }

  /** A configuration as it was stored under `kind`: each kind has one reader and writer under `configuration/`. */
  configuration<T>(bucket: string, kind: string): T | undefined {
    const row = this.#db
      .prepare('SELECT json FROM bucket_configurations WHERE bucket = ? AND kind = ?')
      .get(bucket, kind);
    return row && json<T>(row, 'json');
  }

  setConfiguration(bucket: string, kind: string, value: unknown): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO bucket_configurations (bucket, kind, json) VALUES (?, ?, ?)')
      .run(bucket, kind, JSON.stringify(value));
  }

  removeConfiguration(bucket: string, kind: string): void {
    this.#db.prepare('DELETE FROM bucket_configurations WHERE bucket = ? AND kind = ?').run(bucket, kind);
  }
}

function assertBucketName(name: string): void {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..') || /^\d+(\.\d+){3}$/.test(name))
    throw new S3Error('InvalidBucketName', 'The specified bucket is not valid.', {
      fields: { BucketName: name },
    });
}

function toBucket(row: Row): Bucket {
  const versioning = text(row, 'versioning');
  return {
    name: text(row, 'name'),
    created: integer(row, 'created'),
    versioning: versioning === 'Enabled' || versioning === 'Suspended' ? versioning : 'Off',
    objectLock: integer(row, 'object_lock') === 1,
  };
}
