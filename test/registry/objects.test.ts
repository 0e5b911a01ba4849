import { expect, it } from 'vitest';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { loadRegistry } from '#registry/load.ts';
import { checkObjects, declaresObjects } from '#registry/objects.ts';

const shipped = loadRegistry('registry')
  .controllers.flatMap(({ stores }) => stores)
  .find(({ connector }) => connector.kind === 's3');

/** What is said of a store of the shipped group whose only category lies in this file. */
function adviceFor(change: object): string[] {
  if (shipped === undefined) throw new Error('The shipped group has no bucket.');
  const { lookup: _, ...store } = shipped;
  const [category] = store.categories;
  if (category === undefined) throw new Error('It holds nothing.');
  const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const object = DeclaredObject.parse({
    ...{ category: category.id, key: 'a.csv', format: 'csv' },
    ...{ fields: same(Object.keys(category.fields)), identifiers: same(store.accepts), ...change },
  });
  const declared = {
    ...store,
    categories: [category],
    connector: { kind: 's3' as const, objects: [object] },
  };
  const said: string[] = [];
  if (declaresObjects(declared))
    checkObjects(declared, (path, advice) => said.push(`${path.join('.')}: ${advice}`));
  return said;
}

it('has nothing to say of a file whose every column is named', () => {
  expect(adviceFor({})).toEqual([]);
});

it.each([
  ['a key and a prefix', { prefix: 'b/' }, /^connector\.objects\.0: write either key/],
  [
    'a Parquet file that is packed whole',
    { key: 'a.parquet.gz', format: 'parquet' },
    /key: write the key of the Parquet file itself/,
  ],
  ['an unknown category', { category: 'nothing' }, /category: write a category of this store/],
  ['an unknown field', { fields: { nothing: 'x' } }, /fields\.nothing: write a field of/],
  ['a field without a column', { fields: {} }, /fields: add \w+: the column/],
  ['an identifier without a column', { identifiers: {} }, /identifiers: add \w+: the column/],
  [
    'two columns for what is no name',
    { identifiers: { email: ['a', 'b'] } },
    /identifiers\.email: write one column: only a name/,
  ],
  ['a column that is not among those named', { columns: ['x'] }, /columns: add \w+, which is used below/],
])('says what to write for %s', (_, change, advice) => {
  expect(adviceFor(change).join('\n')).toMatch(new RegExp(advice.source, 'm'));
});

it.each(['../other', '/a', 'a*', 'a//b', 'a b'])('takes no key such as %s', (key) => {
  const object = { category: 'c', format: 'jsonl', fields: {}, identifiers: {}, key };
  expect(DeclaredObject.safeParse(object).success).toBe(false);
});
