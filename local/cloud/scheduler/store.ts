import { openDatabase, transaction } from '#cloud/gateway/index.ts';
import type { ScheduleSpec } from './types.ts';

/** How far a schedule has come. */
export interface Progress {
  readonly createdAt: number;
  /** Since when it has had its present expression, zone and state. */
  readonly begin: number;
  /** The occurrence that was fired last. */
  readonly last: number | undefined;
}

/** The input of one occurrence on its way to its target. */
export interface Delivery {
  readonly id: number;
  readonly executionId: string;
  readonly scheduleArn: string;
  readonly scheduledAt: number;
  readonly targetArn: string;
  readonly input: string;
  readonly deadLetterArn: string | undefined;
  /** Retries that the policy allows, and the time after which none is made. */
  readonly retries: number;
  readonly expiresAt: number;
  /** Attempts made so far, at the target or, once `failure` is set, at the dead-letter queue. */
  readonly attempts: number;
  /** Why the target was given up, as the attributes of the dead letter. */
  readonly failure: string | undefined;
}

export interface ScheduleStore {
  /** Takes over the schedules of a template; those that are not among them are forgotten, their deliveries are not. */
  adopt(schedules: readonly ScheduleSpec[], now: number): void;
  progress(arn: string): Progress | undefined;
  /** Records an occurrence and what is to be delivered for it, both or neither. */
  fire(delivery: Omit<Delivery, 'id' | 'attempts' | 'failure'>): void;
  /** What is due longest. */
  due(now: number): Delivery | undefined;
  /** When the next delivery falls due. */
  nextDue(): number | undefined;
  done(id: number): void;
  retry(id: number, due: number): void;
  /** Turns a delivery into one to the dead-letter queue. */
  giveUp(id: number, failure: string): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS schedule (
    arn TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    begin INTEGER NOT NULL,
    last INTEGER
  ) STRICT;
  CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY,
    execution_id TEXT NOT NULL,
    schedule_arn TEXT NOT NULL,
    scheduled_at INTEGER NOT NULL,
    target_arn TEXT NOT NULL,
    input TEXT NOT NULL,
    dead_letter_arn TEXT,
    retries INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    failure TEXT,
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_due ON delivery (due, id);`;

/** What the scheduler has to remember. */
export function openScheduleStore(file: string): ScheduleStore {
  const db = openDatabase(file, SCHEMA);
  const drop = db.prepare('DELETE FROM schedule WHERE arn NOT IN (SELECT value FROM json_each(?))');
  const adopt = db.prepare(
    `INSERT INTO schedule (arn, definition, created_at, begin) VALUES (:arn, :definition, :now, :now)
     ON CONFLICT (arn) DO UPDATE SET definition = excluded.definition, begin = excluded.begin, last = NULL
     WHERE definition <> excluded.definition`,
  );
  const progress = db.prepare('SELECT created_at, begin, last FROM schedule WHERE arn = ?');
  const advance = db.prepare('UPDATE schedule SET last = :scheduledAt WHERE arn = :scheduleArn');
  const insert = db.prepare(
    `INSERT INTO delivery
       (execution_id, schedule_arn, scheduled_at, target_arn, input, dead_letter_arn, retries, expires_at, due)
     VALUES
       (:executionId, :scheduleArn, :scheduledAt, :targetArn, :input, :deadLetterArn, :retries, :expiresAt, :scheduledAt)`,
  );
  const due = db.prepare('SELECT * FROM delivery WHERE due <= ? ORDER BY due, id LIMIT 1');
  const nextDue = db.prepare('SELECT MIN(due) AS due FROM delivery');
  const remove = db.prepare('DELETE FROM delivery WHERE id = ?');
  const postpone = db.prepare('UPDATE delivery SET attempts = attempts + 1, due = ? WHERE id = ?');
  const giveUp = db.prepare('UPDATE delivery SET failure = ?, attempts = 0 WHERE id = ?');

  return {
    adopt: (schedules, now) =>
      transaction(db, () => {
        drop.run(JSON.stringify(schedules.map(({ arn }) => arn)));
        for (const { arn, expression, timezone, enabled } of schedules)
          adopt.run({ arn, definition: JSON.stringify([expression, timezone, enabled]), now });
      }),
    progress(arn) {
      const row = progress.get(arn);
      if (!row) return undefined;
      const { created_at, begin, last } = row;
      return {
        createdAt: Number(created_at),
        begin: Number(begin),
        last: last === null ? undefined : Number(last),
      };
    },
    fire: ({ deadLetterArn = null, ...delivery }) =>
      transaction(db, () => {
        const { scheduleArn, scheduledAt } = delivery;
        insert.run({ ...delivery, deadLetterArn });
        advance.run({ scheduleArn, scheduledAt });
      }),
    due(now) {
      const row = due.get(now);
      return row && toDelivery(row);
    },
    nextDue() {
      const at = nextDue.get()?.['due'];
      return typeof at === 'number' ? at : undefined;
    },
    done: (id) => void remove.run(id),
    retry: (id, at) => void postpone.run(at, id),
    giveUp: (id, failure) => void giveUp.run(failure, id),
    close: () => db.close(),
  };
}

function toDelivery(row: Record<string, unknown>): Delivery {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    id: Number(row['id']),
    executionId: String(row['execution_id']),
    scheduleArn: String(row['schedule_arn']),
    scheduledAt: Number(row['scheduled_at']),
    targetArn: String(row['target_arn']),
    input: String(row['input']),
    deadLetterArn: text(row['dead_letter_arn']),
    retries: Number(row['retries']),
    expiresAt: Number(row['expires_at']),
    attempts: Number(row['attempts']),
    failure: text(row['failure']),
  };
}
