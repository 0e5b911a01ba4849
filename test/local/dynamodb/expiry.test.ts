import { DescribeTimeToLiveCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import { cases } from './cases-table.ts';
import { allRecords, type LocalDynamoDb, START, startDynamoDb, startWithCases } from './local-dynamodb.ts';

const TableName = 'cases';
const SECOND = 1000;
const NOW = START / SECOND;

const put = ({ documents }: LocalDynamoDb, expires: unknown) =>
  documents.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', expires } }));

async function isThere({ documents }: LocalDynamoDb): Promise<boolean> {
  const { Item } = await documents.send(new GetCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
  return Item !== undefined;
}

const isGone = (local: LocalDynamoDb) => vi.waitFor(async () => expect(await isThere(local)).toBe(false));

/** What was due before has been swept when this note, which is due later, has been. */
async function sweptBeyond(local: LocalDynamoDb, expires: number) {
  const Key = { pk: 'note', sk: String(expires) };
  await local.documents.send(new PutCommand({ TableName, Item: { ...Key, expires } }));
  local.clock.advance(expires * SECOND - local.clock.now());
  await vi.waitFor(async () => {
    const { Item } = await local.documents.send(new GetCommand({ TableName, Key }));
    expect(Item).toBeUndefined();
  });
}

describe('time to live', () => {
  test('deletes an item when its time has come, and says so in the stream', async () => {
    const local = await startWithCases();
    await put(local, NOW + 60);
    local.clock.advance(59 * SECOND);
    expect(await isThere(local)).toBe(true);
    local.clock.advance(SECOND);
    await isGone(local);
    const record = (await allRecords(local)).at(-1);
    expect(record).toMatchObject({
      eventName: 'REMOVE',
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    });
  });

  test('deletes at once what expired already', async () => {
    const local = await startWithCases();
    await put(local, NOW - 60);
    await isGone(local);
    expect(await allRecords(local)).toHaveLength(2);
  });

  test('leaves alone an item whose time was put off', async () => {
    const local = await startWithCases();
    await put(local, NOW + 60);
    await local.documents.send(
      new UpdateCommand({
        TableName,
        Key: { pk: 'a', sk: '1' },
        UpdateExpression: 'SET expires = :later',
        ExpressionAttributeValues: { ':later': NOW + 3600 },
      }),
    );
    await sweptBeyond(local, NOW + 120);
    expect(await isThere(local)).toBe(true);
    local.clock.advance(3600 * SECOND);
    await isGone(local);
  });

  test.each([
    ['a string', String(NOW + 60)],
    ['more than five years ago', NOW - 6 * 365 * 86_400],
    ['milliseconds by mistake', START + 60_000],
  ])('ignores %s', async (_what, expires) => {
    const local = await startWithCases();
    await put(local, expires);
    await sweptBeyond(local, NOW + 120);
    expect(await isThere(local)).toBe(true);
  });

  test('goes on after a restart', async () => {
    const local = await startWithCases();
    await put(local, NOW + 60);
    const again = await local.restart();
    again.clock.advance(60 * SECOND);
    await isGone(again);
    expect((await allRecords(again)).at(-1)?.eventName).toBe('REMOVE');
  });

  test('catches up on what fell due while nothing ran', async () => {
    const local = await startWithCases();
    for (let i = 0; i < 300; i += 1)
      await local.documents.send(
        new PutCommand({ TableName, Item: { pk: 'many', sk: String(i), expires: NOW + 60 } }),
      );
    await put(local, NOW + 61);
    const again = await local.restart(() => local.clock.advance(120 * SECOND));
    await isGone(again);
    const removed = (await allRecords(again)).filter((record) => record.eventName === 'REMOVE');
    expect(removed).toHaveLength(301);
  });

  test('once turned on takes in the items that are there', async () => {
    const { ttlAttribute: _, ...spec } = cases;
    const local = await startDynamoDb();
    await local.db.ensureTable(spec);
    await put(local, NOW + 60);
    const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: true };
    await local.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    local.clock.advance(60 * SECOND);
    await isGone(local);
  });

  test('once turned off deletes nothing more', async () => {
    const local = await startWithCases();
    await put(local, NOW + 60);
    const TimeToLiveSpecification = { AttributeName: 'expires', Enabled: false };
    await local.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    const { TimeToLiveDescription } = await local.client.send(new DescribeTimeToLiveCommand({ TableName }));
    local.clock.advance(3600 * SECOND);
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'DISABLED' });
    expect(await isThere(local)).toBe(true);
  });
});
