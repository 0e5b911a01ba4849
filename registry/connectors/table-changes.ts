import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type ChangeOutcome, done, type Erasure, found, type LookupChanges } from '#connect/index.ts';
import { Row } from './dynamodb.ts';
import { environment } from './environment.ts';
import { type IdentifierFields, rectifyRow } from './table-rectification.ts';
import { asItem, type Documents, isKey, keyOf, readItems } from './table-rows.ts';
import { markRow, unlessAnothers, unlessMeanwhile, update } from './table-writes.ts';

/** The changes of a table of records, row by row: each write is whole, and repeated it does nothing. */
export function tableChanges(
  documents: () => Documents,
  named: IdentifierFields = {},
): Required<Pick<LookupChanges, 'find' | 'erase' | 'rectify' | 'restrict' | 'unrestrict'>> {
  return {
    async find(records) {
      const keys = records.map(keyOf).filter(isKey);
      const rows = (await readItems(keys, documents())).map((one) => asItem(Row.parse(one)));
      const categories = new Map(records.map(({ id, category }) => [id, category]));
      return found(rows.filter(({ id, category }) => categories.get(id) === category));
    },
    erase: (records) => each(records, (one) => eraseRow(one, documents())),
    rectify: (records) => each(records, (one) => rectifyRow(one, named, documents())),
    restrict: (records) => each(records, (one) => markRow(one, 'restricted', documents())),
    unrestrict: (records) =>
      each(records, (one) => update(one, { UpdateExpression: 'REMOVE restricted' }, documents())),
  };
}

async function each<One>(
  records: readonly One[],
  write: (one: One) => Promise<void>,
): Promise<ChangeOutcome> {
  for (const one of records) await write(one);
  return done();
}

async function eraseRow(erasure: Erasure, documents: Documents): Promise<void> {
  const TableName = environment('STORE_TABLE');
  const { record } = erasure;
  const gone = { TableName, Key: keyOf(record), ...unlessAnothers(record) };
  await unlessMeanwhile(async () => {
    if (erasure.how === 'delete') {
      await documents.send(new DeleteCommand(gone));
      return;
    }
    // The account's number would lead back to the person: what stays gets a number that leads to nobody.
    const { category } = record;
    const Item = {
      id: erasure.anonymousId,
      record: 'anonymous',
      category,
      data: erasure.data,
      identifiers: {},
    };
    await documents.send(
      new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item } }, { Delete: gone }] }),
    );
  });
}
