import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { integer, json, type Row, text, transaction } from './database.ts';
import type { ObjectChange } from './events.ts';
import {
  type Attributes,
  type Bucket,
  type Checksum,
  NULL_VERSION,
  type ObjectDraft,
  type ObjectLock,
  type ObjectVersion,
  type Origin,
  type Segment,
  type StoredObject,
  type Tags,
} from './model.ts';
import { assertUnlocked } from './object-lock.ts';
import { assertWritable, type WriteCondition } from './preconditions.ts';

export interface Removal {
  readonly versionId: string | undefined;
  /** True when a delete marker was made, or was what has been removed. */
  readonly deleteMarker: boolean;
}

export interface RemoveOptions {
  readonly bucket: Bucket;
  readonly key: string;
  readonly versionId?: string;
  readonly origin: Origin;
  readonly condition?: WriteCondition;
  readonly bypassGovernance?: boolean;
}

/** The versions of objects. Every change and the event that tells of it are one transaction. */
export class ObjectTable {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #announce: (bucket: Bucket, change: ObjectChange) => void;
  readonly #release: (blobs: Iterable<string>) => void;

  /**
   * @param o.announce called within the transaction
   * @param o.release called after it, with the blobs that nothing names any more
   */
  constructor(
    db: DatabaseSync,
    clock: Clock,
    o: { announce(bucket: Bucket, change: ObjectChange): void; release(blobs: Iterable<string>): void },
  ) {
    this.#db = db;
    this.#clock = clock;
    this.#announce = o.announce;
    this.#release = o.release;
  }

  latest(bucket: string, key: string): ObjectVersion | undefined {
    const row = this.#db
      .prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND latest = 1')
      .get(bucket, key);
    return row && toVersion(row);
  }

  version(bucket: string, key: string, versionId: string): ObjectVersion | undefined {
    const row = this.#db
      .prepare('SELECT * FROM versions WHERE bucket = ? AND key = ? AND version_id = ?')
      .get(bucket, key, versionId);
    return row && toVersion(row);
  }

  byRow(row: number): ObjectVersion | undefined {
    const found = this.#db.prepare('SELECT * FROM versions WHERE row = ?').get(row);
    return found && toVersion(found);
  }

