import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type ShardIteratorType,
} from '@aws-sdk/client-dynamodb-streams';
import { BatchWriteCommand, DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { cases } from './cases-table.ts';
import { allRecords, type LocalDynamoDb, START, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';
const DAY = 24 * 60 * 60_000;

const put = ({ documents }: LocalDynamoDb, sk: string, more: object = {}) =>
  documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk, ...more } }));

describe('records', () => {
  test('have the shape that a function receives', async () => {
    const local = await startWithCases();
    await put(local, '1', { v: 1 });
    await put(local, '1', { v: 2 });
    const [, record] = await allRecords(local);
    expect(record).toEqual({
      eventID: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventName: 'MODIFY',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: local.db.streamArn(TableName),
      awsRegion: 'eu-west-1',
      dynamodb: {
        ApproximateCreationDateTime: START / 1000,
        Keys: { pk: { S: 'a' }, sk: { S: '1' } },
        NewImage: { pk: { S: 'a' }, sk: { S: '1' }, v: { N: '2' } },
        OldImage: { pk: { S: 'a' }, sk: { S: '1' }, v: { N: '1' } },
        SequenceNumber: expect.stringMatching(/^\d{21}$/),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
  });

  test('name insertions, changes and removals', async () => {
    const local = await startWithCases();
    await put(local, '1');
    await put(local, '1', { v: 2 });
    await local.documents.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
    const records = await allRecords(local);
    expect(records.map((record) => record.eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records[2]?.dynamodb.NewImage).toBeUndefined();
  });

  test('are not made by writes that change nothing', async () => {
    const local = await startWithCases();
    await put(local, '1', { v: 1, set: new Set(['x', 'y']) });
    await put(local, '1', { set: new Set(['y', 'x']), v: 1 });
    await local.documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'a', sk: '1' },
        UpdateExpression: 'SET v = :v',
        ExpressionAttributeValues: { ':v': 1 },
      }),
    );
    await local.documents.send(new DeleteCommand({ TableName, Key: { pk: 'none', sk: '1' } }));
    expect(await allRecords(local)).toHaveLength(1);
  });

  test('hold what the view type says', async () => {
    const local = await startWithCases({ stream: 'KEYS_ONLY' });
    await put(local, '1', { v: 1 });
    const [record] = await allRecords(local);
    expect(record?.dynamodb).toMatchObject({ StreamViewType: 'KEYS_ONLY', Keys: { sk: { S: '1' } } });
    expect(record?.dynamodb).not.toHaveProperty('NewImage');
  });

  test('are numbered upwards over a restart, also when all are trimmed', async () => {
    const local = await startWithCases();
    await put(local, '1');
    const [before] = await allRecords(local);
    local.clock.advance(2 * DAY);
    const again = await local.restart();
    await put(again, '2');
    const [after] = await allRecords(again);
    expect(after?.dynamodb.Keys['sk']).toEqual({ S: '2' });
    expect(BigInt(after?.dynamodb.SequenceNumber ?? 0)).toBeGreaterThan(
      BigInt(before?.dynamodb.SequenceNumber ?? 0),
    );
  });

  test('are in the order of the writes, however these came', async () => {
    const local = await startWithCases();
    await Promise.all([
      ...Array.from({ length: 20 }, (_, i) => put(local, `p${i}`)),
      local.documents.send(
        new BatchWriteCommand({
          RequestItems: {
            [TableName]: Array.from({ length: 20 }, (_, i) => ({
              PutRequest: { Item: { pk: 'b', sk: String(i) } },
            })),
          },
        }),
      ),
    ]);
    const numbers = (await allRecords(local)).map((record) => record.dynamodb.SequenceNumber);
    expect(new Set(numbers).size).toBe(40);
    expect(numbers).toEqual(numbers.toSorted());
  });

  test('are kept for 24 hours', async () => {
    const local = await startWithCases();
    await put(local, '1');
    local.clock.advance(DAY / 2);
    await put(local, '2');
    local.clock.advance(DAY / 2);
    expect((await allRecords(local)).map((record) => record.dynamodb.Keys['sk'])).toEqual([{ S: '2' }]);
  });
});

