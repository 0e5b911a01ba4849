import { Database } from './database.ts';
import { Executions } from './executions.ts';
import { Frames } from './frames.ts';
import { History } from './history.ts';
import { Machines } from './machines.ts';
import { MapRuns } from './map-runs.ts';
import { schema } from './schema.ts';

/** Everything that must survive the process. */
export interface Store {
  readonly machines: Machines;
  readonly executions: Executions;
  readonly frames: Frames;
  readonly history: History;
  readonly mapRuns: MapRuns;
  /** All changes made by `body` reach the disk together, or none does. */
  transaction<T>(body: () => T): T;
  afterCommit(effect: () => void): void;
  close(): void;
}

export function openStore(file: string): Store {
  const db = new Database(file, schema);
  return {
    machines: new Machines(db),
    executions: new Executions(db),
    frames: new Frames(db),
    history: new History(db),
    mapRuns: new MapRuns(db),
    transaction: (body) => db.transaction(body),
    afterCommit: (effect) => db.afterCommit(effect),
    close: () => db.close(),
  };
}
