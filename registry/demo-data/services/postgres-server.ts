/**
 * The process that is the database: `node --liftoff-only postgres-server.ts <folder> <port>`, forked. A process and not a
 * thread, for the compiler's options are a process's, and optimising PostgreSQL takes more than half a gigabyte.
 */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { FILES } from './postgres-files.ts';

const [dir = '', port] = process.argv.slice(2);

// It dies with its parent, even of `kill -9`: what was committed is in the files. Until the last one is gone, which the lock
// tells, the next waits: two on one folder would ruin it.
process.once('disconnect', () => process.exit());
const lock = new DatabaseSync(path.join(dir, 'lock'), { timeout: 10_000 });
lock.exec('BEGIN EXCLUSIVE');
// Ctrl-C reaches the whole group; the parent says when to end.
process.on('SIGINT', () => undefined);

const database = await PGlite.create(path.join(dir, FILES), {
  // The data are a few hundred rows, and of the usual 128 MB all would be taken.
  startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=4MB'],
});
const server = new PGLiteSocketServer({
  db: database,
  host: '127.0.0.1',
  port: Number(port),
  // There is one session, which clients have in turn, a transaction each; as many as come may wait for it.
  maxConnections: 1_000,
  // A client that hangs within its transaction would let all others wait for ever.
  idleTimeout: 60_000,
});
try {
  await server.start();
} catch (error) {
  process.send?.({ failed: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN', port: Number(port) });
  process.exit(1);
}

process.once('message', async () => {
  await server.stop();
  await database.close();
  process.exit();
});
process.send?.({ port: Number(server.getServerConn().split(':').at(-1)) });
