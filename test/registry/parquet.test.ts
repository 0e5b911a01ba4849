import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { parquetMetadata } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { checkConformance, Fixture } from '#connect/conformance/index.ts';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { type EvidenceItem, EvidencePage, type LookupAnswer } from '#contracts/lookup.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { bucketInMemory } from './files-in-memory.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0];
const parquet = (columnData: Columns['columnData'], more: Partial<Columns> = {}): Buffer =>
  Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 100, ...more }));

const KEY = 'exports/orders.parquet';
const PLACE = {
  ...{ category: 'orders', id: 'order_no', key: KEY, format: 'parquet' },
  fields: { what: 'what', name: 'customer' },
  identifiers: { email: 'mail', name: 'customer' },
};
const declared = (more: object = {}) => DeclaredObject.parse({ ...PLACE, ...more });

/** Rows of one person after the other, as an export that is ordered by address has them. */
const PEOPLE = Array.from({ length: 1_000 }, (_, n) => `p${String(n).padStart(4, '0')}@postvak.example`);
const orders = (mails: readonly string[], more: Partial<Columns> = {}) =>
  parquet(
    [
      { name: 'order_no', data: mails.map((_, n) => n + 1), type: 'INT32' },
      { name: 'what', data: mails.map((_, n) => `stamp ${n}`), type: 'STRING' },
      { name: 'customer', data: mails.map(() => 'Veel Voorbeeld'), type: 'STRING' },
      { name: 'mail', data: [...mails], type: 'STRING' },
      { name: 'notes', data: mails.map(() => 'never needed'), type: 'STRING' },
    ],
    // Shorter, the addresses of one server are all the same from where they are cut.
    { statisticsTruncateLength: 100, ...more },
  );

function storeOf(body: Uint8Array, object = declared(), now = () => 0) {
  const { files, ranges } = bucketInMemory({ [KEY]: body });
  const written = new Map<string, Uint8Array>();
  const logged: string[] = [];
  const lookup = declaredObjects(
    {
      ...{ controller: 'my-shop', store: 'orders', seconds: 60, objects: [object] },
      accepts: ['email', 'customerNo', 'name'],
    },
    {
      ...{ files: () => files, now, log: (line: string) => logged.push(line) },
      putObject: async ({ key, body: bytes }) => void written.set(key, bytes),
    },
  );
  const ask = async (email: string, cursor: string | null = null, page = 1) =>
    (await lookup({
      ...{ operation: 'access', caseId: 'a'.repeat(26), controller: 'my-shop', store: 'orders' },
      subject: { email: { value: email, status: 'verified' } },
      ...{ cursor, page, evidence: { bucket: 'evidence', prefix: 'my-shop/case/orders/' } },
    })) as LookupAnswer;
  const items = (): EvidenceItem[] =>
    [...written.values()].flatMap(
      (bytes) => EvidencePage.parse(JSON.parse(Buffer.from(bytes).toString())).items,
    );
  return { lookup, ask, items, logged, ranges, written };
}

