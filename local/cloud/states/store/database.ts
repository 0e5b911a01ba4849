import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** SQLite with cached statements, nested transactions and effects that wait for the commit. */
export class Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #effects: (() => void)[] = [];

  constructor(file: string, schema: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=5000;');
    this.#db.exec(schema);
  }

  /** The first row. `Row` is what the statement selects: the one place where rows get their type. */
  one<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  run(sql: string, ...values: SQLInputValue[]): { changes: number; id: number } {
    const { changes, lastInsertRowid } = this.#prepare(sql).run(...values);
    return { changes: Number(changes), id: Number(lastInsertRowid) };
  }

  /** Inserts a row given as an object whose keys are the columns. */
  insert(table: string, row: Readonly<Record<string, SQLInputValue>>): number {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table}(${columns.join()}) VALUES(${columns.map(() => '?').join()})`;
    return this.run(sql, ...Object.values(row)).id;
  }

  /** Sets the columns of `change` in the row with this `id`; `also` is a further assignment in SQL. */
  update(
    table: string,
    id: number,
    change: Readonly<Record<string, SQLInputValue>>,
    ...also: string[]
  ): void {
    const set = [...Object.keys(change).map((column) => `${column}=?`), ...also].join();
    this.run(`UPDATE ${table} SET ${set} WHERE id=?`, ...Object.values(change), id);
  }

  /** Runs `body` in one transaction, or within the one that is open. */
  transaction<T>(body: () => T): T {
    if (this.#db.isTransaction) return body();
    this.#db.exec('BEGIN IMMEDIATE');
    let value: T;
    try {
      value = body();
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      this.#effects = [];
      throw error;
    }
    const effects = this.#effects;
    this.#effects = [];
    for (const effect of effects) effect();
    return value;
  }

  /** Runs `effect` once the open transaction is on disk; never when it is rolled back. */
  afterCommit(effect: () => void): void {
    if (this.#db.isTransaction) this.#effects.push(effect);
    else effect();
  }

  close(): void {
    this.#db.close();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
