import { createHash } from 'node:crypto';
import {
  type NativeAttributeValue,
  PutCommand,
  paginateQuery,
  paginateScan,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { type LocalDynamoDb, pagesOf, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';

async function putAll({ documents }: LocalDynamoDb, items: Record<string, NativeAttributeValue>[]) {
  for (const Item of items) await documents.send(new PutCommand({ TableName, Item }));
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    pk: 'b',
    sk: String(i).padStart(3, '0'),
    owner: 'batch',
    day: i,
  }));

/** dynalite tells items under one index key apart by the first six digits of this hash. */
function sortKeysWithOneHash(pk: string): [string, string] {
  const seen = new Map<string, string>();
  for (let i = 0; ; i += 1) {
    const sk = String(i);
    const hash = createHash('md5').update(`Outliers${pk}${sk}`).digest('hex').slice(0, 6);
    const twin = seen.get(hash);
    if (twin !== undefined) return [twin, sk];
    seen.set(hash, sk);
  }
}

describe('queries', () => {
  test('a query pages backwards through a table', async () => {
    const local = await startWithCases();
    await putAll(local, numbered(25));
    const pages = await pagesOf(
      paginateQuery(
        { client: local.documents, pageSize: 10 },
        {
          TableName,
          KeyConditionExpression: 'pk = :p',
          ExpressionAttributeValues: { ':p': 'b' },
          ScanIndexForward: false,
        },
      ),
    );
    const read = pages.flatMap((page) => page.Items ?? []).map((item) => item['day']);
    expect(read).toEqual(
      numbered(25)
        .map(({ day }) => day)
        .reverse(),
    );
  });

  test('a query of an index has a range, a filter, a projection and pages', async () => {
    const local = await startWithCases();
    await putAll(local, numbered(25));
    const pages = await pagesOf(
      paginateQuery(
        { client: local.documents, pageSize: 7 },
        {
          TableName,
          IndexName: 'byOwner',
          KeyConditionExpression: '#o = :o AND #d BETWEEN :from AND :to',
          FilterExpression: 'NOT contains(sk, :five)',
          ProjectionExpression: 'sk',
          ExpressionAttributeNames: { '#o': 'owner', '#d': 'day' },
          ExpressionAttributeValues: { ':o': 'batch', ':from': 3, ':to': 20, ':five': '5' },
        },
      ),
    );
    const read = pages.flatMap((page) => page.Items ?? []);
    expect(read).toHaveLength(16);
    expect(read[0]).toEqual({ sk: '003' });
  });

  test('a page of an index goes on after the last of many items under one key', async () => {
    const local = await startWithCases();
    await putAll(
      local,
      numbered(300).map((item) => ({ ...item, day: 1 })),
    );
    const pages = await pagesOf(
      paginateQuery(
        { client: local.documents, pageSize: 13 },
        {
          TableName,
          IndexName: 'byOwner',
          KeyConditionExpression: '#o = :o',
          ExpressionAttributeNames: { '#o': 'owner' },
          ExpressionAttributeValues: { ':o': 'batch' },
        },
      ),
    );
    const read = pages.flatMap((page) => page.Items ?? []).map((item) => item['sk']);
    expect(new Set(read).size).toBe(300);
    expect(read).toHaveLength(300);
  });

  test('two items under one index key are both found, even if 24 bits of their hashes are the same', async () => {
    const local = await startWithCases();
    const twins = sortKeysWithOneHash('b');
    await putAll(
      local,
      twins.map((sk) => ({ pk: 'b', sk, owner: 'batch', day: 1 })),
    );
    const { Count } = await local.documents.send(new ScanCommand({ TableName, IndexName: 'byOwner' }));
    expect(Count).toBe(2);
  });

  test('numbers in a range key are ordered by value', async () => {
    const local = await startWithCases();
    const days = [10, 9, -1.5, 0, -20, 1e15, 0.001, 2];
    await putAll(
      local,
      days.map((day) => ({ pk: 'n', sk: String(day), owner: 'o', day })),
    );
    const { Items } = await local.documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'byOwner',
        KeyConditionExpression: '#o = :o',
        ExpressionAttributeNames: { '#o': 'owner' },
        ExpressionAttributeValues: { ':o': 'o' },
      }),
    );
    expect(Items?.map((item) => item['day'])).toEqual(days.toSorted((a, b) => a - b));
  });

  test('a page ends at 1 MB', async () => {
    const local = await startWithCases();
    await putAll(
      local,
      ['1', '2', '3', '4'].map((sk) => ({ pk: 'big', sk, text: 'x'.repeat(390 * 1024) })),
    );
    const page = await local.documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 'big' },
      }),
    );
    expect(page).toMatchObject({ Count: 3, LastEvaluatedKey: { pk: 'big', sk: '3' } });
  });

  test('Select COUNT counts without items', async () => {
    const local = await startWithCases();
    await putAll(local, numbered(5));
    const page = await local.documents.send(
      new QueryCommand({
        TableName,
        Select: 'COUNT',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 'b' },
      }),
    );
    expect(page.Count).toBe(5);
    expect(page.Items).toBeUndefined();
  });

  test('ConsistentRead of a global index is refused', async () => {
    const { documents } = await startWithCases();
    const query = documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'byOwner',
        ConsistentRead: true,
        KeyConditionExpression: '#o = :o',
        ExpressionAttributeNames: { '#o': 'owner' },
        ExpressionAttributeValues: { ':o': 'o' },
      }),
    );
    await expect(query).rejects.toThrow(/Consistent reads are not supported/);
  });
});

