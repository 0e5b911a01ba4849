import { GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';

describe('conditional writes', () => {
  test('a put on condition that nothing is there succeeds once', async () => {
    const { documents } = await startWithCases();
    const put = () =>
      documents.send(
        new PutCommand({
          TableName,
          Item: { pk: 'a', sk: '1' },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
    await put();
    await expect(put()).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
  });

  test('a refused write returns the item that was in its way', async () => {
    const { client } = await startWithCases();
    const Item = { pk: { S: 'a' }, sk: { S: '1' }, v: { N: '7' } };
    await client.send(new PutItemCommand({ TableName, Item }));
    const again = client.send(
      new PutItemCommand({
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await expect(again).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item });
  });

  test('a refused write without an item in its way returns none', async () => {
    const { client } = await startWithCases();
    const update = client.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: 'a' }, sk: { S: '1' } },
        UpdateExpression: 'SET v = :v',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':v': { N: '1' } },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    await expect(update).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', Item: undefined });
  });

  test('of 50 concurrent updates of one version, one wins', async () => {
    const { documents } = await startWithCases();
    await documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', v: 0 } }));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () =>
        documents.send(
          new UpdateCommand({
            TableName,
            Key: { pk: 'a', sk: '1' },
            UpdateExpression: 'SET v = v + :one',
            ConditionExpression: 'v = :zero',
            ExpressionAttributeValues: { ':one': 1, ':zero': 0 },
          }),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
  });

  test('100 concurrent counts are all counted', async () => {
    const { documents } = await startWithCases();
    const Key = { pk: 'a', sk: '1' };
    await Promise.all(
      Array.from({ length: 100 }, () =>
        documents.send(
          new UpdateCommand({
            TableName,
            Key,
            UpdateExpression: 'ADD n :one',
            ExpressionAttributeValues: { ':one': 1 },
          }),
        ),
      ),
    );
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    expect(Item).toEqual({ ...Key, n: 100 });
  });
});

describe('updates', () => {
  test('an update computes, appends and adds at once', async () => {
    const { documents } = await startWithCases();
    await documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', v: 1 } }));
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'a', sk: '1' },
        UpdateExpression: 'SET #v = #v + :one, #l = list_append(if_not_exists(#l, :none), :x) ADD n :one',
        ConditionExpression: '#v = :one',
        ExpressionAttributeNames: { '#v': 'v', '#l': 'log' },
        ExpressionAttributeValues: { ':one': 1, ':none': [], ':x': ['z'] },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual({ pk: 'a', sk: '1', v: 2, log: ['z'], n: 1 });
  });

  test('an update reaches into maps, lists and sets', async () => {
    const { documents } = await startWithCases();
    const Item = { pk: 'n', sk: 'n', m: { a: { b: [1, { c: 'q' }] } }, tags: new Set(['t1', 't2']) };
    await documents.send(new PutCommand({ TableName, Item }));
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'n', sk: 'n' },
        UpdateExpression: 'SET m.a.b[1].c = :z REMOVE m.a.b[0] DELETE tags :t2',
        ConditionExpression: 'contains(tags, :t1) AND size(m.a.b) = :two AND attribute_type(m, :map)',
        ExpressionAttributeValues: {
          ':z': 'zz',
          ':t2': new Set(['t2']),
          ':t1': 't1',
          ':two': 2,
          ':map': 'M',
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toEqual({ pk: 'n', sk: 'n', m: { a: { b: [{ c: 'zz' }] } }, tags: new Set(['t1']) });
  });

  test('places of a list that are removed together mean the list before', async () => {
    const { documents } = await startWithCases();
    await documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', l: ['a', 'b', 'c', 'd'] } }));
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'a', sk: '1' },
        UpdateExpression: 'REMOVE l[0], l[2] SET l[3] = :x',
        ExpressionAttributeValues: { ':x': 'D' },
        ReturnValues: 'ALL_NEW',
      }),
    );
    expect(Attributes).toMatchObject({ l: ['b', 'D'] });
  });

  test('a delete returns what it deleted', async () => {
    const { documents } = await startWithCases();
    const Item = { pk: 'a', sk: '1', v: 1 };
    await documents.send(new PutCommand({ TableName, Item }));
    const { Attributes } = await documents.send(
      new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' }, ReturnValues: 'ALL_OLD' }),
    );
    expect(Attributes).toEqual(Item);
  });

  test('an item leaves its old place in an index', async () => {
    const { documents } = await startWithCases();
    const Key = { pk: 'a', sk: '1' };
    await documents.send(new PutCommand({ TableName, Item: { ...Key, owner: 'x', day: 1 } }));
    await documents.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #o = :y',
        ExpressionAttributeNames: { '#o': 'owner' },
        ExpressionAttributeValues: { ':y': 'y' },
      }),
    );
    const ownedBy = (owner: string) =>
      documents.send(
        new QueryCommand({
          TableName,
          IndexName: 'byOwner',
          KeyConditionExpression: '#o = :o',
          ExpressionAttributeNames: { '#o': 'owner' },
          ExpressionAttributeValues: { ':o': owner },
        }),
      );
    expect([(await ownedBy('x')).Count, (await ownedBy('y')).Count]).toEqual([0, 1]);
  });
});

