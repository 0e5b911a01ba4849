import type { Database } from './database.ts';

/**
 * Where a frame stands. It runs by itself in `ready`, `settled`, `reading` and `writing`; in the others it
 * waits: for time (`timer`, `retry`), a task, its children, a free place (`queued`), its siblings (`done`).
 */
type Phase =
  | 'ready'
  | 'timer'
  | 'retry'
  | 'task'
  | 'children'
  | 'reading'
  | 'writing'
  | 'settled'
  | 'queued'
  | 'done';

/** One point of control: an execution has one, each branch and each inline iteration a further one. */
export interface Frame {
  readonly id: number;
  readonly execution: number;
  readonly parent: number | null;
  /** Number of the branch or iteration within the parent. */
  readonly position: number;
  /** Path of the workflow within the definition, as a JSON list. */
  readonly scope: string;
  readonly state: string;
  readonly input: string;
  readonly variables: string;
  /** The context object's `Map.Item`, inherited by everything within the iteration. */
  readonly item: string | null;
  readonly phase: Phase;
  /** Grows with every change, so that work done for an earlier turn is recognised as late. */
  readonly turn: number;
  readonly enteredAt: number;
  readonly enteredEvent: number;
  readonly lastEvent: number;
  /** Retries made so far, one count for each retrier. */
  readonly retries: string;
  readonly due: number | null;
  readonly heartbeatDue: number | null;
  readonly heartbeatMs: number | null;
  readonly token: string | null;
  /** The evaluated arguments of the call in flight: made again, unchanged, after a restart. */
  readonly call: string | null;
  /** 1 as soon as the call that carried the token has returned. */
  readonly submitted: number;
  readonly outcome: string | null;
  /** Children that have not ended, and those that failed. */
  readonly open: number;
  readonly failed: number;
  readonly tolerance: string | null;
  readonly mapRun: number | null;
}

type Required =
  | 'execution'
  | 'parent'
  | 'position'
  | 'scope'
  | 'state'
  | 'input'
  | 'variables'
  | 'item'
  | 'phase';
export type NewFrame = Pick<Frame, Required | 'enteredAt' | 'enteredEvent' | 'lastEvent'>;
export type FrameChange = Partial<Omit<Frame, 'id' | 'execution' | 'turn'>>;

export class Frames {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(id: number): Frame | undefined {
    return this.#db.one<Frame>('SELECT * FROM frame WHERE id=?', id);
  }

  withToken(token: string): Frame | undefined {
    return this.#db.one<Frame>('SELECT * FROM frame WHERE token=?', token);
  }

  add(frame: NewFrame): number {
    return this.#db.insert('frame', { ...frame });
  }

  /** Moves the frame: whatever was under way for the earlier turn is void. */
  change(id: number, change: FrameChange): void {
    this.#db.update('frame', id, { ...change }, 'turn=turn+1');
  }

  /** Notes something that leaves the frame where it is: a heartbeat, a child that ended. */
  note(id: number, change: FrameChange): void {
    this.#db.update('frame', id, { ...change });
  }

  isAt(id: number, turn: number): boolean {
    return this.#db.one('SELECT 1 FROM frame WHERE id=? AND turn=?', id, turn) !== undefined;
  }

  ofExecution(execution: number): Frame[] {
    return this.#db.all<Frame>('SELECT * FROM frame WHERE execution=?', execution);
  }

  children(parent: number): Frame[] {
    return this.#db.all<Frame>('SELECT * FROM frame WHERE parent=? ORDER BY position', parent);
  }

  nextQueued(parent: number): Frame | undefined {
    return this.#db.one<Frame>(
      `SELECT * FROM frame WHERE parent=? AND phase='queued' ORDER BY position LIMIT 1`,
      parent,
    );
  }

  remove(id: number): void {
    this.#db.run('DELETE FROM frame WHERE id=?', id);
  }

  removeChildren(parent: number): void {
    this.#db.run('DELETE FROM frame WHERE parent=?', parent);
  }

  removeExecution(execution: number): void {
    this.#db.run('DELETE FROM frame WHERE execution=?', execution);
  }

  /** Everything that a process which has just started must take up. */
  inFlight(): Frame[] {
    return this.#db.all<Frame>(
      `SELECT * FROM frame WHERE phase IN ('ready','settled','reading','writing','task') ORDER BY id`,
    );
  }

  due(now: number): Frame[] {
    return this.#db.all<Frame>(
      'SELECT * FROM frame WHERE due IS NOT NULL AND due<=? ORDER BY due, id LIMIT 200',
      now,
    );
  }

  heartbeatsMissed(now: number): Frame[] {
    return this.#db.all<Frame>(
      'SELECT * FROM frame WHERE heartbeatDue IS NOT NULL AND heartbeatDue<=? ORDER BY heartbeatDue, id LIMIT 200',
      now,
    );
  }

  nextDue(): number | null {
    const row = this.#db.one<{ at: number | null }>(
      `SELECT MIN(at) AS at FROM (SELECT MIN(due) AS at FROM frame WHERE due IS NOT NULL
       UNION ALL SELECT MIN(heartbeatDue) FROM frame WHERE heartbeatDue IS NOT NULL)`,
    );
    return row?.at ?? null;
  }
}
