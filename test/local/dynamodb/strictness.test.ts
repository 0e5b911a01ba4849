import { crc32 } from 'node:zlib';
import {
  DescribeEndpointsCommand,
  ExecuteStatementCommand,
  ListBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { type LocalDynamoDb, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';
const Key = { pk: { S: 'a' }, sk: { S: '1' } };

/** What the SDK would not send: the wire itself. */
async function post({ url }: LocalDynamoDb, target: string, body: unknown) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { response, text, answer: JSON.parse(text) };
}

describe('operations that are not emulated are refused by name', () => {
  test.each([
    ['ExecuteStatement', new ExecuteStatementCommand({ Statement: 'SELECT * FROM cases' })],
    ['ListBackups', new ListBackupsCommand({})],
    ['DescribeEndpoints', new DescribeEndpointsCommand({})],
  ])('%s', async (name, command) => {
    const { client } = await startWithCases();
    await expect(client.send(command as ListBackupsCommand)).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining(`dynamodb:${name}`),
    });
  });

  test('an operation of streams under the other API', async () => {
    const local = await startWithCases();
    const { response } = await post(local, 'DynamoDB_20120810.ListStreams', {});
    expect(response.status).toBe(501);
  });
});

describe('parameters that nobody knows are refused by name', () => {
  test.each([
    [
      'PutItem',
      { TableName, Item: Key, ConditionExpresion: 'attribute_not_exists(pk)' },
      'ConditionExpresion',
    ],
    ['GetItem', { TableName, Key, IndexName: 'byOwner' }, 'IndexName'],
    ['PutItem', { TableName, Item: { ...Key, v: { X: '1' } } }, 'X'],
    ['PutItem', { TableName, Item: { ...Key, v: { L: [{ M: { a: { S: '', Y: 1 } } }] } } }, 'Y'],
    [
      'CreateTable',
      { TableName: 'other', OnDemandThroughput: { MaxReadRequestUnits: 1 } },
      'OnDemandThroughput',
    ],
    ['UpdateTable', { TableName, ReplicaUpdates: [] }, 'ReplicaUpdates'],
    ['BatchGetItem', { RequestItems: { cases: { Keys: [Key], Consistent: true } } }, 'Consistent'],
    [
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName, Item: Key, ReturnValues: 'ALL_OLD' } }] },
      'ReturnValues',
    ],
  ])('%s with %j', async (operation, body, name) => {
    const local = await startWithCases();
    const { response, answer } = await post(local, `DynamoDB_20120810.${operation}`, body);
    expect(response.status).toBe(400);
    expect(answer).toMatchObject({
      __type: expect.stringContaining('ValidationException'),
      message: expect.stringContaining(name),
    });
  });

  test('also a value of a known one that would change the answer', async () => {
    const local = await startWithCases();
    const body = { TableName, Item: Key, ReturnItemCollectionMetrics: 'SIZE' };
    const { answer } = await post(local, 'DynamoDB_20120810.PutItem', body);
    expect(answer.message).toContain('ReturnItemCollectionMetrics SIZE');
  });

  test('also one of two requests in one entry of a batch', async () => {
    const local = await startWithCases();
    const both = { PutRequest: { Item: Key }, DeleteRequest: { Key } };
    const body = { RequestItems: { cases: [both] } };
    const { answer } = await post(local, 'DynamoDB_20120810.BatchWriteItem', body);
    expect(answer.message).toContain('exactly one');
  });

  test('also an attribute name that JavaScript would swallow', async () => {
    const local = await startWithCases();
    const body = `{"TableName":"cases","Item":{"pk":{"S":"a"},"sk":{"S":"1"},"__proto__":{"S":"x"}}}`;
    const { answer } = await post(local, 'DynamoDB_20120810.PutItem', body);
    expect(answer.message).toContain('__proto__');
  });
});

test('a field of the wrong type is a SerializationException', async () => {
  const local = await startWithCases();
  const { answer } = await post(local, 'DynamoDB_20120810.PutItem', { TableName: 7, Item: Key });
  expect(answer.__type).toContain('SerializationException');
});

test('a body that is not JSON is a SerializationException', async () => {
  const local = await startWithCases();
  const { answer } = await post(local, 'DynamoDB_20120810.PutItem', '{');
  expect(answer.__type).toContain('SerializationException');
});

test('every answer carries the checksum that the AWS command line checks', async () => {
  const local = await startWithCases();
  const { response, text } = await post(local, 'DynamoDB_20120810.ListTables', {});
  expect(response.headers.get('x-amz-crc32')).toBe(String(crc32(text)));
});
