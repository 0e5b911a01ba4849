import { columnsUsed, type DeclaredObject } from '#contracts/declared-object.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';
import { checkEntries } from './declared.ts';

type Declared = Store & { connector: { kind: 's3'; objects: readonly DeclaredObject[] } };

/** Whether the data map says itself in which files the records lie, so that no lookup has to be written. */
export function declaresObjects(store: Store): store is Declared {
  return store.connector.kind === 's3' && store.connector.objects !== undefined;
}

export function checkObjects(store: Declared, report: Report): void {
  const { objects } = store.connector;
  checkEntries(store, objects, { list: 'objects', entry: 'file', place: 'column' }, report);
  objects.forEach((object, at) => {
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
  });
}
