import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { REACTIONS, type Reaction } from './mailbox-simulator.ts';

/** Something that is still to come back for a mail that was sent. */
export interface Notice {
  readonly id: number;
  readonly mailId: string;
  readonly reaction: Reaction;
  readonly recipient: string;
  /** Who is told: the mail's return path. */
  readonly to: string;
  readonly due: number;
  readonly attempts: number;
}

export type NewNotice = Pick<Notice, 'reaction' | 'recipient' | 'to'>;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS notice (
    id INTEGER PRIMARY KEY AUTOINCREMENT, mail_id TEXT NOT NULL, reaction TEXT NOT NULL, recipient TEXT NOT NULL,
    return_path TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS notice_by_due ON notice (due);
`;

export type NoticeQueue = ReturnType<typeof openNoticeQueue>;

/** The notices of sent mails, in the database of the mails: a mail and what comes back for it are one commit. */
export function openNoticeQueue(db: DatabaseSync) {
  db.exec(SCHEMA);
  const insert = db.prepare(
    'INSERT INTO notice (mail_id, reaction, recipient, return_path, due) VALUES (?, ?, ?, ?, ?)',
  );
  const first = db.prepare('SELECT * FROM notice ORDER BY due, id LIMIT 1');
  const remove = db.prepare('DELETE FROM notice WHERE id = ?');
  const postpone = db.prepare('UPDATE notice SET due = ?, attempts = attempts + 1 WHERE id = ?');
  return {
    add(mailId: string, { reaction, recipient, to }: NewNotice, due: number): void {
      insert.run(mailId, reaction, recipient, to, due);
    },
    /** The one that is due first, be it now or later. */
    first(): Notice | undefined {
      const row = first.get();
      return row && noticeOf(row);
    },
    remove(id: number): void {
      remove.run(id);
    },
    postpone(id: number, due: number): void {
      postpone.run(due, id);
    },
  };
}

function noticeOf(row: Record<string, SQLOutputValue>): Notice {
  const reaction = REACTIONS.find((known) => known === row['reaction']);
  if (!reaction) throw new TypeError(`Unknown reaction ${String(row['reaction'])}`);
  return {
    id: Number(row['id']),
    mailId: String(row['mail_id']),
    reaction,
    recipient: String(row['recipient']),
    to: String(row['return_path']),
    due: Number(row['due']),
    attempts: Number(row['attempts']),
  };
}
