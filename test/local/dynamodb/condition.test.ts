import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';

const item = {
  pk: { S: 'a' },
  sk: { S: '1' },
  off: { BOOL: false },
  blank: { S: '' },
  n: { N: '10' },
  m: { M: { x: { N: '1' }, y: { S: 'q' } } },
  l: { L: [{ S: 'a' }, { M: { k: { BOOL: true } } }] },
  ss: { SS: ['b', 'a'] },
  b: { B: new Uint8Array([1, 2, 3]) },
};

const values = {
  ':false': { BOOL: false },
  ':blank': { S: '' },
  ':zero': { N: '0' },
  ':nine': { N: '9' },
  ':ten': { N: '10.0' },
  ':m': { M: { y: { S: 'q' }, x: { N: '1' } } },
  ':l': { L: [{ S: 'a' }, { M: { k: { BOOL: true } } }] },
  ':k': { M: { k: { BOOL: true } } },
  ':ss': { SS: ['a', 'b'] },
  ':BOOL': { S: 'BOOL' },
  ':b': { B: new Uint8Array([2, 3]) },
};

const holding = [
  'attribute_type(off, :BOOL)',
  'off IN (:false)',
  'off = :false',
  'size(blank) = :zero',
  'begins_with(blank, :blank)',
  'm = :m',
  'l = :l',
  'contains(l, :k)',
  'ss = :ss',
  'contains(b, :b)',
  'n > :nine',
  'n = :ten',
  'n BETWEEN :nine AND :ten',
  'lost <> :nine',
  'attribute_not_exists(lost)',
  'NOT lost = :nine',
];

const failing = ['m <> :m', 'lost = :nine', 'lost < :nine', 'n < :blank', 'NOT attribute_exists(off)'];

async function filter(expression: string) {
  const { client } = await startWithCases();
  await client.send(new PutItemCommand({ TableName, Item: item }));
  const used = Object.entries(values).filter(([name]) => new RegExp(`${name}\\b`).test(expression));
  return client.send(
    new ScanCommand({
      TableName,
      FilterExpression: expression,
      ...(used.length && { ExpressionAttributeValues: Object.fromEntries(used) }),
    }),
  );
}

test.each(holding)('%s holds', async (expression) => {
  expect((await filter(expression)).Count).toBe(1);
});

test.each(failing)('%s does not hold', async (expression) => {
  expect((await filter(expression)).Count).toBe(0);
});