  /**
   * Makes an object visible. Its blobs must be complete.
   * @param also joins the transaction, e.g. to end the upload that led here; it is told the row
   */
  insert(
    bucket: Bucket,
    draft: ObjectDraft,
    o: { origin: Origin; condition?: WriteCondition; also?: (row: number) => void },
  ): StoredObject {
    const freed: string[] = [];
    const version = transaction(this.#db, () => {
      assertWritable(o.condition ?? {}, draft.key, this.latest(bucket.name, draft.key));
      const versionId = this.#makeRoom(bucket, draft.key, freed);
      const row = this.#db
        .prepare(
          `INSERT INTO versions (bucket, key, version_id, latest, delete_marker, modified, size, etag, attributes, tags, lock, checksum, segments)
           VALUES (?, ?, ?, 1, 0, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
        )
        .get(
          bucket.name,
          draft.key,
          versionId,
          this.#clock.now(),
          draft.size,
          draft.etag,
          JSON.stringify(draft.attributes),
          JSON.stringify(draft.tags),
          JSON.stringify(draft.lock),
          JSON.stringify(draft.checksum),
          JSON.stringify(draft.segments),
        );
      if (!row) throw new Error('The version was not inserted.');
      const name = this.#db.prepare('INSERT OR IGNORE INTO blobs (name) VALUES (?)');
      for (const { blob } of draft.segments) name.run(blob);
      const inserted = toVersion(row);
      o.also?.(inserted.row);
      this.#announce(bucket, { version: inserted, origin: o.origin, change: 'created' });
      if (inserted.deleteMarker) throw new Error('An object was stored as a delete marker.');
      return inserted;
    });
    this.#release(freed);
    return version;
  }

  /** Deletes as S3 does: a version for good, or in a versioned bucket by a delete marker. */
  remove(o: RemoveOptions): Removal {
    const freed: string[] = [];
    const removal = transaction(this.#db, () => {
      assertWritable(o.condition ?? {}, o.key, this.latest(o.bucket.name, o.key));
      if (o.versionId !== undefined) return this.#removeVersion(o, o.versionId, freed);
      if (o.bucket.versioning !== 'Off') return this.#mark(o, freed);
      return this.#removeVersion(o, NULL_VERSION, freed);
    });
    this.#release(freed);
    return removal;
  }

  setTags(row: number, tags: Tags): void {
    this.#db.prepare('UPDATE versions SET tags = ? WHERE row = ?').run(JSON.stringify(tags), row);
  }

  setLock(row: number, lock: ObjectLock): void {
    this.#db.prepare('UPDATE versions SET lock = ? WHERE row = ?').run(JSON.stringify(lock), row);
  }

  /** Takes the present version of a key out of the way of a new one, whose id is returned. */
  #makeRoom(bucket: Bucket, key: string, freed: string[]): string {
    const versionId = bucket.versioning === 'Enabled' ? newVersionId() : NULL_VERSION;
    if (versionId === NULL_VERSION) this.#destroy(bucket.name, key, NULL_VERSION, freed);
    this.#db
      .prepare(
        'UPDATE versions SET latest = 0, noncurrent_since = ? WHERE bucket = ? AND key = ? AND latest = 1',
      )
      .run(this.#clock.now(), bucket.name, key);
    return versionId;
  }

  #mark({ bucket, key, origin }: RemoveOptions, freed: string[]): Removal {
    const versionId = this.#makeRoom(bucket, key, freed);
    const row = this.#db
      .prepare(
        `INSERT INTO versions (bucket, key, version_id, latest, delete_marker, modified)
         VALUES (?, ?, ?, 1, 1, ?) RETURNING *`,
      )
      .get(bucket.name, key, versionId, this.#clock.now());
    if (!row) throw new Error('The delete marker was not inserted.');
    this.#announce(bucket, { version: toVersion(row), origin, change: 'marked' });
    return { versionId, deleteMarker: true };
  }

  #removeVersion(o: RemoveOptions, versionId: string, freed: string[]): Removal {
    const { bucket, key } = o;
    const version = this.version(bucket.name, key, versionId);
    const named = o.versionId;
    if (!version) return { versionId: named, deleteMarker: false };
    if (!version.deleteMarker)
      assertUnlocked(version, {
        now: this.#clock.now(),
        bypassGovernance: o.bypassGovernance ?? false,
      });
    this.#destroy(bucket.name, key, versionId, freed);
    this.#db
      .prepare(
        `UPDATE versions SET latest = 1, noncurrent_since = NULL
         WHERE row = (SELECT max(row) FROM versions WHERE bucket = ? AND key = ?)`,
      )
      .run(bucket.name, key);
    this.#announce(bucket, { version, origin: o.origin, change: 'removed' });
    return { versionId: named, deleteMarker: version.deleteMarker };
  }

  #destroy(bucket: string, key: string, versionId: string, freed: string[]): void {
    const gone = this.#db
      .prepare('DELETE FROM versions WHERE bucket = ? AND key = ? AND version_id = ? RETURNING segments')
      .get(bucket, key, versionId);
    if (!gone) return;
    const unname = this.#db.prepare('DELETE FROM blobs WHERE name = ?');
    for (const { blob } of json<Segment[]>(gone, 'segments')) {
      unname.run(blob);
      freed.push(blob);
    }
  }
}

function newVersionId(): string {
  return randomBytes(24).toString('base64url');
}

function toVersion(row: Row): ObjectVersion {
  const identity = {
    row: integer(row, 'row'),
    bucket: text(row, 'bucket'),
    key: text(row, 'key'),
    versionId: text(row, 'version_id'),
    latest: integer(row, 'latest') === 1,
    modified: integer(row, 'modified'),
  };
  if (integer(row, 'delete_marker') === 1) return { ...identity, deleteMarker: true };
  return {
    ...identity,
    deleteMarker: false,
    size: integer(row, 'size'),
    etag: text(row, 'etag'),
    attributes: json<Attributes>(row, 'attributes'),
    tags: json<Tags>(row, 'tags'),
    lock: json<ObjectLock>(row, 'lock'),
    checksum: json<Checksum>(row, 'checksum'),
    segments: json<Segment[]>(row, 'segments'),
  };
}
