import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { onTestFinished } from 'vitest';
import type { ManualClock } from '#cloud/clock.ts';
import { manualClock } from '#cloud/clock.ts';
import { createDynamoDb, type DynamoDb, type TableSpec } from '#cloud/dynamodb/index.ts';
import { cases, place } from './cases-table.ts';

/** Noon, so that a day has room on both sides. */
export const START = Date.UTC(2026, 10, 22, 12);

export interface LocalDynamoDb {
  readonly db: DynamoDb;
  readonly clock: ManualClock;
  readonly url: string;
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
  readonly streams: DynamoDBStreamsClient;
  /** Closes and opens the same folder again, with `whileClosed` in between. */
  restart(whileClosed?: () => void): Promise<LocalDynamoDb>;
}

/** A database in a folder of its own, behind a real port, until the test is over. */
export async function startDynamoDb(): Promise<LocalDynamoDb> {
  const dir = await mkdtemp(join(tmpdir(), 'dynamodb-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return openDynamoDb(dir, manualClock(START));
}

/** The database in `dir`, which stays there. */
export async function openDynamoDb(
  dir: string,
  clock: ManualClock = manualClock(Date.now()),
): Promise<LocalDynamoDb> {
  const db = await createDynamoDb({ dir, place, clock });
  const server = createServer(
    { keepAliveTimeout: 60_000 },
    (request, response) => void db.handle(request, response, undefined),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clients = connect(url);
  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    for (const client of [clients.client, clients.streams]) client.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await db.close();
  };
  onTestFinished(close);
  return {
    db,
    clock,
    url,
    ...clients,
    async restart(whileClosed = () => {}) {
      await close();
      whileClosed();
      return openDynamoDb(dir, clock);
    },
  };
}

export function connect(url: string) {
  const config = {
    endpoint: url,
    region: place.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  const client = new DynamoDBClient(config);
  return {
    client,
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    streams: new DynamoDBStreamsClient(config),
  };
}

/** `startDynamoDb` with the table of cases in it. */
export async function startWithCases(changes: Partial<TableSpec> = {}): Promise<LocalDynamoDb> {
  const local = await startDynamoDb();
  await local.db.ensureTable({ ...cases, ...changes });
  return local;
}

/** All pages of one of the SDK's paginators. */
export async function pagesOf<T>(paginator: AsyncIterable<T>): Promise<T[]> {
  const pages: T[] = [];
  for await (const page of paginator) pages.push(page);
  return pages;
}

/** All records of a table's stream, from the oldest kept. */
export function allRecords(local: LocalDynamoDb, table = 'cases', limit = 10_000) {
  return local.db.readStream(table, undefined, limit);
}
