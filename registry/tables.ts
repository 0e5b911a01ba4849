import type { DeclaredTable } from '#contracts/declared-table.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';
import { checkIdentifiers } from './identified.ts';

type Declared = Store & { connector: { kind: 'postgresql'; tables: readonly DeclaredTable[] } };

/** Whether the data map says itself where the records lie, so that no lookup has to be written. */
export function declaresTables(store: Store): store is Declared {
  return store.connector.kind === 'postgresql' && store.connector.tables !== undefined;
}

export function checkTables(store: Declared, report: Report): void {
  const { categories, accepts, connector } = store;
  if (store.lookup !== undefined)
    report(
      ['lookup'],
      'remove it, or remove connector.tables: one of the two says how the store is searched',
    );
  const known = new Map(categories.map(({ id, fields }) => [id, Object.keys(fields)]));
  connector.tables.forEach((table, at) => {
    const place = ['connector', 'tables', at] as const;
    const fields = known.get(table.category);
    if (fields === undefined) {
      report([...place, 'category'], `write a category of this store: ${[...known.keys()].join(', ')}`);
      return;
    }
    for (const field of Object.keys(table.fields).filter((one) => !fields.includes(one)))
      report([...place, 'fields', field], `write a field of ${table.category}: ${fields.join(', ')}`);
    for (const field of fields.filter((one) => !Object.hasOwn(table.fields, one)))
      report([...place, 'fields'], `add ${field}: the column that it stands in`);
    for (const kind of accepts.filter((one) => table.identifiers[one] === undefined))
      report(
        [...place, 'identifiers'],
        `add ${kind}: the column that it stands in; where it has none, remove ${kind} from accepts, or give ${table.category} a store of its own`,
      );
    checkIdentifiers(table.identifiers, (path, advice) => report([...place, ...path], advice));
    const isOwners = [...Object.values(table.fields), ...Object.values(table.identifiers).flat()].some(
      (column) => column?.startsWith('owner.'),
    );
    if (isOwners && table.owner === undefined)
      report(place, 'add owner: { table, key }, as columns of `owner.` are named here');
  });
  for (const id of [...known.keys()].filter(
    (one) => !connector.tables.some(({ category }) => category === one),
  ))
    report(['connector', 'tables'], `add the table of ${id}, or remove the category`);
}
