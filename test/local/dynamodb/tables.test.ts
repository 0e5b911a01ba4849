import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTablesCommand,
  ListTagsOfResourceCommand,
  ResourceInUseException,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { arnOf, cases } from './cases-table.ts';
import { allRecords, type LocalDynamoDb, startDynamoDb, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';

const create = new CreateTableCommand({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'N' },
  ],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'bySk',
      KeySchema: [{ AttributeName: 'sk', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  SSESpecification: { Enabled: true, SSEType: 'KMS' },
  DeletionProtectionEnabled: false,
  Tags: [{ Key: 'a', Value: 'b' }],
});

const byKind = {
  IndexName: 'byKind',
  KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' as const }],
  Projection: { ProjectionType: 'KEYS_ONLY' as const },
};

async function put({ documents }: LocalDynamoDb, more: object) {
  await documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', ...more } }));
}

async function countOfKind({ documents }: LocalDynamoDb, kind: string) {
  const { Count } = await documents.send(
    new QueryCommand({
      TableName,
      IndexName: 'byKind',
      KeyConditionExpression: 'kind = :k',
      ExpressionAttributeValues: { ':k': kind },
    }),
  );
  return Count;
}

describe('through the API', () => {
  test('a table is created, found and described', async () => {
    const { client } = await startDynamoDb();
    await client.send(create);
    const { state } = await waitUntilTableExists({ client, maxWaitTime: 5, minDelay: 1 }, { TableName });
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(state).toBe('SUCCESS');
    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE',
      TableArn: arnOf(TableName),
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      LatestStreamArn: `${arnOf(TableName)}/stream/2000-01-01T00:00:00.000`,
      SSEDescription: { Status: 'ENABLED', SSEType: 'KMS' },
      GlobalSecondaryIndexes: [{ IndexName: 'bySk', IndexStatus: 'ACTIVE' }],
    });
  });

  test('a table is not created twice', async () => {
    const { client } = await startDynamoDb();
    await client.send(create);
    await expect(client.send(create)).rejects.toBeInstanceOf(ResourceInUseException);
  });

  test('an index is added with what is there, and dropped', async () => {
    const local = await startWithCases();
    await put(local, { kind: 'k' });
    const update = (GlobalSecondaryIndexUpdates: object[]) =>
      local.client.send(
        new UpdateTableCommand({
          TableName,
          AttributeDefinitions: [{ AttributeName: 'kind', AttributeType: 'S' }],
          GlobalSecondaryIndexUpdates,
        }),
      );
    await update([{ Create: byKind }]);
    expect(await countOfKind(local, 'k')).toBe(1);
    await update([{ Delete: { IndexName: 'byKind' } }]);
    await expect(countOfKind(local, 'k')).rejects.toThrow(/does not have the specified index/);
  });

  test('a deleted table takes its items, indexes and stream along', async () => {
    const local = await startWithCases();
    await put(local, { owner: 'o', day: 1 });
    await local.client.send(new DeleteTableCommand({ TableName }));
    await expect(local.client.send(new DescribeTableCommand({ TableName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await local.db.ensureTable(cases);
    const { Count } = await local.documents.send(new ScanCommand({ TableName, IndexName: 'byOwner' }));
    expect([Count, await allRecords(local)]).toEqual([0, []]);
  });

  test('a protected table is not deleted', async () => {
    const { client } = await startWithCases({ deletionProtection: true });
    await expect(client.send(new DeleteTableCommand({ TableName }))).rejects.toThrow(/protected/);
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
    await client.send(new DeleteTableCommand({ TableName }));
    expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
  });

  test('tables are listed page by page', async () => {
    const { client, db } = await startDynamoDb();
    for (const name of ['ccc', 'aaa', 'bbb']) await db.ensureTable({ ...cases, name, arn: arnOf(name) });
    const first = await client.send(new ListTablesCommand({ Limit: 2 }));
    const second = await client.send(
      new ListTablesCommand({ ExclusiveStartTableName: first.LastEvaluatedTableName }),
    );
    expect([first.TableNames, second.TableNames]).toEqual([['aaa', 'bbb'], ['ccc']]);
    expect(second.LastEvaluatedTableName).toBeUndefined();
  });

  test('settings and tags are kept over a restart', async () => {
    const local = await startWithCases();
    const ResourceArn = arnOf(TableName);
    await local.client.send(
      new TagResourceCommand({
        ResourceArn,
        Tags: [
          { Key: 'a', Value: '1' },
          { Key: 'b', Value: '2' },
        ],
      }),
    );
    await local.client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }));
    await local.client.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    const { client } = await local.restart();
    const { Tags } = await client.send(new ListTagsOfResourceCommand({ ResourceArn }));
    const backups = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
    const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
    expect(backups.ContinuousBackupsDescription).toMatchObject({
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    });
    expect(ttl.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
  });
});

describe('ensureTable', () => {
  const withKind = {
    ...cases,
    attributeDefinitions: [
      ...cases.attributeDefinitions,
      { AttributeName: 'kind', AttributeType: 'S' as const },
    ],
    globalSecondaryIndexes: [...(cases.globalSecondaryIndexes ?? []), byKind],
  };

  test('leaves a table that is as wanted alone, with its stream', async () => {
    const local = await startWithCases();
    await put(local, {});
    const arn = local.db.streamArn(TableName);
    local.clock.advance(1000);
    await local.db.ensureTable(cases);
    expect(local.db.streamArn(TableName)).toBe(arn);
    expect(await allRecords(local)).toHaveLength(1);
  });

  test('adds an index, filled with what is there, and drops it again', async () => {
    const local = await startWithCases();
    await put(local, { kind: 'k' });
    await local.db.ensureTable(withKind);
    expect(await countOfKind(local, 'k')).toBe(1);
    await local.db.ensureTable(cases);
    await expect(countOfKind(local, 'k')).rejects.toThrow(/does not have the specified index/);
  });

  test('leaves items with unfit values out of a new index', async () => {
    const local = await startWithCases();
    await put(local, { kind: 7 });
    await local.db.ensureTable(withKind);
    const { Count } = await local.documents.send(new ScanCommand({ TableName, IndexName: 'byKind' }));
    expect(Count).toBe(0);
  });

  test('gives the attribute of a dropped index another type in a new one', async () => {
    const local = await startWithCases();
    await local.db.ensureTable(withKind);
    await local.db.ensureTable({
      ...withKind,
      attributeDefinitions: [...cases.attributeDefinitions, { AttributeName: 'kind', AttributeType: 'N' }],
      globalSecondaryIndexes: [
        ...(cases.globalSecondaryIndexes ?? []),
        { ...byKind, IndexName: 'byKindNumber' },
      ],
    });
    await put(local, { kind: 7 });
    const { Count } = await local.documents.send(new ScanCommand({ TableName, IndexName: 'byKindNumber' }));
    expect(Count).toBe(1);
  });

  test('turns a stream on for a table without one', async () => {
    const { stream: _, ...plain } = cases;
    const local = await startDynamoDb();
    await local.db.ensureTable(plain);
    await put(local, {});
    await local.db.ensureTable(cases);
    await put(local, { v: 2 });
    expect((await allRecords(local)).map((record) => record.eventName)).toEqual(['MODIFY']);
  });

  test.each([
    [
      'another key schema',
      { keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }] },
      /key schema would change from pk \(HASH, S\), sk \(RANGE, S\) to pk \(HASH, S\)/,
    ],
    ['another view type of its stream', { stream: 'KEYS_ONLY' as const }, /its stream would change/],
    [
      'a local index more',
      {
        localSecondaryIndexes: [
          {
            IndexName: 'byDay',
            KeySchema: [
              { AttributeName: 'pk', KeyType: 'HASH' as const },
              { AttributeName: 'day', KeyType: 'RANGE' as const },
            ],
            Projection: { ProjectionType: 'ALL' as const },
          },
        ],
      },
      /local secondary indexes would change/,
    ],
    [
      'another type of an index key',
      {
        attributeDefinitions: cases.attributeDefinitions.map((definition) =>
          definition.AttributeName === 'day' ? { ...definition, AttributeType: 'S' as const } : definition,
        ),
      },
      /Index byOwner .* Give the changed index a new name/,
    ],
    [
      'another key of an index',
      {
        globalSecondaryIndexes: [
          {
            IndexName: 'byOwner',
            KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' as const }],
            Projection: { ProjectionType: 'ALL' as const },
          },
        ],
      },
      /Index byOwner .* Give the changed index a new name/,
    ],
  ])('refuses %s, and says what to do', async (_what, change, message) => {
    const { db } = await startWithCases();
    await expect(db.ensureTable({ ...cases, ...change })).rejects.toThrow(message);
  });

  test('refuses an ARN of another place', async () => {
    const { db } = await startDynamoDb();
    await expect(db.ensureTable({ ...cases, arn: arnOf('other') })).rejects.toThrow(/cannot have the ARN/);
  });
});
