/**
 * Executions keep the text of the definition that they started with, once for each text. `scope` is the path
 * of a nested workflow (branch, item processor) within it, as a JSON list. The partial indexes on `due` need
 * `due IS NOT NULL` in the query to be used.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS definition(id TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS machine(
  arn TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, definition TEXT NOT NULL, roleArn TEXT NOT NULL,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, revision TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS execution(
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, name TEXT NOT NULL, machine TEXT NOT NULL, type TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL, roleArn TEXT NOT NULL, status TEXT NOT NULL,
  input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT, started INTEGER NOT NULL, stopped INTEGER, due INTEGER,
  events INTEGER NOT NULL DEFAULT 0, waiter INTEGER, mapRun INTEGER, position INTEGER);
CREATE INDEX IF NOT EXISTS execution_machine ON execution(machine, started);
CREATE INDEX IF NOT EXISTS execution_due ON execution(due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS execution_waiter ON execution(waiter) WHERE waiter IS NOT NULL;
CREATE INDEX IF NOT EXISTS execution_map_run ON execution(mapRun) WHERE mapRun IS NOT NULL;

CREATE TABLE IF NOT EXISTS event(
  execution INTEGER NOT NULL, id INTEGER NOT NULL, previous INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL,
  details TEXT, PRIMARY KEY(execution, id)) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS frame(
  id INTEGER PRIMARY KEY, execution INTEGER NOT NULL, parent INTEGER, position INTEGER NOT NULL, scope TEXT NOT NULL,
  state TEXT NOT NULL, input TEXT NOT NULL, variables TEXT NOT NULL, item TEXT, phase TEXT NOT NULL,
  turn INTEGER NOT NULL DEFAULT 0, enteredAt INTEGER NOT NULL, enteredEvent INTEGER NOT NULL, lastEvent INTEGER NOT NULL,
  retries TEXT NOT NULL DEFAULT '[]', due INTEGER, heartbeatDue INTEGER, heartbeatMs INTEGER, token TEXT, call TEXT,
  submitted INTEGER NOT NULL DEFAULT 0, outcome TEXT, open INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
  tolerance TEXT, mapRun INTEGER);
CREATE INDEX IF NOT EXISTS frame_execution ON frame(execution);
CREATE INDEX IF NOT EXISTS frame_parent ON frame(parent, phase, position) WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS frame_due ON frame(due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS frame_heartbeat ON frame(heartbeatDue) WHERE heartbeatDue IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS frame_token ON frame(token) WHERE token IS NOT NULL;

CREATE TABLE IF NOT EXISTS mapRun(
  id INTEGER PRIMARY KEY, arn TEXT NOT NULL UNIQUE, execution INTEGER NOT NULL, frame INTEGER NOT NULL,
  machine TEXT NOT NULL, childType TEXT NOT NULL, status TEXT NOT NULL, concurrency INTEGER NOT NULL,
  toleratedCount INTEGER, toleratedPercentage REAL, started INTEGER NOT NULL, stopped INTEGER,
  next INTEGER NOT NULL DEFAULT 0, total INTEGER NOT NULL DEFAULT 0, running INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS map_run_execution ON mapRun(execution);

CREATE TABLE IF NOT EXISTS mapCount(
  run INTEGER NOT NULL, status TEXT NOT NULL, executions INTEGER NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY(run, status)) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mapItem(
  run INTEGER NOT NULL, position INTEGER NOT NULL, input TEXT NOT NULL, items INTEGER NOT NULL, status TEXT NOT NULL,
  output TEXT, execution TEXT, started INTEGER, stopped INTEGER, PRIMARY KEY(run, position)) WITHOUT ROWID;
`;
