import { expect, it } from 'vitest';
import { DeclaredTable } from '#contracts/declared-table.ts';
import { loadRegistry } from '#registry/load.ts';
import { checkTables, declaresTables } from '#registry/tables.ts';

const shipped = loadRegistry('registry')
  .controllers.flatMap(({ stores }) => stores)
  .find(({ connector }) => connector.kind === 'postgresql');

/** What is said of a store of the shipped group whose only category lies in this table. */
function adviceFor(change: object): string[] {
  if (shipped === undefined) throw new Error('The shipped group has no database.');
  const { lookup: _, ...store } = shipped;
  const [category] = store.categories;
  if (category === undefined) throw new Error('It holds nothing.');
  const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const table = DeclaredTable.parse({
    ...{ category: category.id, table: 'shop.orders', key: 'no' },
    ...{ fields: same(Object.keys(category.fields)), identifiers: same(store.accepts), ...change },
  });
  const declared = {
    ...store,
    categories: [category],
    connector: { kind: 'postgresql' as const, tables: [table] },
  };
  const said: string[] = [];
  if (declaresTables(declared))
    checkTables(declared, (path, advice) => said.push(`${path.join('.')}: ${advice}`));
  return said;
}

it('has nothing to say of a table whose every column is named', () => {
  expect(adviceFor({})).toEqual([]);
});

it.each([
  ['an unknown category', { category: 'nothing' }, /^connector\.tables\.0\.category: write a category/],
  ['an unknown field', { fields: { nothing: 'x' } }, /fields\.nothing: write a field of/],
  ['a field without a column', { fields: {} }, /fields: add \w+: the column/],
  ['an identifier without a column', { identifiers: {} }, /add \w+: the column .* a store of its own/],
  [
    'two columns for what is no name',
    { identifiers: { email: ['a', 'b'] } },
    /write one column: only a name/,
  ],
  ['an owner that is not told', { identifiers: { name: ['owner.a', 'b'] } }, /add owner: \{ table, key \}/],
])('says what to write for %s', (_, change, advice) => {
  expect(adviceFor(change).join('\n')).toMatch(new RegExp(advice.source, 'm'));
});
