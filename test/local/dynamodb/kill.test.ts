import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type DynamoDBDocumentClient, paginateScan, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { allRecords, connect, type LocalDynamoDb, openDynamoDb, pagesOf } from './local-dynamodb.ts';

const TableName = 'cases';
const ROUNDS = 4;
const PAIRS_BEFORE_KILL = 40;

async function startWriter(dir: string): Promise<{ writer: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, 'killed-writer.ts');
  const writer = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void writer.kill('SIGKILL'));
  for await (const line of createInterface({ input: writer.stdout })) return { writer, url: line };
  throw new Error('The writer ended before it served');
}

/** A put and a count that belong together. Done a second time, the count would show it. */
function pair(name: string) {
  const more = { owner: name, day: 1, text: 'x'.repeat(500) };
  return new TransactWriteCommand({
    ClientRequestToken: name,
    TransactItems: [
      { Put: { TableName, Item: { pk: name, sk: 'left', ...more } } },
      {
        Update: {
          TableName,
          Key: { pk: name, sk: 'right' },
          UpdateExpression: 'SET #o = :o, #d = :d ADD n :one',
          ExpressionAttributeNames: { '#o': 'owner', '#d': 'day' },
          ExpressionAttributeValues: { ':o': name, ':d': 1, ':one': 1 },
        },
      },
    ],
  });
}

/** Writes one pair after the other until the connection breaks. */
async function writePairs(
  documents: DynamoDBDocumentClient,
  lane: string,
  onAcknowledged: (name: string) => void,
): Promise<void> {
  for (let i = 0; ; i += 1) {
    const name = `${lane}-${i}`;
    try {
      await documents.send(pair(name));
    } catch {
      return;
    }
    onAcknowledged(name);
  }
}

async function scanned({ documents }: LocalDynamoDb, IndexName?: string) {
  const pages = await pagesOf(paginateScan({ client: documents }, { TableName, IndexName }));
  return pages
    .flatMap((page) => page.Items ?? [])
    .map((item) => `${item['pk']} ${item['sk']} ${item['n']}`)
    .toSorted();
}

test('kill -9 among transactions loses nothing acknowledged and leaves no half', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'dynamodb-kill-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { writer, url } = await startWriter(dir);
    const { documents } = connect(url);
    const exit = once(writer, 'exit');
    const enough = acknowledged.length + PAIRS_BEFORE_KILL;
    const onAcknowledged = (name: string) => {
      if (acknowledged.push(name) === enough) writer.kill('SIGKILL');
    };
    const lanes = ['a', 'b', 'c', 'd'].map((lane) => `${round}${lane}`);
    await Promise.all(lanes.map((lane) => writePairs(documents, lane, onAcknowledged)));
    await exit;
  }

  const local = await openDynamoDb(dir);
  const items = await scanned(local);
  const records = await allRecords(local, TableName, 100_000);
  const recorded = records
    .map(({ dynamodb: { NewImage: image } }) => `${image?.['pk']?.S} ${image?.['sk']?.S} ${image?.['n']?.N}`)
    .toSorted();
  const numbers = records.map((record) => record.dynamodb.SequenceNumber);
  const names = new Set(items.map((item) => item.split(' ')[0]));

  expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
  expect(items).toHaveLength(2 * names.size);
  expect(await scanned(local, 'byOwner')).toEqual(items);
  expect(recorded).toEqual(items);
  expect(new Set(numbers).size).toBe(numbers.length);

  // The token was written with its transaction: what had been acknowledged is not done again.
  for (const name of acknowledged.slice(0, 10)) await local.documents.send(pair(name));
  expect(await allRecords(local, TableName, 100_000)).toHaveLength(records.length);
});
