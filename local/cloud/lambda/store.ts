import { type Database, openDatabase } from '#cloud/gateway/index.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS event (
    id TEXT PRIMARY KEY,
    function TEXT NOT NULL,
    payload TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS event_due ON event (due);
  CREATE TABLE IF NOT EXISTS checkpoint (
    mapping TEXT PRIMARY KEY,
    sequence TEXT NOT NULL
  ) STRICT;
`;

/** An asynchronous event that waits for its function. */
export interface QueuedEvent {
  readonly id: string;
  readonly function: string;
  readonly payload: string;
  readonly accepted: number;
  readonly attempts: number;
  readonly due: number;
}

/** What the Lambda service has to remember: accepted events, and how far each mapping has read its stream. */
export interface LambdaStore {
  add(event: QueuedEvent): void;
  /** In the order in which they fall due. */
  next(limit: number): QueuedEvent[];
  reschedule(id: string, attempts: number, due: number): void;
  remove(id: string): void;
  checkpoint(mapping: string): string | undefined;
  setCheckpoint(mapping: string, sequence: string): void;
  close(): void;
}

export function openStore(file: string): LambdaStore {
  const db: Database = openDatabase(file, SCHEMA);
  const insert = db.prepare(
    'INSERT INTO event VALUES (:id, :function, :payload, :accepted, :attempts, :due)',
  );
  const select = db.prepare('SELECT * FROM event ORDER BY due, rowid LIMIT ?');
  const update = db.prepare('UPDATE event SET attempts = ?, due = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM event WHERE id = ?');
  const read = db.prepare('SELECT sequence FROM checkpoint WHERE mapping = ?');
  const write = db.prepare('INSERT OR REPLACE INTO checkpoint VALUES (?, ?)');
  return {
    add: (event) => void insert.run({ ...event }),
    next: (limit) => select.all(limit).map(queuedEvent),
    reschedule: (id, attempts, due) => void update.run(attempts, due, id),
    remove: (id) => void remove.run(id),
    checkpoint(mapping) {
      const sequence = read.get(mapping)?.['sequence'];
      return typeof sequence === 'string' ? sequence : undefined;
    },
    setCheckpoint: (mapping, sequence) => void write.run(mapping, sequence),
    close: () => db.close(),
  };
}

function queuedEvent(row: Record<string, unknown>): QueuedEvent {
  return {
    id: String(row['id']),
    function: String(row['function']),
    payload: String(row['payload']),
    accepted: Number(row['accepted']),
    attempts: Number(row['attempts']),
    due: Number(row['due']),
  };
}
