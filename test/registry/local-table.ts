import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { systemClock } from '#cloud/clock.ts';
import { createDynamoDb } from '#cloud/dynamodb/index.ts';
import { tableItem } from '#registry/demo-data/layout.ts';
import type { DemoRecord } from '#registry/demo-data/records.ts';
import { listen } from '../functions/listen.ts';

const PLACE = { region: 'eu-west-1', account: '123456789012' };
const INDEXES = { byEmail: 'email', byPhone: 'phone', byCustomer: 'customerNo', byNameBirth: 'nameBirth' };

/** A store's table in a DynamoDB of its own, behind a real port. */
export async function startStoreTable(name: string) {
  const dir = await mkdtemp(join(tmpdir(), 'store-table-'));
  const db = await createDynamoDb({ dir, place: PLACE, clock: systemClock() });
  await db.ensureTable({
    name,
    arn: `arn:aws:dynamodb:${PLACE.region}:${PLACE.account}:table/${name}`,
    keySchema: [
      { AttributeName: 'id', KeyType: 'HASH' },
      { AttributeName: 'record', KeyType: 'RANGE' },
    ],
    attributeDefinitions: ['id', 'record', ...Object.values(INDEXES)].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    globalSecondaryIndexes: Object.entries(INDEXES).map(([IndexName, AttributeName]) => ({
      IndexName,
      KeySchema: [{ AttributeName, KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    })),
  });
  const server = createServer(
    { keepAliveTimeout: 60_000 },
    (request, response) => void db.handle(request, response, undefined),
  );
  const endpoint = await listen(server);
  const client = new DynamoDBClient({
    endpoint,
    region: PLACE.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  const documents = DynamoDBDocumentClient.from(client);

  /** All that is in the table, in the order of its keys. */
  async function contents(): Promise<Record<string, unknown>[]> {
    const { Items = [] } = await documents.send(new ScanCommand({ TableName: name }));
    const place = (item: Record<string, unknown>) => `${item['id']}/${item['record']}`;
    return Items.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  }

  async function write(requests: readonly object[]): Promise<void> {
    for (let at = 0; at < requests.length; at += 25) {
      const RequestItems = { [name]: [...requests.slice(at, at + 25)] };
      await documents.send(new BatchWriteCommand({ RequestItems }));
    }
  }

  return {
    documents,
    contents,
    /** Puts these records in the place of all that is there. */
    async fill(records: readonly DemoRecord[]): Promise<void> {
      const old = await contents();
      await write(old.map(({ id, record }) => ({ DeleteRequest: { Key: { id, record } } })));
      await write(records.map((record) => ({ PutRequest: { Item: tableItem(record) } })));
    },
    async close(): Promise<void> {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await db.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The same client, which breaks off when so many writes are done. */
export function breaking(documents: DynamoDBDocumentClient, writes = Number.POSITIVE_INFINITY) {
  let left = writes;
  const send = async (command: object) => {
    if (/Update|Delete|Put|TransactWrite/.test(command.constructor.name)) {
      if (left === 0) throw new Error('The function was killed.');
      left -= 1;
    }
    return Reflect.apply(documents.send, documents, [command]);
  };
  const get = (target: DynamoDBDocumentClient, name: string | symbol) =>
    name === 'send' ? send : Reflect.get(target, name);
  return new Proxy(documents, { get });
}