describe('indexes that hold a part', () => {
  const keysOnly = { ProjectionType: 'KEYS_ONLY' as const };

  test('a global index does not give what it does not hold', async () => {
    const local = await startWithCases({
      globalSecondaryIndexes: [
        {
          IndexName: 'byOwner',
          KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
          Projection: keysOnly,
        },
      ],
    });
    await putAll(local, [{ pk: 'a', sk: '1', owner: 'o', text: 't' }]);
    const query = (ProjectionExpression?: string) =>
      local.documents.send(
        new QueryCommand({
          TableName,
          IndexName: 'byOwner',
          KeyConditionExpression: '#o = :o',
          ExpressionAttributeNames: { '#o': 'owner' },
          ExpressionAttributeValues: { ':o': 'o' },
          ProjectionExpression,
        }),
      );
    expect((await query()).Items).toEqual([{ pk: 'a', sk: '1', owner: 'o' }]);
    await expect(query('pk, sk, #o, txt')).rejects.toThrow(/does not project \[txt\]/);
  });

  test('a local index fetches from the table what it does not hold', async () => {
    const local = await startWithCases({
      localSecondaryIndexes: [
        {
          IndexName: 'byDay',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'day', KeyType: 'RANGE' },
          ],
          Projection: keysOnly,
        },
      ],
    });
    await putAll(local, [{ pk: 'a', sk: '1', day: 1, note: 't' }]);
    const { Items } = await local.documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'byDay',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 'a' },
        ProjectionExpression: 'sk, note',
      }),
    );
    expect(Items).toEqual([{ sk: '1', note: 't' }]);
  });
});

describe('scans', () => {
  test('a scan pages through the whole table', async () => {
    const local = await startWithCases();
    const items = Array.from({ length: 40 }, (_, i) => ({ pk: `p${i}`, sk: '1' }));
    await putAll(local, items);
    const pages = await pagesOf(paginateScan({ client: local.documents, pageSize: 7 }, { TableName }));
    const read = pages.flatMap((page) => page.Items ?? []).map((item) => item['pk']);
    expect(read.toSorted()).toEqual(items.map(({ pk }) => pk).toSorted());
  });

  test('parallel segments together see every item once', async () => {
    const local = await startWithCases();
    await putAll(
      local,
      Array.from({ length: 40 }, (_, i) => ({ pk: `p${i}`, sk: '1' })),
    );
    const segments = await Promise.all(
      [0, 1, 2].map((Segment) =>
        local.documents.send(new ScanCommand({ TableName, Segment, TotalSegments: 3 })),
      ),
    );
    const read = segments.flatMap((segment) => segment.Items ?? []).map((item) => item['pk']);
    expect([read.length, new Set(read).size]).toEqual([40, 40]);
  });

  test('a scan of an index sees only items with its keys', async () => {
    const local = await startWithCases();
    await putAll(local, [...numbered(3), { pk: 'x', sk: '1' }]);
    const { Count } = await local.documents.send(new ScanCommand({ TableName, IndexName: 'byOwner' }));
    expect(Count).toBe(3);
  });
});

test('tables whose names begin alike do not see one another', async () => {
  const local = await startWithCases();
  await local.db.ensureTable({
    name: 'cases-2',
    arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/cases-2',
    keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    attributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  });
  await local.documents.send(new PutCommand({ TableName: 'cases-2', Item: { pk: 'a' } }));
  await putAll(local, numbered(2));
  const count = async (name: string) =>
    (await local.documents.send(new ScanCommand({ TableName: name }))).Count;
  expect([await count('cases'), await count('cases-2')]).toEqual([2, 1]);
});
