import { randomUUID } from 'node:crypto';
import { openDatabase, transaction } from '#cloud/gateway/index.ts';
import { MessageAttributes } from './message-attributes.ts';
import type { Queue } from './types.ts';

export interface NewMessage {
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly sender: string;
  readonly sentAt: number;
  readonly visibleAt: number;
}

export interface ReceivedMessage extends Pick<NewMessage, 'body' | 'attributes' | 'sender' | 'sentAt'> {
  readonly id: string;
  readonly receipt: string;
  readonly receives: number;
  readonly firstReceivedAt: number;
  /** The queue that it was redriven from. */
  readonly sourceArn: string | undefined;
}

export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export interface MessageStore {
  /** Notes when a queue was first made, and answers it. */
  createdAt(arn: string, now: number): number;
  /** Adds messages, all or none. Answers their ids. */
  send(arn: string, messages: readonly NewMessage[]): string[];
  /** Hides up to `max` visible messages until `hiddenUntil`, and counts those that were redriven instead. */
  receive(
    queue: Queue,
    o: { max: number; now: number; hiddenUntil: number },
  ): { messages: ReceivedMessage[]; redriven: number };
  /** When the next hidden message of a queue comes back. */
  nextVisible(arn: string, now: number): number | undefined;
  delete(arn: string, receipt: string): void;
  /** Says false where no message is hidden under this receipt. */
  changeVisibility(arn: string, receipt: string, now: number, hiddenUntil: number): boolean;
  counts(queue: Queue, now: number): Counts;
  purge(arn: string): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS queue (arn TEXT PRIMARY KEY, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS message (
    number INTEGER PRIMARY KEY,
    queue TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    attributes TEXT NOT NULL,
    sender TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    visible_at INTEGER NOT NULL,
    receipt TEXT,
    receives INTEGER NOT NULL DEFAULT 0,
    first_received_at INTEGER,
    source_arn TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS message_visible ON message (queue, visible_at);
  CREATE INDEX IF NOT EXISTS message_receipt ON message (receipt);`;

/** The messages of all queues, on disk. */
export function openMessageStore(file: string): MessageStore {
  const db = openDatabase(file, SCHEMA);
  const create = db.prepare('INSERT OR IGNORE INTO queue (arn, created_at) VALUES (?, ?)');
  const created = db.prepare('SELECT created_at FROM queue WHERE arn = ?');
  const insert = db.prepare(
    `INSERT INTO message (queue, id, body, attributes, sender, sent_at, visible_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const expire = db.prepare('DELETE FROM message WHERE queue = ? AND sent_at <= ?');
  const redrive = db.prepare(
    `UPDATE message SET source_arn = queue, queue = :target, receipt = NULL, receives = 0, first_received_at = NULL
     WHERE queue = :arn AND visible_at <= :now AND receives >= :most`,
  );
  const receive = db.prepare(
    `UPDATE message
     SET receives = receives + 1, receipt = hex(randomblob(32)), visible_at = :hiddenUntil,
         first_received_at = coalesce(first_received_at, :now)
     WHERE number IN
       (SELECT number FROM message WHERE queue = :arn AND visible_at <= :now ORDER BY number LIMIT :max)
     RETURNING *`,
  );
  const next = db.prepare('SELECT MIN(visible_at) AS at FROM message WHERE queue = ? AND visible_at > ?');
  const remove = db.prepare('DELETE FROM message WHERE queue = ? AND receipt = ?');
  const hide = db.prepare(
    'UPDATE message SET visible_at = ? WHERE queue = ? AND receipt = ? AND visible_at > ?',
  );
  const count = db.prepare(
    `SELECT count(*) FILTER (WHERE visible_at <= :now) AS visible,
            count(*) FILTER (WHERE visible_at > :now AND receipt IS NOT NULL) AS in_flight,
            count(*) FILTER (WHERE visible_at > :now AND receipt IS NULL) AS delayed
     FROM message WHERE queue = :arn`,
  );
  const purge = db.prepare('DELETE FROM message WHERE queue = ?');
  const expireOld = (queue: Queue, now: number) => expire.run(queue.arn, now - queue.retentionSeconds * 1000);

  return {
    createdAt(arn, now) {
      create.run(arn, now);
      return Number(created.get(arn)?.['created_at']);
    },
    send: (arn, messages) =>
      transaction(db, () =>
        messages.map(({ body, attributes, sender, sentAt, visibleAt }) => {
          const id = randomUUID();
          insert.run(arn, id, body, JSON.stringify(attributes), sender, sentAt, visibleAt);
          return id;
        }),
      ),
    receive: (queue, { max, now, hiddenUntil }) =>
      transaction(db, () => {
        const { arn } = queue;
        expireOld(queue, now);
        const { targetArn: target, maxReceiveCount: most } = queue.redrive ?? {};
        const redriven = target && most ? Number(redrive.run({ arn, now, target, most }).changes) : 0;
        const rows = receive.all({ arn, now, hiddenUntil, max });
        // SQLite returns updated rows in any order.
        rows.sort((a, b) => Number(a['number']) - Number(b['number']));
        return { messages: rows.map(toReceived), redriven };
      }),
    nextVisible(arn, now) {
      const at = next.get(arn, now)?.['at'];
      return typeof at === 'number' ? at : undefined;
    },
    delete: (arn, receipt) => void remove.run(arn, receipt),
    changeVisibility: (arn, receipt, now, hiddenUntil) =>
      Number(hide.run(hiddenUntil, arn, receipt, now).changes) > 0,
    counts(queue, now) {
      expireOld(queue, now);
      const row = count.get({ arn: queue.arn, now });
      return {
        visible: Number(row?.['visible']),
        inFlight: Number(row?.['in_flight']),
        delayed: Number(row?.['delayed']),
      };
    },
    purge: (arn) => void purge.run(arn),
    close: () => db.close(),
  };
}

function toReceived(row: Record<string, unknown>): ReceivedMessage {
  return {
    id: String(row['id']),
    body: String(row['body']),
    attributes: MessageAttributes.parse(JSON.parse(String(row['attributes']))),
    sender: String(row['sender']),
    sentAt: Number(row['sent_at']),
    receipt: String(row['receipt']),
    receives: Number(row['receives']),
    firstReceivedAt: Number(row['first_received_at']),
    sourceArn: typeof row['source_arn'] === 'string' ? row['source_arn'] : undefined,
  };
}