describe('batches', () => {
  const puts = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ PutRequest: { Item: { pk: 'b', sk: String(i) } } }));

  test('25 items are written and read in batches', async () => {
    const { documents } = await startWithCases();
    const written = await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts(25) } }));
    const read = await documents.send(
      new BatchGetCommand({
        RequestItems: { [TableName]: { Keys: puts(25).map(({ PutRequest }) => PutRequest.Item) } },
      }),
    );
    expect(written.UnprocessedItems).toEqual({});
    expect(read.Responses?.[TableName]).toHaveLength(25);
  });

  test('what does not fit into one answer is left over with its projection', async () => {
    const { documents } = await startWithCases();
    const Keys = ['1', '2', '3', '4', '5'].map((sk) => ({ pk: 'big', sk }));
    for (const Key of Keys)
      await documents.send(new PutCommand({ TableName, Item: { ...Key, text: 'x'.repeat(390 * 1024) } }));
    const asked = { ProjectionExpression: '#t', ExpressionAttributeNames: { '#t': 'text' } };
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys, ...asked } } }),
    );
    const left = UnprocessedKeys?.[TableName];
    expect(left).toMatchObject(asked);
    expect((Responses?.[TableName]?.length ?? 0) + (left?.Keys?.length ?? 0)).toBe(5);
  });

  test('26 items in one batch are refused', async () => {
    const { documents } = await startWithCases();
    const write = documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: puts(26) } }));
    await expect(write).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('limits of an item', () => {
  test('numbers keep 38 digits, and 39 are refused', async () => {
    const { client } = await startWithCases();
    const digits = '12345678901234567890123456789012345678';
    const Key = { pk: { S: 'num' }, sk: { S: '1' } };
    const put = (N: string) => client.send(new PutItemCommand({ TableName, Item: { ...Key, n: { N } } }));
    await put(digits);
    const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
    expect(Item?.['n']).toEqual({ N: digits });
    await expect(put(`${digits}9`)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('arithmetic that would need more than 38 digits is refused', async () => {
    const { client } = await startWithCases();
    const Key = { pk: { S: 'num' }, sk: { S: '1' } };
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, n: { N: '1e37' } } }));
    const add = client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD n :x',
        ExpressionAttributeValues: { ':x': { N: '0.1' } },
      }),
    );
    await expect(add).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('an item over 400 KB is refused, counted in bytes', async () => {
    const { documents } = await startWithCases();
    const put = (text: string) =>
      documents.send(new PutCommand({ TableName, Item: { pk: 'big', sk: '1', text } }));
    await put('x'.repeat(399 * 1024));
    await expect(put('x'.repeat(400 * 1024))).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put('é'.repeat(201 * 1024))).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('attributes are nested in at most 32 levels', async () => {
    const { documents } = await startWithCases();
    const nested = (maps: number): unknown => (maps ? { n: nested(maps - 1) } : 'leaf');
    const put = (maps: number) =>
      documents.send(new PutCommand({ TableName, Item: { pk: 'deep', sk: '1', v: nested(maps) } }));
    await put(31);
    await expect(put(32)).rejects.toThrow(/Nesting Levels/);
  });

  test('an empty string is fine in an attribute, not in a key or an index key', async () => {
    const { documents } = await startWithCases();
    const put = (Item: Record<string, unknown>) => documents.send(new PutCommand({ TableName, Item }));
    await put({ pk: 'e', sk: '1', text: '' });
    await expect(put({ pk: '', sk: '1' })).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put({ pk: 'e', sk: '2', owner: '', day: 1 })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  test('a reserved word in an expression is refused', async () => {
    const { documents } = await startWithCases();
    const update = documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'e', sk: '1' },
        UpdateExpression: 'SET status = :s',
        ExpressionAttributeValues: { ':s': 1 },
      }),
    );
    await expect(update).rejects.toThrow(/reserved keyword/);
  });
});

test('ReturnConsumedCapacity is answered', async () => {
  const { documents } = await startWithCases();
  const { ConsumedCapacity } = await documents.send(
    new PutCommand({ TableName, Item: { pk: 'cc', sk: '1' }, ReturnConsumedCapacity: 'TOTAL' }),
  );
  expect(ConsumedCapacity).toMatchObject({ TableName, CapacityUnits: 1 });
});

test('what was acknowledged is there after a restart', async () => {
  const local = await startWithCases();
  const Item = { pk: 'a', sk: '1', v: 1 };
  await local.documents.send(new PutCommand({ TableName, Item }));
  const { documents } = await local.restart();
  expect((await documents.send(new GetCommand({ TableName, Key: { pk: 'a', sk: '1' } }))).Item).toEqual(Item);
});