describe('readStream', () => {
  test('reads on after a sequence number, as many as wanted', async () => {
    const local = await startWithCases();
    for (const sk of ['1', '2', '3', '4']) await put(local, sk);
    const [first] = await local.db.readStream(TableName, undefined, 1);
    const next = await local.db.readStream(TableName, first?.dynamodb.SequenceNumber, 2);
    expect(next.map((record) => record.dynamodb.Keys['sk'])).toEqual([{ S: '2' }, { S: '3' }]);
  });

  test('is hinted at when something is new', async () => {
    const local = await startWithCases();
    const hints: string[] = [];
    local.db.onStream((table) => hints.push(table));
    await put(local, '1');
    await put(local, '1');
    expect(hints).toEqual([TableName]);
  });

  test('refuses a table without a stream', async () => {
    const { stream: _, ...spec } = cases;
    const local = await startWithCases();
    await local.db.ensureTable({ ...spec, name: 'plain', arn: spec.arn.replace('cases', 'plain') });
    expect(() => local.db.streamArn('plain')).toThrow(/no stream/);
    await expect(local.db.readStream('plain', undefined, 1)).rejects.toThrow(/no stream/);
  });
});

describe('the API of streams', () => {
  async function iteratorOf(local: LocalDynamoDb, type: ShardIteratorType, sequence?: string) {
    const StreamArn = local.db.streamArn(TableName);
    const { StreamDescription } = await local.streams.send(new DescribeStreamCommand({ StreamArn }));
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
    const { ShardIterator } = await local.streams.send(
      new GetShardIteratorCommand({
        StreamArn,
        ShardId,
        ShardIteratorType: type,
        ...(sequence && { SequenceNumber: sequence }),
      }),
    );
    return ShardIterator;
  }

  async function keysFrom(local: LocalDynamoDb, ShardIterator: string | undefined) {
    const { Records = [], NextShardIterator } = await local.streams.send(
      new GetRecordsCommand({ ShardIterator }),
    );
    return { keys: Records.map((record) => record.dynamodb?.Keys?.['sk']?.S), NextShardIterator };
  }

  test('lists and describes a stream', async () => {
    const local = await startWithCases();
    const { Streams } = await local.streams.send(new ListStreamsCommand({ TableName }));
    expect(Streams).toMatchObject([{ StreamArn: local.db.streamArn(TableName), TableName }]);
    const { StreamDescription } = await local.streams.send(
      new DescribeStreamCommand({ StreamArn: local.db.streamArn(TableName) }),
    );
    expect(StreamDescription).toMatchObject({
      StreamStatus: 'ENABLED',
      StreamViewType: 'NEW_AND_OLD_IMAGES',
      CreationRequestDateTime: new Date(START),
    });
  });

  test('reads from the oldest record, and on', async () => {
    const local = await startWithCases();
    await put(local, '1');
    const first = await keysFrom(local, await iteratorOf(local, 'TRIM_HORIZON'));
    await put(local, '2');
    const second = await keysFrom(local, first.NextShardIterator);
    expect([first.keys, second.keys]).toEqual([['1'], ['2']]);
  });

  test('reads from now, at and after a record', async () => {
    const local = await startWithCases();
    for (const sk of ['1', '2', '3']) await put(local, sk);
    const second = (await allRecords(local))[1]?.dynamodb.SequenceNumber;
    const latest = await iteratorOf(local, 'LATEST');
    const at = await iteratorOf(local, 'AT_SEQUENCE_NUMBER', second);
    const after = await iteratorOf(local, 'AFTER_SEQUENCE_NUMBER', second);
    await put(local, '4');
    expect((await keysFrom(local, latest)).keys).toEqual(['4']);
    expect((await keysFrom(local, at)).keys).toEqual(['2', '3', '4']);
    expect((await keysFrom(local, after)).keys).toEqual(['3', '4']);
  });

  test('lets an iterator expire after 15 minutes', async () => {
    const local = await startWithCases();
    const iterator = await iteratorOf(local, 'TRIM_HORIZON');
    local.clock.advance(15 * 60_000 + 1);
    await expect(keysFrom(local, iterator)).rejects.toMatchObject({ name: 'ExpiredIteratorException' });
  });
});
