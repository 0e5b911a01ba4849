import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { manualClock } from '#cloud/clock.ts';
import { createDynamoDb, type StreamRecord, type TableSpec } from '#cloud/dynamodb/index.ts';
import { BY_DUE, BY_MONTH, BY_STATUS, REPORT_LINE, TABLE_INDEXES } from '#contracts/table.ts';
import { type CaseTable, caseTable } from '#functions/platform/case-table/case-table.ts';
import type { Key } from '#functions/platform/case-table/keys.ts';
import { ENVIRONMENT } from './environment.ts';
import { listen } from './listen.ts';
import { START } from './time.ts';

const PLACE = { region: 'eu-west-1', account: '123456789012' };

/** The table as the state stack declares it. */
const CASES: TableSpec = {
  name: ENVIRONMENT.TABLE,
  arn: `arn:aws:dynamodb:${PLACE.region}:${PLACE.account}:table/${ENVIRONMENT.TABLE}`,
  keySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  attributeDefinitions: ['pk', 'sk', 'status', 'open', 'order', 'month', 'received'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  globalSecondaryIndexes: ([BY_STATUS, BY_DUE, BY_MONTH] as const).map((IndexName) => ({
    IndexName,
    KeySchema: [
      { AttributeName: TABLE_INDEXES[IndexName].partition, KeyType: 'HASH' },
      { AttributeName: TABLE_INDEXES[IndexName].sort, KeyType: 'RANGE' },
    ],
    Projection:
      IndexName === BY_MONTH
        ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [REPORT_LINE] }
        : { ProjectionType: 'ALL' },
  })),
  stream: 'NEW_IMAGE',
  ttlAttribute: 'ttl',
};

export interface LocalCaseTable {
  readonly table: CaseTable;
  /** Where DynamoDB listens. */
  readonly endpoint: string;
  /** What the stream has carried, oldest first. */
  records(): Promise<StreamRecord[]>;
  /** An item as it stands, whatever it is. */
  item(key: Key): Promise<Record<string, unknown> | undefined>;
  close(): Promise<void>;
}

/** The case table in a DynamoDB of its own, behind a real port. For a whole test file. */
export async function startCaseTable(): Promise<LocalCaseTable> {
  const dir = await mkdtemp(join(tmpdir(), 'case-table-'));
  const db = await createDynamoDb({ dir, place: PLACE, clock: manualClock(Date.parse(START)) });
  await db.ensureTable(CASES);
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
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    table: caseTable(CASES.name, documents),
    endpoint,
    records: () => db.readStream(CASES.name, undefined, 10_000),
    async item(key) {
      const { Item } = await documents.send(
        new GetCommand({ TableName: CASES.name, Key: key, ConsistentRead: true }),
      );
      return Item;
    },
    async close() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await db.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
