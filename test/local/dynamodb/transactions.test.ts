import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { allRecords, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';
const put = (sk: string, more: object = {}) => ({ Put: { TableName, Item: { pk: 't', sk, ...more } } });
const count = (sk: string) => ({
  Update: {
    TableName,
    Key: { pk: 't', sk },
    UpdateExpression: 'ADD n :one',
    ExpressionAttributeValues: { ':one': 1 },
  },
});

async function startTransacting() {
  const local = await startWithCases();
  return {
    ...local,
    transact: (
      TransactItems: TransactWriteCommandInput['TransactItems'],
      more: Partial<TransactWriteCommandInput> = {},
    ) => local.documents.send(new TransactWriteCommand({ TransactItems, ...more })),
    get: async (sk: string) =>
      (await local.documents.send(new GetCommand({ TableName, Key: { pk: 't', sk } }))).Item,
  };
}

describe('a transaction of writes', () => {
  test('puts, updates, deletes and checks together', async () => {
    const { transact, get } = await startTransacting();
    await transact([put('old'), put('checked')]);
    await transact([
      put('1'),
      count('2'),
      { Delete: { TableName, Key: { pk: 't', sk: 'old' } } },
      {
        ConditionCheck: {
          TableName,
          Key: { pk: 't', sk: 'checked' },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
    ]);
    expect([await get('1'), await get('2'), await get('old')]).toEqual([
      { pk: 't', sk: '1' },
      { pk: 't', sk: '2', n: 1 },
      undefined,
    ]);
  });

  test('is cancelled as a whole, with the reason of each part in its place', async () => {
    const local = await startTransacting();
    const { transact, get } = local;
    await transact([put('1', { v: 1 })]);
    const cancelled = transact([
      put('3'),
      {
        Put: {
          TableName,
          Item: { pk: 't', sk: '1' },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
    ]);
    await expect(cancelled).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      message: expect.stringContaining('[None, ConditionalCheckFailed]'),
      CancellationReasons: [
        { Code: 'None' },
        { Code: 'ConditionalCheckFailed', Item: { pk: { S: 't' }, sk: { S: '1' }, v: { N: '1' } } },
      ],
    });
    expect(await get('3')).toBeUndefined();
    expect(await allRecords(local)).toHaveLength(1);
  });

  test('names a key that does not fit the table as the reason', async () => {
    const { client } = await startTransacting();
    const cancelled = client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Delete: { TableName, Key: { pk: { N: '1' }, sk: { S: '1' } } } },
          { Put: { TableName, Item: { pk: { S: 'a' } } } },
        ],
      }),
    );
    await expect(cancelled).rejects.toMatchObject({
      CancellationReasons: [{ Code: 'ValidationError' }, { Code: 'ValidationError' }],
    });
  });

  test('may hold 100 operations, not 101', async () => {
    const { transact, documents } = await startTransacting();
    const puts = Array.from({ length: 101 }, (_, i) => put(String(i)));
    await expect(transact(puts)).rejects.toThrow(/less than or equal to 100/);
    await transact(puts.slice(1));
    const { Count } = await documents.send(
      new QueryCommand({
        TableName,
        Select: 'COUNT',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': 't' },
      }),
    );
    expect(Count).toBe(100);
  });

  test('may hold 4 MB, not more', async () => {
    const { transact, get } = await startTransacting();
    const puts = Array.from({ length: 11 }, (_, i) => put(String(i), { text: 'x'.repeat(390 * 1024) }));
    await expect(transact(puts)).rejects.toThrow(/4 MB/);
    expect(await get('0')).toBeUndefined();
    await transact(puts.slice(1));
    expect(await get('1')).toBeDefined();
  });

  test('refuses two operations on one item', async () => {
    const { transact } = await startTransacting();
    const twice = transact([put('1'), { Delete: { TableName, Key: { pk: 't', sk: '1' } } }]);
    await expect(twice).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'Transaction request cannot include multiple operations on one item',
    });
  });

  test('refuses an entry of two operations, and a condition check without a condition', async () => {
    const { transact } = await startTransacting();
    await expect(transact([{ ...put('1'), ...count('2') }])).rejects.toThrow(/can only contain one of/);
    const unchecked = {
      ConditionCheck: { TableName, Key: { pk: 't', sk: '1' }, ConditionExpression: undefined },
    };
    await expect(transact([unchecked])).rejects.toMatchObject({ name: 'ValidationException' });
  });

  test('answers what it consumed, twice that of single writes', async () => {
    const { transact } = await startTransacting();
    const { ConsumedCapacity } = await transact([put('1'), put('2')], { ReturnConsumedCapacity: 'TOTAL' });
    expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4 }]);
  });
});

