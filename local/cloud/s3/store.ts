import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import type { Place } from '../service.ts';
import { BlobStore } from './blobs.ts';
import { BucketTable } from './buckets.ts';
import { sendsToEventBridge } from './configuration/notification.ts';
import { openS3Database } from './database.ts';
import type { S3Event } from './events.ts';
import { ObjectTable } from './objects.ts';
import { Outbox } from './outbox.ts';
import { type BodyPlan, type ReceivedBody, receiveBody } from './receive-body.ts';
import { UploadTable } from './uploads.ts';

export interface IngestedBlob extends ReceivedBody {
  readonly blob: string;
}

/** Everything that the operations stand on: tables, files, owed events and the time. */
export class S3Store {
  readonly place: Place;
  readonly clock: Clock;
  readonly db: DatabaseSync;
  readonly buckets: BucketTable;
  readonly objects: ObjectTable;
  readonly uploads: UploadTable;
  readonly blobs: BlobStore;
  readonly outbox: Outbox;

  private constructor(o: StoreOptions, db: DatabaseSync, blobs: BlobStore) {
    this.place = o.place;
    this.clock = o.clock;
    this.db = db;
    this.blobs = blobs;
    const release = (names: Iterable<string>) => blobs.remove(names);
    this.buckets = new BucketTable(db);
    this.outbox = new Outbox(db, o.clock, o.emit);
    this.objects = new ObjectTable(db, o.clock, {
      announce: (bucket, change) => {
        if (sendsToEventBridge(this.buckets, bucket.name)) this.outbox.add(change);
      },
      release,
    });
    this.uploads = new UploadTable(db, o.clock, release);
  }

  static async open(o: StoreOptions): Promise<S3Store> {
    const blobs = path.join(o.dir, 'blobs');
    await mkdir(blobs, { recursive: true });
    return new S3Store(o, openS3Database(path.join(o.dir, 's3.sqlite')), new BlobStore(blobs));
  }

  /**
   * Streams a body into a new blob and hands it to `commit`, which makes a row name it. Whatever fails, be it the body, a condition or
   * the commit, leaves nothing behind.
   */
  async ingest<T>(plan: BodyPlan, commit: (blob: IngestedBlob) => T): Promise<T> {
    const { name, sink } = await this.blobs.create();
    try {
      const received = await receiveBody(plan, sink);
      const result = commit({ ...received, blob: name });
      this.blobs.settle(name);
      return result;
    } catch (error) {
      sink.destroy();
      await this.blobs.discard(name);
      throw error;
    }
  }

  sweepOrphans(): Promise<number> {
    const named = this.db.prepare('SELECT 1 FROM blobs WHERE name = ?');
    return this.blobs.sweep((name) => named.get(name) !== undefined);
  }
}

export interface StoreOptions {
  readonly dir: string;
  readonly place: Place;
  readonly clock: Clock;
  emit(event: S3Event): Promise<void>;
}
