import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { filesIn } from '#registry/connectors/object-bytes.ts';
import { type ObjectStore, startObjectStore } from '../functions/object-store.ts';

const NAME = 'exports';
let storage: ObjectStore;
beforeAll(async () => {
  storage = await startObjectStore();
  await storage.s3.ensureBucket({ name: NAME });
});
afterAll(() => storage.close());

const put = (key: string, text: string) =>
  storage.s3.put(NAME, key, Buffer.from(text), { contentType: 'text/csv' });
const files = () => filesIn(NAME, storage.client);

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += Buffer.from(chunk).toString();
  return text;
}

it('reads an object of S3 from an offset, and nothing beyond its end', async () => {
  await put('orders.csv', 'abcdef');
  const object = await files().head('orders.csv');
  if (object === null) throw new Error('It was not listed.');
  expect(await textOf(files().read(object, 0))).toBe('abcdef');
  expect(await textOf(files().read(object, 4))).toBe('ef');
  expect(await textOf(files().read(object, 6))).toBe('');
});

it('reads a range of an object of S3, and none that is not there', async () => {
  await put('range.csv', 'abcdef');
  const object = await files().head('range.csv');
  if (object === null) throw new Error('It was not listed.');
  expect(object.size).toBe(6);
  expect(String(await files().range(object, 2, 4))).toBe('cd');
  await expect(files().range(object, 4, 8)).rejects.toMatchObject({ fault: 'ObjectsChanged' });
  await put('range.csv', 'ABCDEF');
  await expect(files().range(object, 2, 4)).rejects.toMatchObject({ fault: 'ObjectsChanged' });
});

it('reads nothing of an object that was written anew', async () => {
  await put('anew.csv', 'old');
  const object = await files().head('anew.csv');
  if (object === null) throw new Error('It was not listed.');
  await put('anew.csv', 'new');
  await expect(textOf(files().read(object, 0))).rejects.toMatchObject({ fault: 'ObjectsChanged' });
});

it('says of an object that is not there that it is not', async () => {
  expect(await files().head('nowhere.csv')).toBeNull();
});

it('finds a record in S3, below a prefix, page after page', async () => {
  const line = (n: number) => `${n},stamp,mira@postvak.example\n`;
  await put('days/1.csv', `no,what,mail\n${Array.from({ length: 600 }, (_, n) => line(n)).join('')}`);
  await put('days/2.csv', `no,what,mail\n${line(600)}`);
  const objects = [
    DeclaredObject.parse({
      ...{ category: 'orders', prefix: 'days/', format: 'csv', id: 'no' },
      ...{ fields: { what: 'what' }, identifiers: { email: 'mail' } },
    }),
  ];
  const { access } = declaredObjects(
    { controller: 'my-shop', store: 'orders', accepts: ['email'], seconds: 60, objects },
    { files },
  ).definition;
  const subject = { email: { value: 'mira@postvak.example', status: 'verified' as const } };
  const first = await access({ subject, cursor: null, caseId: 'c' });
  if (first.outcome !== 'found') throw new Error(first.outcome);
  const second = await access({ subject, cursor: first.next, caseId: 'c' });
  if (second.outcome !== 'found') throw new Error(second.outcome);

  expect([first.items.length, second.items.length, second.next]).toEqual([500, 101, null]);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(601);
});
