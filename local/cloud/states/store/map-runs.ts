import type { MachineType } from '../contract.ts';
import type { Database } from './database.ts';

type MapRunStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
export type ItemStatus = 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface MapRun {
  readonly id: number;
  readonly arn: string;
  readonly execution: number;
  readonly frame: number;
  /** The machine's ARN with the Map's label: what the children name as their machine. */
  readonly machine: string;
  readonly childType: MachineType;
  readonly status: MapRunStatus;
  readonly concurrency: number;
  readonly toleratedCount: number | null;
  readonly toleratedPercentage: number | null;
  readonly started: number;
  readonly stopped: number | null;
  /** Position of the next child to start. */
  readonly next: number;
  /** Number of children in all. */
  readonly total: number;
  readonly running: number;
}

type NewMapRun = Omit<MapRun, 'id' | 'stopped' | 'next' | 'total' | 'running'>;

/** The work of one child: a single item or a batch. */
export interface MapItem {
  readonly position: number;
  readonly input: string;
  /** How many items of the data set it holds. */
  readonly items: number;
  readonly status: ItemStatus;
  readonly output: string | null;
  /** The child that had it, for the result writer. */
  readonly execution: string | null;
  readonly started: number | null;
  readonly stopped: number | null;
}

type ItemMove = Pick<MapItem, 'status'> &
  Partial<Pick<MapItem, 'output' | 'execution' | 'started' | 'stopped'>>;

export interface MapCount {
  readonly status: ItemStatus;
  readonly executions: number;
  readonly items: number;
}

export class MapRuns {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(id: number): MapRun | undefined {
    return this.#db.one<MapRun>('SELECT * FROM mapRun WHERE id=?', id);
  }

  withArn(arn: string): MapRun | undefined {
    return this.#db.one<MapRun>('SELECT * FROM mapRun WHERE arn=?', arn);
  }

  add(run: NewMapRun): number {
    return this.#db.insert('mapRun', { ...run });
  }

  change(
    id: number,
    change: Partial<Pick<MapRun, 'status' | 'stopped' | 'next' | 'total' | 'running'>>,
  ): void {
    this.#db.update('mapRun', id, { ...change });
  }

  addItem(run: number, position: number, input: string, items: number): void {
    this.#db.insert('mapItem', { run, position, input, items, status: 'PENDING' });
    this.#count(run, 'PENDING', 1, items);
  }

  item(run: number, position: number): MapItem | undefined {
    return this.#db.one<MapItem>('SELECT * FROM mapItem WHERE run=? AND position=?', run, position);
  }

  move(run: number, item: MapItem, move: ItemMove): void {
    const columns = Object.keys(move);
    const set = columns.map((column) => `${column}=?`).join();
    this.#db.run(
      `UPDATE mapItem SET ${set} WHERE run=? AND position=?`,
      ...Object.values(move),
      run,
      item.position,
    );
    this.#count(run, item.status, -1, -item.items);
    this.#count(run, move.status, 1, item.items);
  }

  items(run: number): MapItem[] {
    return this.#db.all<MapItem>('SELECT * FROM mapItem WHERE run=? ORDER BY position', run);
  }

  removeItems(run: number): void {
    this.#db.run('DELETE FROM mapItem WHERE run=?', run);
  }

  counts(run: number): MapCount[] {
    return this.#db.all<MapCount>('SELECT status, executions, items FROM mapCount WHERE run=?', run);
  }

  ofExecution(execution: number, limit: number, offset: number): MapRun[] {
    return this.#db.all<MapRun>(
      'SELECT * FROM mapRun WHERE execution=? ORDER BY id DESC LIMIT ? OFFSET ?',
      execution,
      limit,
      offset,
    );
  }

  /** Runs that may still have children to start. */
  unfinished(): MapRun[] {
    return this.#db.all<MapRun>(`SELECT * FROM mapRun WHERE status='RUNNING' AND next<total`);
  }

  #count(run: number, status: ItemStatus, executions: number, items: number): void {
    this.#db.run(
      `INSERT INTO mapCount(run, status, executions, items) VALUES(?,?,?,?)
       ON CONFLICT DO UPDATE SET executions=executions+excluded.executions, items=items+excluded.items`,
      run,
      status,
      executions,
      items,
    );
  }
}
