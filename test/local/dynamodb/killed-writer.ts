/**
 * Serves the database in the folder that it is given until it is killed. Run as a process of its own by kill.test.ts;
 * writes its URL to standard output.
 */
import { createServer } from 'node:http';
import { systemClock } from '#cloud/clock.ts';
import { createDynamoDb } from '#cloud/dynamodb/index.ts';
import { cases, place } from './cases-table.ts';

const dir = process.argv[2];
if (!dir) throw new Error('Usage: killed-writer.ts <folder>');

const db = await createDynamoDb({ dir, place, clock: systemClock() });
await db.ensureTable(cases);
const server = createServer(
  { keepAliveTimeout: 60_000 },
  (request, response) => void db.handle(request, response, undefined),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
