import { setImmediate } from 'node:timers/promises';
import { type LifecycleRule, lifecycle } from './configuration/lifecycle.ts';
import { text } from './database.ts';
import type { Bucket, Origin } from './model.ts';
import { isLocked } from './object-lock.ts';
import type { S3Store } from './store.ts';

const DAY_MS = 86_400_000;

/** What is due for removal, found by one query. */
interface Due {
  readonly key: string;
  readonly versionId: string | undefined;
}

/** Executes the lifecycle rules once a day, at midnight UTC of the injected clock, as S3 does. */
export class LifecycleSweep {
  readonly #store: S3Store;
  #cancelTimer: (() => void) | undefined;
  #sweeping: Promise<void> = Promise.resolve();
  #running = false;

  constructor(store: S3Store) {
    this.#store = store;
  }

  start(): void {
    this.#running = true;
    this.#next();
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#cancelTimer?.();
    await this.#sweeping;
  }

  #next(): void {
    if (!this.#running) return;
    // What could not be removed tonight, say for want of disk, is due again tomorrow.
    this.#sweeping = this.#sweep()
      .catch(() => undefined)
      .finally(() => this.#arm());
  }

  #arm(): void {
    if (!this.#running) return;
    const midnight = startOfDay(this.#store.clock.now()) + DAY_MS;
    this.#cancelTimer = this.#store.clock.at(midnight, () => this.#next());
  }

  /** Applies every rule of every bucket to what is due now. */
  async #sweep(): Promise<void> {
    for (const bucket of this.#store.buckets.all()) {
      const rules =
        this.#store.buckets.configuration<LifecycleRule[]>(bucket.name, lifecycle.parameter) ?? [];
      for (const rule of rules) {
        if (rule.enabled ?? true) await this.#apply(bucket, rule);
      }
    }
  }

  async #apply(bucket: Bucket, rule: LifecycleRule): Promise<void> {
    const prefix = rule.prefix ?? '';
    const { expireAfterDays, expireNoncurrentAfterDays, abortUploadsAfterDays } = rule;
    if (expireAfterDays !== undefined) {
      await this.#removeAll(bucket, this.#expired(bucket.name, prefix, this.#cutoff(expireAfterDays)));
      await this.#removeAll(bucket, this.#loneMarkers(bucket.name, prefix, this.#cutoff(expireAfterDays)));
    }
    if (expireNoncurrentAfterDays !== undefined)
      await this.#removeAll(
        bucket,
        this.#superseded(bucket.name, prefix, {
          cutoff: this.#cutoff(expireNoncurrentAfterDays),
          keep: rule.keepNoncurrentVersions ?? 0,
        }),
      );
    if (rule.expireLoneDeleteMarkers)
      await this.#removeAll(bucket, this.#loneMarkers(bucket.name, prefix, this.#store.clock.now()));
    if (abortUploadsAfterDays !== undefined) {
      const before = this.#cutoff(abortUploadsAfterDays) + 1;
      for (const upload of this.#store.uploads.begunBefore(bucket.name, prefix, before))
        this.#store.uploads.abort(upload.id);
    }
  }

  /** S3 rounds the end of an age up to midnight: due is what was that old when the present day began. */
  #cutoff(days: number): number {
    return startOfDay(this.#store.clock.now()) - days * DAY_MS;
  }

  #expired(bucket: string, prefix: string, cutoff: number): Due[] {
    return this.#store.db
      .prepare(
        `SELECT key FROM versions WHERE bucket = ? AND latest = 1 AND delete_marker = 0
         AND modified <= ? AND substr(key, 1, length(?)) = ?`,
      )
      .all(bucket, cutoff, prefix, prefix)
      .map((row) => ({ key: text(row, 'key'), versionId: undefined }));
  }

  #superseded(bucket: string, prefix: string, o: { cutoff: number; keep: number }): Due[] {
    return this.#store.db
      .prepare(
        `SELECT key, version_id FROM (
           SELECT key, version_id, noncurrent_since, row_number() OVER (PARTITION BY key ORDER BY row DESC) AS age
           FROM versions WHERE bucket = ? AND latest = 0 AND substr(key, 1, length(?)) = ?
         ) WHERE noncurrent_since <= ? AND age > ?`,
      )
      .all(bucket, prefix, prefix, o.cutoff, o.keep)
      .map((row) => ({ key: text(row, 'key'), versionId: text(row, 'version_id') }));
  }

  #loneMarkers(bucket: string, prefix: string, cutoff: number): Due[] {
    return this.#store.db
      .prepare(
        `SELECT key, version_id FROM versions AS marker
         WHERE bucket = ? AND latest = 1 AND delete_marker = 1 AND modified <= ? AND substr(key, 1, length(?)) = ?
         AND NOT EXISTS (SELECT 1 FROM versions WHERE bucket = marker.bucket AND key = marker.key AND latest = 0)`,
      )
      .all(bucket, cutoff, prefix, prefix)
      .map((row) => ({ key: text(row, 'key'), versionId: text(row, 'version_id') }));
  }

  async #removeAll(bucket: Bucket, due: readonly Due[]): Promise<void> {
    for (const { key, versionId } of due) {
      const present = this.#store.buckets.find(bucket.name);
      if (!present || !this.#running) return;
      if (versionId !== undefined && this.#isHeld(bucket, key, versionId)) continue;
      this.#store.objects.remove({
        bucket: present,
        key,
        ...(versionId === undefined ? {} : { versionId }),
        origin: this.#origin(),
      });
      // A bucket may hold a great many: requests come in between.
      await setImmediate();
    }
  }

  #isHeld(bucket: Bucket, key: string, versionId: string): boolean {
    const version = this.#store.objects.version(bucket.name, key, versionId);
    if (!version || version.deleteMarker) return false;
    return isLocked(version.lock, { now: this.#store.clock.now(), bypassGovernance: false });
  }

  #origin(): Origin {
    return {
      reason: 'Lifecycle Expiration',
      requester: 's3.amazonaws.com',
      requestId: '',
      sourceIp: 's3.amazonaws.com',
    };
  }
}

function startOfDay(time: number): number {
  return Math.floor(time / DAY_MS) * DAY_MS;
}
