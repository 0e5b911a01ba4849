import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { type NewNotice, openNoticeQueue } from './notice-queue.ts';

/** A mail that SES took, as the index knows it. */
export interface SentMail {
  /** What SendRawEmail answered as `MessageId`. */
  id: string;
  /** Decoded From header. */
  from: string;
  /** Envelope recipients, bare addresses. */
  to: string[];
  /** Decoded; empty where there is none. */
  subject: string;
  /** Milliseconds since the epoch. */
  sentAt: number;
  /** The Message-ID header that the recipient sees, with its angle brackets. */
  messageIdHeader: string;
}

/** Which sent mails to list. */
export interface SentMailQuery {
  /** Only those to this address, whatever its case. */
  to?: string;
  /** Only those sent after this moment. */
  after?: number;
  /** @default no limit */
  limit?: number;
}

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS mail (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sender TEXT NOT NULL, recipients TEXT NOT NULL,
    subject TEXT NOT NULL, sent_at INTEGER NOT NULL, message_id_header TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mail_by_time ON mail (sent_at);
  CREATE TABLE IF NOT EXISTS recipient (
    mailbox TEXT NOT NULL, seq INTEGER NOT NULL REFERENCES mail, PRIMARY KEY (mailbox, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS identity (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

export type SentMailStore = ReturnType<typeof openSentMailStore>;

/** Sent mails as `.eml` files with an index in SQLite, and the identities that were verified through the API. */
export function openSentMailStore(dir: string) {
  const folder = join(dir, 'mail');
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(dir, 'index.sqlite'));
  db.exec(SCHEMA);
  const notices = openNoticeQueue(db);
  const hasMail = db.prepare('SELECT 1 FROM mail WHERE id = ?');
  sweep(folder, (id) => hasMail.get(id) !== undefined);

  const fileOf = (id: string) => join(folder, `${id}.eml`);
  const insertMail = db.prepare(
    'INSERT INTO mail (id, sender, recipients, subject, sent_at, message_id_header) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertRecipient = db.prepare('INSERT OR IGNORE INTO recipient (mailbox, seq) VALUES (?, ?)');
  const addMail = transaction(db, (mail: SentMail, comingBack: readonly NewNotice[]) => {
    const { lastInsertRowid } = insertMail.run(
      mail.id,
      mail.from,
      JSON.stringify(mail.to),
      mail.subject,
      mail.sentAt,
      mail.messageIdHeader,
    );
    for (const address of mail.to) insertRecipient.run(address.toLowerCase(), lastInsertRowid);
    for (const notice of comingBack) notices.add(mail.id, notice, mail.sentAt);
  });
  const all = db.prepare('SELECT * FROM mail WHERE sent_at > ? ORDER BY seq DESC LIMIT ?');
  const inMailbox = db.prepare(
    `SELECT mail.* FROM recipient JOIN mail USING (seq)
     WHERE mailbox = ? AND sent_at > ? ORDER BY seq DESC LIMIT ?`,
  );
  const byId = db.prepare('SELECT * FROM mail WHERE id = ?');
  const mailboxes = db.prepare(
    'SELECT mailbox, count(*) AS mails FROM recipient GROUP BY mailbox ORDER BY max(seq) DESC',
  );
  const countSince = db.prepare(
    'SELECT count(*) AS n FROM mail JOIN recipient USING (seq) WHERE sent_at > ?',
  );
  const insertIdentity = db.prepare('INSERT OR IGNORE INTO identity (name) VALUES (?)');
  const identities = db.prepare('SELECT name FROM identity ORDER BY name');

  return {
    notices,
    /** The message, its index entry and what is to come back for it are on disk when this returns. */
    add(mail: SentMail, content: Buffer, comingBack: readonly NewNotice[]): void {
      writeDurably(fileOf(mail.id), content);
      addMail(mail, comingBack);
    },
    /** Newest first. */
    list({ to, after = -1, limit = -1 }: SentMailQuery): SentMail[] {
      const rows = to === undefined ? all.all(after, limit) : inMailbox.all(to.toLowerCase(), after, limit);
      return rows.map(mailOf);
    },
    get(id: string): SentMail | undefined {
      const row = byId.get(id);
      return row && mailOf(row);
    },
    raw(id: string): Buffer | undefined {
      return hasMail.get(id) === undefined ? undefined : readFileSync(fileOf(id));
    },
    mailboxes(): { address: string; mails: number }[] {
      return mailboxes.all().map((row) => ({ address: String(row['mailbox']), mails: Number(row['mails']) }));
    },
    recipientsSince(time: number): number {
      return Number(countSince.get(time)?.['n']);
    },
    addIdentity(name: string): void {
      insertIdentity.run(name);
    },
    identities(): string[] {
      return identities.all().map((row) => String(row['name']));
    },
    close(): void {
      if (db.isOpen) db.close();
    },
  };
}

function transaction<Values extends unknown[]>(
  db: DatabaseSync,
  change: (...values: Values) => void,
): (...values: Values) => void {
  return (...values) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      change(...values);
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
}

function mailOf(row: Record<string, SQLOutputValue>): SentMail {
  return {
    id: String(row['id']),
    from: String(row['sender']),
    to: JSON.parse(String(row['recipients'])) as string[],
    subject: String(row['subject']),
    sentAt: Number(row['sent_at']),
    messageIdHeader: String(row['message_id_header']),
  };
}

function writeDurably(path: string, content: Buffer): void {
  const temporary = `${path}.part`;
  const file = openSync(temporary, 'w');
  try {
    for (let written = 0; written < content.length; ) written += writeSync(file, content, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}

/** A file without an index entry was never acknowledged: the process died in between. */
function sweep(folder: string, isIndexed: (id: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (!isIndexed(name.replace(/\.eml$/, ''))) rmSync(join(folder, name));
  }
}
