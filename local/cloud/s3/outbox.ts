import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../clock.ts';
import { integer, json } from './database.ts';
import { eventOf, type ObjectChange, type S3Event } from './events.ts';

const AT_ONCE = 16;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;

/**
 * Events that are owed. They are written in the transaction of the change they tell of and leave when `emit` has resolved:
 * at least once, across restarts. Order is not promised; the sequencer in the event tells it.
 */
export class Outbox {
  readonly #db: DatabaseSync;
  readonly #clock: Clock;
  readonly #emit: (event: S3Event) => Promise<void>;
  readonly #delivering = new Map<number, Promise<void>>();
  #cancelTimer: (() => void) | undefined;
  #running = false;

  constructor(db: DatabaseSync, clock: Clock, emit: (event: S3Event) => Promise<void>) {
    this.#db = db;
    this.#clock = clock;
    this.#emit = emit;
  }

  /** Called within the transaction of the change. */
  add(change: ObjectChange): void {
    // Never reused, also when the outbox has been emptied (AUTOINCREMENT), so that it is fit to be the sequencer.
    const last = this.#db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").get();
    const id = (last ? integer(last, 'seq') : 0) + 1;
    this.#db
      .prepare('INSERT INTO outbox (id, event, due) VALUES (?, ?, ?)')
      .run(id, JSON.stringify(eventOf(change, id)), this.#clock.now());
    // After the transaction, which is synchronous, has ended one way or the other.
    queueMicrotask(() => this.#deliverDue());
  }

  start(): void {
    this.#running = true;
    this.#deliverDue();
  }

  /** Waits for what is being delivered; the rest stays on disk. */
  async stop(): Promise<void> {
    this.#running = false;
    this.#cancelTimer?.();
    await Promise.all(this.#delivering.values());
  }

  #deliverDue(): void {
    if (!this.#running) return;
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const rows = this.#db
      .prepare('SELECT id, event, attempts, due FROM outbox ORDER BY due, id LIMIT ?')
      .all(AT_ONCE + this.#delivering.size + 1);
    for (const row of rows) {
      const id = integer(row, 'id');
      if (this.#delivering.has(id)) continue;
      if (this.#delivering.size >= AT_ONCE) return;
      const due = integer(row, 'due');
      if (due > this.#clock.now()) {
        this.#cancelTimer = this.#clock.at(due, () => this.#deliverDue());
        return;
      }
      this.#delivering.set(id, this.#deliver(id, json<S3Event>(row, 'event'), integer(row, 'attempts')));
    }
  }

  async #deliver(id: number, event: S3Event, attempts: number): Promise<void> {
    try {
      await this.#emit(event);
      this.#db.prepare('DELETE FROM outbox WHERE id = ?').run(id);
    } catch {
      // The receiver has its own log; here an error only means "later".
      const wait = Math.min(FIRST_RETRY_MS * 2 ** attempts, LONGEST_RETRY_MS);
      this.#db
        .prepare('UPDATE outbox SET attempts = attempts + 1, due = ? WHERE id = ?')
        .run(this.#clock.now() + wait, id);
    } finally {
      this.#delivering.delete(id);
      this.#deliverDue();
    }
  }
}
