import { mkdir } from 'node:fs/promises';
import { Level } from 'level';
import type { Clock } from '../clock.ts';
import type { Place } from '../service.ts';
import type { Item } from './attribute-value.ts';
import { type KeyRange, levelKeys, rebase, under } from './level-keys.ts';
import type { PageSource } from './page.ts';
import { type Table, tableNotFound } from './table.ts';
import { Write } from './write.ts';

/** Where `read` and `write` find things: one state of the database. */
export interface Reader extends PageSource {
  get(key: string): Promise<unknown>;
  keys(range: KeyRange): AsyncIterable<string>;
  values(range: KeyRange): AsyncIterable<unknown>;
}

/** Told after a batch is on disk. */
export interface CommitListener {
  /** The stream of this table has new records. */
  onRecords?(table: string): void;
  /** Something that was just written ends at this time. */
  onDue?(at: number): void;
}

/**
 * One Level database in a folder. Reads see one snapshot each. Writes run one after the other, each as one batch, which
 * LevelDB hands to the system before it is acknowledged: it survives the end of the process, whole or not at all.
 */
export class Store {
  readonly #level: Level<string, unknown>;
  readonly #clock: Clock;
  readonly #place: Place;
  readonly #tables = new Map<string, Table>();
  readonly #listeners: CommitListener[] = [];
  #lastSequence = 0;
  #lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(level: Level<string, unknown>, clock: Clock, place: Place) {
    this.#level = level;
    this.#clock = clock;
    this.#place = place;
  }

  static async open(dir: string, clock: Clock, place: Place): Promise<Store> {
    await mkdir(dir, { recursive: true });
    const level = new Level<string, unknown>(dir, { valueEncoding: 'json' });
    await level.open();
    const store = new Store(level, clock, place);
    await store.#load();
    return store;
  }

  async #load(): Promise<void> {
    const reader = this.#reader({});
    this.#lastSequence = Number((await reader.get(levelKeys.sequence)) ?? 0);
    for await (const value of reader.values(under(levelKeys.tables))) {
      const table = value as Table;
      this.#tables.set(table.description.TableName, table);
    }
  }

  /** Throws `ResourceNotFoundException`. */
  table(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw tableNotFound(name);
    return table;
  }

  hasTable(name: string): boolean {
    return this.#tables.has(name);
  }

  /** All tables, by name. */
  tables(): Table[] {
    return [...this.#tables.keys()].sort().map((name) => this.table(name));
  }

  /** The last stream sequence number that was given out, of any table. */
  get lastSequence(): number {
    return this.#lastSequence;
  }

  onCommit(listener: CommitListener): void {
    this.#listeners.push(listener);
  }

  /** Reads from the state of this moment, whatever is written meanwhile. */
  async read<T>(use: (reader: Reader) => Promise<T>): Promise<T> {
    const snapshot = this.#level.snapshot();
    try {
      return await use(this.#reader({ snapshot }));
    } finally {
      await snapshot.close();
    }
  }

  /** Runs `use` alone among the writers and commits what it collected, unless it throws. */
  write<T>(use: (write: Write, reader: Reader) => Promise<T>): Promise<T> {
    const result = this.#lastWrite.then(async () => {
      const write = new Write({
        now: this.#clock.now(),
        region: this.#place.region,
        lastSequence: this.#lastSequence,
      });
      const answer = await use(write, this.#reader({}));
      await this.#commit(write);
      return answer;
    });
    this.#lastWrite = result.catch(() => {});
    return result;
  }

  async #commit(write: Write): Promise<void> {
    const { operations } = write;
    if (operations.length === 0) return;
    await this.#level.batch(operations);
    this.#lastSequence = write.lastSequence;
    for (const operation of operations) this.#keepTable(operation);
    for (const listener of this.#listeners) {
      for (const table of write.streams) listener.onRecords?.(table);
      if (Number.isFinite(write.earliestDue)) listener.onDue?.(write.earliestDue);
    }
  }

  #keepTable(operation: Write['operations'][number]): void {
    if (!operation.key.startsWith(levelKeys.tables)) return;
    const name = operation.key.slice(levelKeys.tables.length);
    if (operation.type === 'put') this.#tables.set(name, operation.value as Table);
    else this.#tables.delete(name);
  }

  /** After what was begun is written. */
  async close(): Promise<void> {
    await this.#lastWrite;
    await this.#level.close();
  }

  #reader(state: { snapshot?: ReturnType<Level['snapshot']> }): Reader {
    const level = this.#level;
    const items = (range: KeyRange) => level.values({ ...range, ...state }) as AsyncIterable<Item>;
    return {
      get: (key) => level.get(key, state),
      keys: (range) => level.keys({ ...range, ...state }),
      values: (range) => level.values({ ...range, ...state }),
      item: async (table, key) => (await level.get(levelKeys.item(table, key), state)) as Item | undefined,
      items: (table, index, range) =>
        items(rebase(index === undefined ? levelKeys.items(table) : levelKeys.index(table, index), range)),
    };
  }
}