describe('a store whose records lie in Parquet files', () => {
  it('passes every check of a lookup that only reads', async () => {
    const rows = [
      [1, '"paper"\nA4', 'Mira Voorbeeld', ' Mira.Voorbeeld@Postvak.example'],
      [2, 'her secret', 'An Voorbeeld', 'gezin@postvak.example'],
      [3, '../../etc/passwd <script>', 'Boos', 'boos@postvak.example'],
      ...PEOPLE.map((_, n) => [n + 4, `stamp ${n}`, 'Veel Voorbeeld', 'veel@postvak.example']),
    ] as const;
    const column = (name: string, at: number) => ({ name, data: rows.map((row) => row[at]) });
    const body = parquet([
      { ...column('order_no', 0), type: 'INT32' },
      ...['what', 'customer', 'mail'].map((name, at) => ({
        ...column(name, at + 1),
        type: 'STRING' as const,
      })),
    ]);
    const { lookup, written } = storeOf(body);
    const report = await checkConformance({
      target: {
        ask: async (question) => await lookup(question),
        bucket: 'evidence',
        written: async (key) => written.get(key) ?? null,
        keys: () => null,
        logged: () => [],
      },
      fixture: Fixture.parse({
        ...{ controller: 'my-shop', store: 'orders', nobody: { email: 'niemand@postvak.example' } },
        one: { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' },
        many: { who: { email: 'veel@postvak.example' }, records: 1_000 },
        ambiguous: { email: 'gezin@postvak.example', name: 'Jan Voorbeeld' },
        hostile: { who: { email: 'boos@postvak.example' }, records: 1 },
        others: ['her secret'],
      }),
      name: 'declared',
      at: new Date('2026-03-05T10:00:00Z'),
      mayChange: true,
    });
    expect(report.findings.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(report.findings.filter(({ result }) => result === 'passed').length).toBeGreaterThan(10);
  });

  it('reads the columns that tell of whom a row is, and the others only where it is theirs', async () => {
    const body = orders(PEOPLE);
    const { ask, ranges, items } = storeOf(body);
    expect(await ask('p0742@postvak.example')).toMatchObject({ outcome: 'found', items: 1 });
    expect(items()).toMatchObject([{ id: '743', data: { what: 'stamp 742', name: 'Veel Voorbeeld' } }]);

    const { row_groups } = parquetMetadata(body);
    const read = row_groups.flatMap(({ columns }, group) =>
      columns.flatMap(({ meta_data }) => {
        const from = Number(meta_data?.dictionary_page_offset || meta_data?.data_page_offset);
        return ranges.some((range) => range.from === from)
          ? `${group} ${meta_data?.path_in_schema.join()}`
          : [];
      }),
    );
    expect(read.filter((one) => !/customer|mail/.test(one))).toEqual(['7 order_no', '7 what']);
    expect(read.filter((one) => one.endsWith('mail'))).toHaveLength(10);
  });

  it('passes over every group of rows that cannot hold the very address', async () => {
    const { ask, ranges } = storeOf(orders(PEOPLE), declared({ match: 'exact' }));
    expect(await ask('p0742@postvak.example')).toMatchObject({ outcome: 'found', items: 1 });
    // The footer, and four columns of the group that has it.
    expect(ranges).toHaveLength(5);
  });

  it('passes over no group for a bound that was cut off within a letter', async () => {
    const mails = PEOPLE.map((mail) => `é${mail}`);
    const { ask } = storeOf(
      orders(mails, { statisticsTruncateLength: 1 }),
      declared({ match: 'exact', identifiers: { email: 'mail' } }),
    );
    expect(await ask(`é${PEOPLE[5]}`)).toMatchObject({ outcome: 'found', items: 1 });
  });

  it('passes over groups by customer numbers that are whole numbers', async () => {
    const body = parquet([
      { name: 'order_no', data: PEOPLE.map((_, n) => n), type: 'INT32' },
      { name: 'client', data: PEOPLE.map((_, n) => BigInt(n) + 5_000n), type: 'INT64' },
    ]);
    const object = declared({
      ...{ match: 'exact', fields: { what: 'order_no' }, identifiers: { customerNo: 'client' } },
    });
    const { lookup, ranges } = storeOf(body, object);
    const subject = { customerNo: { value: '5742', status: 'verified' as const } };
    const answer = await lookup.definition.access({ subject, cursor: null, caseId: 'c' });
    expect(answer).toMatchObject({ outcome: 'found', items: [{ id: '742' }] });
    expect(ranges).toHaveLength(3);
  });

  const hurried = (): (() => number) => {
    let ms = 0;
    return () => {
      ms += 60_000;
      return ms;
    };
  };
  it.each([
    ['where its time was over', hurried()],
    ['where the page was full', () => 0],
  ])('reads on from %s, each record once', async (_, now) => {
    const { ask, items } = storeOf(orders(PEOPLE.map(() => 'veel@postvak.example')), declared(), now);
    let [cursor, page]: [string | null, number] = [null, 0];
    do {
      page += 1;
      const answer: LookupAnswer = await ask('veel@postvak.example', cursor, page);
      if (answer.outcome !== 'found' && answer.outcome !== 'nothing') throw new Error(JSON.stringify(answer));
      cursor = answer.outcome === 'found' ? answer.next : null;
    } while (cursor !== null);
    expect(items()).toHaveLength(1_000);
    expect(new Set(items().map(({ id }) => id)).size).toBe(1_000);
  });

  it.each([
    ['UNCOMPRESSED', (bytes: Uint8Array) => bytes],
    ['GZIP', gzipSync],
    ['BROTLI', brotliCompressSync],
    ['ZSTD', zstdCompressSync],
  ] as const)('reads what is packed with %s', async (codec, pack) => {
    const { ask } = storeOf(orders(PEOPLE, { codec, compressors: { [codec]: pack } }));
    expect(await ask('p0742@postvak.example')).toMatchObject({ outcome: 'found', items: 1 });
  });

  it('writes days, moments, amounts and long numbers out as they stand in the file', async () => {
    const cells = {
      day: { schema: { type: 'INT32', converted_type: 'DATE' }, cell: 20_517, shown: '2026-03-05' },
      at: {
        schema: { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' },
        ...{ cell: 1_772_704_800_000_001n, shown: '2026-03-05T10:00:00.000001Z' },
      },
      wall: {
        schema: {
          type: 'INT64',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
        },
        ...{ cell: 1_772_704_800_000n, shown: '2026-03-05T10:00:00.000' },
      },
      sum: {
        schema: { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 },
        cell: -7n,
        shown: '-0.07',
      },
      long: { schema: { type: 'INT64' }, cell: 9_007_199_254_740_993n, shown: '9007199254740993' },
      short: { schema: { type: 'INT64' }, cell: 42n, shown: 42 },
      nothing: { schema: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, cell: null, shown: null },
      json: { schema: { type: 'BYTE_ARRAY', converted_type: 'JSON' }, cell: { a: [1] }, shown: { a: [1] } },
      photo: { schema: { type: 'BYTE_ARRAY' }, cell: new Uint8Array([255, 216]), shown: '/9g=' },
    } as const;
    const names = Object.keys(cells);
    const body = parquet(
      [
        { name: 'mail', data: ['mira@postvak.example'] },
        ...Object.entries(cells).map(([name, { cell }]) => ({ name, data: [cell] })),
      ],
      {
        schema: [
          { name: 'root', num_children: names.length + 1 },
          { name: 'mail', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
          ...Object.entries(cells).map(([name, { schema }]) => ({
            ...{ name, repetition_type: 'OPTIONAL' as const, ...schema },
          })),
        ],
      },
    );
    const { ask, items } = storeOf(
      body,
      declared({
        ...{ id: undefined, identifiers: { email: 'mail' } },
        fields: Object.fromEntries(names.map((name) => [name, name])),
      }),
    );
    expect(await ask('mira@postvak.example')).toMatchObject({ outcome: 'found' });
    expect(items()[0]?.data).toEqual(
      Object.fromEntries(Object.entries(cells).map(([name, { shown }]) => [name, shown])),
    );
  });

  it('finds by an address in a list and shows a group of columns, one level down', async () => {
    const body = parquet(
      [
        { name: 'mails', data: [['an@postvak.example'], ['x@postvak.example', 'mira@postvak.example']] },
        { name: 'goods', data: [{ title: 'ink' }, { title: 'paper' }] },
      ],
      {
        schema: [
          { name: 'root', num_children: 2 },
          { name: 'mails', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { name: 'element', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
          { name: 'goods', repetition_type: 'OPTIONAL', num_children: 1 },
          { name: 'title', repetition_type: 'OPTIONAL', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        ],
      },
    );
    const { ask, items } = storeOf(
      body,
      declared({ id: undefined, fields: { what: 'goods.title' }, identifiers: { email: 'mails' } }),
    );
    expect(await ask('mira@postvak.example')).toMatchObject({ outcome: 'found', items: 1 });
    expect(items()).toMatchObject([{ data: { what: 'paper' } }]);
  });
});
