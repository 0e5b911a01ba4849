import { openDatabase, transaction } from '#cloud/gateway/index.ts';
import type { EventEnvelope } from './event.ts';
import type { Rule } from './rulebook.ts';
import type { TargetSpec } from './types.ts';

/** One event on its way to one target. */
export interface Delivery {
  readonly id: number;
  readonly event: string;
  readonly ruleArn: string;
  readonly targetArn: string;
  readonly deadLetterArn: string | undefined;
  /** Retries that the policy allows, and the time after which none is made. */
  readonly retries: number;
  readonly expiresAt: number;
  /** Attempts made so far, at the target or, once `failure` is set, at the dead-letter queue. */
  readonly attempts: number;
  /** Why the target was given up, as the attributes of the dead letter. */
  readonly failure: string | undefined;
}

export interface Outbox {
  add(deliveries: readonly { rule: Rule; target: TargetSpec; event: EventEnvelope; now: number }[]): void;
  /** What falls due until `now`, the longest due first. */
  due(now: number, limit: number): Delivery[];
  /** When the next delivery after `now` falls due. */
  nextDue(now: number): number | undefined;
  done(id: number): void;
  /** Records an attempt that failed, to be made again at `due`. */
  retry(id: number, due: number): void;
  /** Turns a delivery into one to the dead-letter queue. */
  giveUp(id: number, failure: string, due: number): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY,
    event TEXT NOT NULL,
    rule_arn TEXT NOT NULL,
    target_arn TEXT NOT NULL,
    dead_letter_arn TEXT,
    retries INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_due ON delivery (due, id);`;

const DEFAULT_RETRY = { attempts: 185, maxAgeSeconds: 86_400 };

/** The deliveries that are still to be made, on disk. */
export function openOutbox(file: string): Outbox {
  const db = openDatabase(file, SCHEMA);
  const insert = db.prepare(
    `INSERT INTO delivery (event, rule_arn, target_arn, dead_letter_arn, retries, expires_at, due)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const due = db.prepare('SELECT * FROM delivery WHERE due <= ? ORDER BY due, id LIMIT ?');
  const nextDue = db.prepare('SELECT MIN(due) AS due FROM delivery WHERE due > ?');
  const remove = db.prepare('DELETE FROM delivery WHERE id = ?');
  const postpone = db.prepare('UPDATE delivery SET attempts = attempts + 1, due = ? WHERE id = ?');
  const giveUp = db.prepare('UPDATE delivery SET failure = ?, attempts = 0, due = ? WHERE id = ?');

  return {
    add: (deliveries) =>
      transaction(db, () => {
        for (const { rule, target, event, now } of deliveries) {
          const { attempts, maxAgeSeconds } = target.retry ?? DEFAULT_RETRY;
          const expiresAt = now + maxAgeSeconds * 1000;
          const queue = target.deadLetterArn ?? null;
          insert.run(JSON.stringify(event), rule.arn, target.arn, queue, attempts, expiresAt, now);
        }
      }),
    due: (now, limit) => due.all(now, limit).map(toDelivery),
    nextDue(now) {
      const at = nextDue.get(now)?.['due'];
      return typeof at === 'number' ? at : undefined;
    },
    done: (id) => void remove.run(id),
    retry: (id, at) => void postpone.run(at, id),
    giveUp: (id, failure, at) => void giveUp.run(failure, at, id),
    close: () => db.close(),
  };
}

function toDelivery(row: Record<string, unknown>): Delivery {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    id: Number(row['id']),
    event: String(row['event']),
    ruleArn: String(row['rule_arn']),
    targetArn: String(row['target_arn']),
    deadLetterArn: text(row['dead_letter_arn']),
    retries: Number(row['retries']),
    expiresAt: Number(row['expires_at']),
    attempts: Number(row['attempts']),
    failure: text(row['failure']),
  };
}
