import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { bucketInMemory } from './files-in-memory.ts';

const KEY = 'orders.parquet';
const object = DeclaredObject.parse({
  ...{ category: 'orders', id: 'no', key: KEY, format: 'parquet' },
  ...{ fields: { what: 'what' }, identifiers: { email: 'mail' } },
});
const MAIL = 'mira@postvak.example';

type Columns = Parameters<typeof parquetWriteBuffer>[0];
const written = (change: Partial<Columns> = {}, names = ['no', 'what', 'mail']): Buffer =>
  Buffer.from(
    parquetWriteBuffer({
      columnData: names.map((name) => ({
        ...{ name, type: 'STRING' as const },
        data: [name === 'mail' ? MAIL : 'geheim', name === 'mail' ? MAIL : 'geheim'],
      })),
      ...change,
    }),
  );

/** A file of nothing but a footer. */
function footer(bytes: Uint8Array): Buffer {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(bytes.byteLength);
  end.write('PAR1', 4);
  return Buffer.concat([Buffer.from('PAR1'), bytes, end]);
}

function changed(body: Buffer, change: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(body);
  change(copy);
  return copy;
}

/** Version 1, an empty schema and no rows; then a list of row groups, of so many as are named and so many as are there. */
const groups = (named: readonly number[], there: number): Buffer =>
  footer(
    Buffer.concat([
      Buffer.from([0x15, 0x02, 0x19, 0x0c, 0x16, 0x00, 0x19, 0xfc, ...named]),
      Buffer.alloc(there),
    ]),
  );
const MILLION = [0xc0, 0x84, 0x3d];

async function ask(body: Uint8Array) {
  const { files, ranges } = bucketInMemory({ [KEY]: body });
  const logged: string[] = [];
  const lookup = declaredObjects(
    { controller: 'my-shop', store: 'orders', accepts: ['email'], seconds: 60, objects: [object] },
    { files: () => files, log: (line) => logged.push(line), putObject: async () => {} },
  );
  const answer = await lookup({
    ...{ operation: 'access', caseId: 'a'.repeat(26), controller: 'my-shop', store: 'orders' },
    subject: { email: { value: MAIL, status: 'verified' } },
    ...{ cursor: null, page: 1, evidence: { bucket: 'evidence', prefix: 'my-shop/case/orders/' } },
  });
  return { answer, logged, ranges };
}

it('finds a record in the file that the others are made of', async () => {
  const { answer, logged } = await ask(written({}, ['no', 'what', 'mail']));
  // Both rows have the same id, which proves that both were read.
  expect(answer).toEqual({ outcome: 'failed', code: 'RecordIdRepeated' });
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ line: 2 });
});

it.each([
  ['no Parquet at all', Buffer.from('no,what,mail\n1,geheim,x@postvak.example\n'), 'ParquetMagicWrong'],
  ['shorter than its ending', Buffer.from('PAR1'), 'ParquetMagicWrong'],
  ['cut off', written().subarray(0, -1), 'ParquetMagicWrong'],
  ['encrypted', changed(written(), (bytes) => bytes.write('PARE', bytes.length - 4)), 'ParquetEncrypted'],
  [
    'with a footer longer than itself',
    changed(written(), (bytes) => bytes.writeUInt32LE(0xff_ff_ff_f0, bytes.length - 8)),
    'ParquetInvalid',
  ],
  ['with a footer of 5 MB', footer(Buffer.alloc(5 * 1024 * 1024)), 'ParquetTooLarge'],
  ['with a footer that is none', footer(Buffer.from('geheim')), 'ParquetInvalid'],
  ['with a million row groups that are not there', groups(MILLION, 100), 'ParquetInvalid'],
  ['with a million row groups that are empty', groups(MILLION, 1_000_001), 'ParquetTooLarge'],
  [
    'with two thousand million row groups',
    groups([0xff, 0xff, 0xff, 0xff, 0x07], 4_000_000),
    'ParquetInvalid',
  ],
  ['with groups of columns in groups without end', footer(Buffer.alloc(1_000_000, 0x1c)), 'ParquetInvalid'],
  ['without a column that the data map names', written({}, ['no', 'mail']), 'ParquetColumnMissing'],
  [
    'packed as nobody here unpacks it',
    written({ codec: 'LZO', compressors: { LZO: (bytes) => bytes } }),
    'ParquetCompressionUnknown',
  ],
  [
    'with pages that are none',
    changed(written({ codec: 'UNCOMPRESSED' }), (bytes) => bytes.fill(0xff, 4, 40)),
    'ParquetInvalid',
  ],
  [
    'packed as it does not say',
    written({ codec: 'GZIP', compressors: { GZIP: () => Buffer.from('geheim') } }),
    'ParquetInvalid',
  ],
])('names what is wrong with a file %s, and nothing of what stands in it', async (_, body, code) => {
  const before = process.memoryUsage().rss;
  const { answer, logged } = await ask(body);
  expect(answer).toEqual({ outcome: 'failed', code });
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ message: code });
  expect(logged.join()).not.toMatch(/geheim|postvak/);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(100);
});

it('asks for no more of a file than it is long', async () => {
  const body = written();
  const { ranges } = await ask(body);
  expect(Math.max(...ranges.map(({ to }) => to))).toBeLessThanOrEqual(body.byteLength);
});
