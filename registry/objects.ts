import { columnsUsed, type DeclaredObject } from '#contracts/declared-object.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';
import { checkIdentifiers } from './identified.ts';

type Declared = Store & { connector: { kind: 's3'; objects: readonly DeclaredObject[] } };

/** Whether the data map says itself in which files the records lie, so that no lookup has to be written. */
export function declaresObjects(store: Store): store is Declared {
  return store.connector.kind === 's3' && store.connector.objects !== undefined;
}

export function checkObjects(store: Declared, report: Report): void {
  const { categories, accepts, connector } = store;
  if (store.lookup !== undefined)
    report(
      ['lookup'],
      'remove it, or remove connector.objects: one of the two says how the store is searched',
    );
  const known = new Map(categories.map(({ id, fields }) => [id, Object.keys(fields)]));
  connector.objects.forEach((object, at) => {
    const place = ['connector', 'objects', at] as const;
    if ((object.key === undefined) === (object.prefix === undefined))
      report(place, 'write either key, one object, or prefix, all whose key begins so');
    if (object.format === 'csv' && object.columns !== undefined) {
      for (const column of columnsUsed(object).filter((one) => !object.columns?.includes(one)))
        report([...place, 'columns'], `add ${column}, which is used below`);
    }
    if (object.format === 'parquet' && object.key?.endsWith('.gz'))
      report(
        [...place, 'key'],
        'write the key of the Parquet file itself: it packs its columns, not the whole',
      );
    const fields = known.get(object.category);
    if (fields === undefined) {
      report([...place, 'category'], `write a category of this store: ${[...known.keys()].join(', ')}`);
      return;
    }
    for (const field of Object.keys(object.fields).filter((one) => !fields.includes(one)))
      report([...place, 'fields', field], `write a field of ${object.category}: ${fields.join(', ')}`);
    for (const field of fields.filter((one) => !Object.hasOwn(object.fields, one)))
      report([...place, 'fields'], `add ${field}: the column that it stands in`);
    checkIdentifiers(object.identifiers, (path, advice) => report([...place, ...path], advice));
    for (const kind of accepts.filter((one) => object.identifiers[one] === undefined))
      report(
        [...place, 'identifiers'],
        `add ${kind}: the column that it stands in, or remove it from accepts`,
      );
  });
  const told = new Set(connector.objects.map(({ category }) => category));
  for (const id of [...known.keys()].filter((one) => !told.has(one)))
    report(['connector', 'objects'], `add the file of ${id}, or remove the category`);
}
