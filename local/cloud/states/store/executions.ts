import type { ExecutionStatus, MachineType } from '../contract.ts';
import type { Database } from './database.ts';

export interface Execution {
  readonly id: number;
  readonly arn: string;
  readonly name: string;
  /** ARN of the machine; a child of a distributed Map has the Map's label in it. */
  readonly machine: string;
  readonly type: MachineType;
  readonly definition: string;
  readonly scope: string;
  readonly roleArn: string;
  readonly status: ExecutionStatus;
  readonly input: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
  readonly started: number;
  readonly stopped: number | null;
  readonly due: number | null;
  readonly events: number;
  /** The frame that waits for this execution to end. */
  readonly waiter: number | null;
  readonly mapRun: number | null;
  /** Position among the children of the Map Run. */
  readonly position: number | null;
}

export type NewExecution = Omit<Execution, 'id' | 'output' | 'error' | 'cause' | 'stopped' | 'events'>;
type ExecutionEnd = Pick<Execution, 'status' | 'output' | 'error' | 'cause' | 'stopped'>;

interface ExecutionFilter {
  readonly machine?: string | undefined;
  readonly mapRun?: number | undefined;
  readonly status?: string | undefined;
}

export class Executions {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(id: number): Execution | undefined {
    return this.#db.one<Execution>('SELECT * FROM execution WHERE id=?', id);
  }

  withArn(arn: string): Execution | undefined {
    return this.#db.one<Execution>('SELECT * FROM execution WHERE arn=?', arn);
  }

  add(execution: NewExecution): number {
    return this.#db.insert('execution', { ...execution });
  }

  end(id: number, end: ExecutionEnd): void {
    this.#db.update('execution', id, { ...end, due: null });
  }

  remove(id: number): void {
    this.#db.run('DELETE FROM execution WHERE id=?', id);
  }

  runningOf(machine: string): Execution[] {
    return this.#db.all<Execution>(`SELECT * FROM execution WHERE machine=? AND status='RUNNING'`, machine);
  }

  runningInRun(mapRun: number): Execution[] {
    return this.#db.all<Execution>(`SELECT * FROM execution WHERE mapRun=? AND status='RUNNING'`, mapRun);
  }

  waitedForBy(frame: number): Execution | undefined {
    return this.#db.one<Execution>(`SELECT * FROM execution WHERE waiter=? AND status='RUNNING'`, frame);
  }

  /** Nobody waits for this execution any longer. */
  release(id: number): void {
    this.#db.run('UPDATE execution SET waiter=NULL WHERE id=?', id);
  }

  /** Newest first. */
  list(filter: ExecutionFilter, limit: number, offset: number): Execution[] {
    const [column, value] =
      filter.mapRun === undefined ? ['machine', filter.machine ?? ''] : ['mapRun', filter.mapRun];
    const status = filter.status ?? null;
    return this.#db.all<Execution>(
      `SELECT * FROM execution WHERE ${column}=? AND (? IS NULL OR status=?) ORDER BY started DESC, id DESC LIMIT ? OFFSET ?`,
      value,
      status,
      status,
      limit,
      offset,
    );
  }

  due(now: number): Execution[] {
    return this.#db.all<Execution>('SELECT * FROM execution WHERE due IS NOT NULL AND due<=? LIMIT 200', now);
  }

  nextDue(): number | null {
    const row = this.#db.one<{ at: number | null }>(
      'SELECT MIN(due) AS at FROM execution WHERE due IS NOT NULL',
    );
    return row?.at ?? null;
  }
}
