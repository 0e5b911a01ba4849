import type { DeclaredTable } from '#contracts/declared-table.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';
import { checkEntries } from './declared.ts';

type Declared = Store & { connector: { kind: 'postgresql'; tables: readonly DeclaredTable[] } };

/** Whether the data map says itself where the records lie, so that no lookup has to be written. */
export function declaresTables(store: Store): store is Declared {
  return store.connector.kind === 'postgresql' && store.connector.tables !== undefined;
}

export function checkTables(store: Declared, report: Report): void {
  const { tables } = store.connector;
  checkEntries(store, tables, { list: 'tables', entry: 'table', place: 'column' }, report);
  tables.forEach(({ fields, identifiers, owner }, at) => {
    const columns = [...Object.values(fields), ...Object.values(identifiers).flat()];
    if (owner === undefined && columns.some((column) => column?.startsWith('owner.')))
      report(['connector', 'tables', at], 'add owner: { table, key }, as columns of `owner.` are named here');
  });
}
