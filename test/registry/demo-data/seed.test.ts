import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Store } from '#contracts/registry.ts';
import { STORES } from '#registry/demo-data/people.ts';
import { recordsIn } from '#registry/demo-data/records.ts';
import { seedStores } from '#registry/demo-data/seed.ts';
import { loadRegistry } from '#registry/load.ts';

type Command = { readonly input: unknown };

/** Tables and buckets in memory behind the SDK's own clients; `refuse` sends the first item of every batch back once. */
function memory({ refuse = false } = {}) {
  const items = new Map<string, unknown>();
  const objects = new Map<string, string>();
  const writes: string[] = [];

  const database = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const storage = new S3Client({});
  const send = async (command: Command) => {
    if (command instanceof GetCommand) {
      return {
        Item: items.get(
          `${command.input.TableName} ${command.input.Key?.['id']} ${command.input.Key?.['record']}`,
        ),
      };
    }
    if (command instanceof BatchWriteCommand) return write(command.input.RequestItems ?? {});
    if (command instanceof HeadObjectCommand) {
      if (objects.has(`${command.input.Bucket} ${command.input.Key}`)) return {};
      throw new NotFound({ message: 'not there', $metadata: {} });
    }
    if (command instanceof PutObjectCommand) {
      writes.push(`${command.input.Bucket} ${command.input.Key}`);
      const { Body } = command.input;
      objects.set(
        `${command.input.Bucket} ${command.input.Key}`,
        Body instanceof Uint8Array ? hash(Body) : '',
      );
      return {};
    }
    throw new Error('unexpected command');
  };
  const write = (tables: NonNullable<BatchWriteCommand['input']['RequestItems']>) => {
    const [[table, requests] = ['', []]] = Object.entries(tables);
    expect(requests.length).toBeLessThanOrEqual(25);
    const back = refuse && requests.length > 1 ? requests.slice(0, 1) : [];
    for (const { PutRequest } of requests.slice(back.length)) {
      const key = `${table} ${PutRequest?.Item?.['id']} ${PutRequest?.Item?.['record']}`;
      writes.push(key);
      items.set(key, PutRequest?.Item);
    }
    return { UnprocessedItems: back.length > 0 ? { [table]: back } : {} };
  };
  Object.assign(database, { send });
  Object.assign(storage, { send });
  const name = (controller: string, store: string) => `${controller}.${store}`;
  return { items, objects, writes, into: { dynamodb: database, s3: storage, tableOf: name, bucketOf: name } };
}

const hash = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

/** What the data maps say lies there. */
const storesOf = (technology: Store['connector']['kind']) =>
  loadRegistry('registry').controllers.flatMap(({ id, stores }) =>
    stores.filter(({ connector }) => connector.kind === technology).map((store) => `${id}/${store.id}`),
  );
const tables = storesOf('dynamodb');
const rows = STORES.filter((store) => tables.includes(store)).flatMap(recordsIn);

describe('seeding the stores', () => {
  it('puts every record in its own table, with its keys for the indexes', async () => {
    const { items, into } = memory();
    await seedStores(into);
    expect([...items.keys()].filter((key) => !key.includes(' demo-data '))).toHaveLength(rows.length);
    const marijke = [...items].find(
      ([key, item]) => key.startsWith('offitel.mijn') && JSON.stringify(item).includes('marijke'),
    );
    expect(marijke?.[1]).toMatchObject({
      email: 'marijke.vdb@postvak.example',
      phone: '3290000012',
      customerNo: 'KL-2019-00417',
      nameBirth: 'marijke van den bossche ozdemir|1987-03-14',
    });
  });

  it('fills the tables and buckets of the data maps and no other', async () => {
    const { writes, into } = memory();
    await seedStores(into);
    const filled = new Set(writes.map((write) => write.split(' ')[0]?.replace('.', '/')));
    expect([...filled].sort()).toEqual([...tables, ...storesOf('s3')].sort());
  });

  it('keeps out of an index what does not hold the identifier', async () => {
    const { items, into } = memory();
    await seedStores(into);
    const gerda = [...items.values()].find((item) => JSON.stringify(item).includes('KL-1999-00020'));
    expect(Object.keys(gerda ?? {})).not.toEqual(expect.arrayContaining(['email']));
    expect(gerda).not.toHaveProperty('nameBirth');
  });

  it('puts recordings, records and indexes in the bucket', async () => {
    const { objects, into } = memory();
    await seedStores(into);
    const folders = Map.groupBy([...objects.keys()], (key) => key.split(' ')[1]?.split('/')[0] ?? '');
    expect([...folders.keys()].sort()).toEqual(['audio', 'demo-data', 'index', 'records']);
    expect(folders.get('audio')).toHaveLength(recordsIn('telewacht/call-recordings').length);
  });

  it('writes nothing when it has been done', async () => {
    const { writes, into } = memory();
    await seedStores(into);
    const first = writes.length;
    await seedStores(into);
    expect(writes).toHaveLength(first);
    expect(new Set(writes).size).toBe(first);
  });

  it('puts again what a batch sent back', async () => {
    const { items, into } = memory({ refuse: true });
    await seedStores(into);
    expect([...items.keys()].filter((key) => !key.includes(' demo-data '))).toHaveLength(rows.length);
  });
});
