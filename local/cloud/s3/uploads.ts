import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { integer, json, type Row, text, transaction } from './database.ts';
import { noSuchUpload } from './errors.ts';
import type { Attributes, ChecksumAlgorithm, Checksums, ChecksumType, ObjectLock, Tags } from './model.ts';

/** A multipart upload that has begun. */
export interface MultipartUpload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly initiated: number;
  readonly algorithm: ChecksumAlgorithm;
  readonly checksumType: ChecksumType;
  /** Whether the client chose the algorithm: if not, it is CRC64NVME, and parts may be sent with checksums of any kind. */
  readonly explicit: boolean;
  readonly attributes: Attributes;
  readonly tags: Tags;
  readonly lock: ObjectLock;
}

export interface UploadedPart {
  readonly number: number;
  readonly blob: string;
  readonly size: number;
  readonly md5: string;
  readonly checksums: Checksums;
  readonly modified: number;
}

export class UploadTable {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #release: (blobs: Iterable<string>) => void;

  constructor(db: DatabaseSync, clock: Clock, release: (blobs: Iterable<string>) => void) {
    this.#db = db;
    this.#clock = clock;
    this.#release = release;
  }

  begin(upload: Omit<MultipartUpload, 'id' | 'initiated'>): string {
    const id = randomUUID().replaceAll('-', '');
    this.#db
      .prepare(
        `INSERT INTO uploads (id, bucket, key, initiated, algorithm, checksum_type, explicit, attributes, tags, lock)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        upload.bucket,
        upload.key,
        this.#clock.now(),
        upload.algorithm,
        upload.checksumType,
        Number(upload.explicit),
        JSON.stringify(upload.attributes),
        JSON.stringify(upload.tags),
        JSON.stringify(upload.lock),
      );
    return id;
  }

  get(bucket: string, key: string, id: string): MultipartUpload {
    const row = this.#db
      .prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?')
      .get(id, bucket, key);
    if (!row) throw noSuchUpload(id);
    return toUpload(row);
  }

  parts(id: string): UploadedPart[] {
    return this.#db.prepare('SELECT * FROM parts WHERE upload = ? ORDER BY number').all(id).map(toPart);
  }

  /** Stores a part, in place of an earlier one with its number. The upload may have ended while the bytes came in. */
  putPart(upload: MultipartUpload, part: Omit<UploadedPart, 'modified'>): UploadedPart {
    const modified = this.#clock.now();
    const replaced = transaction(this.#db, () => {
      this.get(upload.bucket, upload.key, upload.id);
      const old = this.#db
        .prepare('DELETE FROM parts WHERE upload = ? AND number = ? RETURNING blob')
        .get(upload.id, part.number);
      this.#db
        .prepare(
          'INSERT INTO parts (upload, number, blob, size, md5, checksums, modified) VALUES (?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          upload.id,
          part.number,
          part.blob,
          part.size,
          part.md5,
          JSON.stringify(part.checksums),
          modified,
        );
      this.#db.prepare('INSERT INTO blobs (name) VALUES (?)').run(part.blob);
      if (!old) return [];
      this.#db.prepare('DELETE FROM blobs WHERE name = ?').run(text(old, 'blob'));
      return [text(old, 'blob')];
    });
    this.#release(replaced);
    return { ...part, modified };
  }

  abort(id: string): void {
    this.#release(transaction(this.#db, () => this.end(id, new Set())));
  }

  /**
   * Forgets an upload, within a transaction of the caller.
   * @param kept blobs that go on living in an object
   * @returns the blobs to release once the transaction is committed
   */
  end(id: string, kept: ReadonlySet<string>): string[] {
    const freed = this.parts(id)
      .map((part) => part.blob)
      .filter((blob) => !kept.has(blob));
    const unname = this.#db.prepare('DELETE FROM blobs WHERE name = ?');
    for (const blob of freed) unname.run(blob);
    this.#db.prepare('DELETE FROM uploads WHERE id = ?').run(id);
    return freed;
  }

  /** Remembers, within a transaction of the caller, which object an upload has become. */
  complete(id: string, row: number): void {
    this.#db.prepare('INSERT INTO completions (upload, row) VALUES (?, ?)').run(id, row);
  }

  /** The row of the object that an upload became, as long as it exists. */
  completed(id: string): number | undefined {
    const found = this.#db.prepare('SELECT row FROM completions WHERE upload = ?').get(id);
    return found && integer(found, 'row');
  }

  /** In the order of key and id, from a key on; `after` skips the uploads of that key up to this id. */
  *list(bucket: string, from: string, after?: { key: string; id: string }): Iterable<MultipartUpload> {
    const rows = this.#db
      .prepare(
        `SELECT * FROM uploads WHERE bucket = ? AND key >= ? AND NOT (key = ? AND id <= ?) ORDER BY key, id`,
      )
      .iterate(bucket, from, after?.key ?? '', after?.id ?? '');
    for (const row of rows) yield toUpload(row);
  }

  /** Uploads of one bucket that began before a time, for lifecycle rules. */
  begunBefore(bucket: string, prefix: string, time: number): MultipartUpload[] {
    return this.#db
      .prepare('SELECT * FROM uploads WHERE bucket = ? AND initiated < ? AND substr(key, 1, length(?)) = ?')
      .all(bucket, time, prefix, prefix)
      .map(toUpload);
  }
}

function toUpload(row: Row): MultipartUpload {
  return {
    id: text(row, 'id'),
    bucket: text(row, 'bucket'),
    key: text(row, 'key'),
    initiated: integer(row, 'initiated'),
    algorithm: text(row, 'algorithm') as ChecksumAlgorithm,
    checksumType: text(row, 'checksum_type') as ChecksumType,
    explicit: integer(row, 'explicit') === 1,
    attributes: json<Attributes>(row, 'attributes'),
    tags: json<Tags>(row, 'tags'),
    lock: json<ObjectLock>(row, 'lock'),
  };
}

function toPart(row: Row): UploadedPart {
  return {
    number: integer(row, 'number'),
    blob: text(row, 'blob'),
    size: integer(row, 'size'),
    md5: text(row, 'md5'),
    checksums: json<Checksums>(row, 'checksums'),
    modified: integer(row, 'modified'),
  };
}