describe('a ClientRequestToken', () => {
  const ClientRequestToken = 'token-1';

  test('makes a repetition succeed without effect, also after a restart', async () => {
    const { transact, restart } = await startTransacting();
    await transact([count('1')], { ClientRequestToken });
    await transact([count('1')], { ClientRequestToken });
    const { documents } = await restart();
    await documents.send(new TransactWriteCommand({ TransactItems: [count('1')], ClientRequestToken }));
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { pk: 't', sk: '1' } }));
    expect(Item).toMatchObject({ n: 1 });
  });

  test('refuses another transaction under the same token', async () => {
    const { transact } = await startTransacting();
    await transact([count('1')], { ClientRequestToken });
    await expect(transact([count('2')], { ClientRequestToken })).rejects.toMatchObject({
      name: 'IdempotentParameterMismatchException',
    });
  });

  test('is forgotten after ten minutes', async () => {
    const { transact, get, clock } = await startTransacting();
    await transact([count('1')], { ClientRequestToken });
    clock.advance(10 * 60_000);
    await transact([count('1')], { ClientRequestToken });
    expect(await get('1')).toMatchObject({ n: 2 });
  });

  test('of a cancelled transaction may be used again', async () => {
    const { transact, get } = await startTransacting();
    const guarded = [
      { ...count('1') },
      {
        ConditionCheck: {
          TableName,
          Key: { pk: 't', sk: 'key' },
          ConditionExpression: 'attribute_exists(pk)',
        },
      },
    ];
    await expect(transact(guarded, { ClientRequestToken })).rejects.toThrow();
    await transact([put('key')]);
    await transact(guarded, { ClientRequestToken });
    expect(await get('1')).toMatchObject({ n: 1 });
  });
});

describe('a transaction of reads', () => {
  test('answers in order, also for what is not there', async () => {
    const { transact, documents } = await startTransacting();
    await transact([put('1')]);
    const { Responses } = await documents.send(
      new TransactGetCommand({
        TransactItems: ['1', 'none'].map((sk) => ({ Get: { TableName, Key: { pk: 't', sk } } })),
      }),
    );
    expect(Responses?.map((response) => response.Item)).toEqual([{ pk: 't', sk: '1' }, undefined]);
  });

  test('never sees half of a transaction of writes', async () => {
    const { transact, documents } = await startTransacting();
    const keys = ['1', '2', '3', '4'];
    await transact(keys.map((sk) => put(sk, { round: 0 })));
    let writing = true;
    const write = async () => {
      for (let round = 1; round <= 100; round += 1) await transact(keys.map((sk) => put(sk, { round })));
      writing = false;
    };
    const seen: unknown[][] = [];
    const read = async () => {
      while (writing) {
        const { Responses = [] } = await documents.send(
          new TransactGetCommand({
            TransactItems: keys.map((sk) => ({ Get: { TableName, Key: { pk: 't', sk } } })),
          }),
        );
        seen.push(Responses.map((response) => response.Item?.['round']));
      }
    };
    await Promise.all([write(), read(), read()]);
    expect(seen.filter((rounds) => new Set(rounds).size > 1)).toEqual([]);
    expect(new Set(seen.flat()).size).toBeGreaterThan(2);
  });

  test('refuses the same item twice', async () => {
    const { documents } = await startTransacting();
    const Get = { TableName, Key: { pk: 't', sk: '1' } };
    const twice = documents.send(new TransactGetCommand({ TransactItems: [{ Get }, { Get }] }));
    await expect(twice).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

test('a query beside transactions sees all or nothing of each', async () => {
  const { transact, documents } = await startTransacting();
  const keys = Array.from({ length: 20 }, (_, i) => String(i));
  const rounds = async () => {
    for (let round = 1; round <= 30; round += 1) await transact(keys.map((sk) => put(sk, { round })));
  };
  const mixed: unknown[] = [];
  const read = async () => {
    for (let i = 0; i < 60; i += 1) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :p',
          ExpressionAttributeValues: { ':p': 't' },
        }),
      );
      if (new Set(Items.map((item) => item['round'])).size > 1 || ![0, 20].includes(Items.length))
        mixed.push(Items);
    }
  };
  await Promise.all([rounds(), read()]);
  expect(mixed).toEqual([]);
});

test('a put beside a transaction is one of the two orders', async () => {
  const { transact, documents, get } = await startTransacting();
  await Promise.all([
    transact([count('1'), count('2')]),
    documents.send(new PutCommand({ TableName, Item: { pk: 't', sk: '1', n: 10 } })),
  ]);
  expect([10, 11]).toContain((await get('1'))?.['n']);
});
