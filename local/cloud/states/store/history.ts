import type { JsonObject } from '../json.ts';
import type { Database } from './database.ts';

export interface HistoryEvent {
  readonly id: number;
  readonly previous: number;
  readonly at: number;
  readonly type: string;
  /** The event's details as JSON text, in the form of the API. */
  readonly details: string | null;
}

export class History {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The next event number of an execution. */
  number(execution: number): number {
    const row = this.#db.one<{ events: number }>(
      'UPDATE execution SET events=events+1 WHERE id=? RETURNING events',
      execution,
    );
    return row?.events ?? 0;
  }

  add(
    execution: number,
    event: { id: number; previous: number; at: number; type: string; details?: JsonObject | undefined },
  ): void {
    const { id, previous, at, type } = event;
    const details = event.details ? JSON.stringify(event.details) : null;
    this.#db.insert('event', { execution, id, previous, at, type, details });
  }

  page(execution: number, reverse: boolean, limit: number, offset: number): HistoryEvent[] {
    return this.#db.all<HistoryEvent>(
      `SELECT id, previous, at, type, details FROM event WHERE execution=? ORDER BY id ${reverse ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      execution,
      limit,
      offset,
    );
  }
}
