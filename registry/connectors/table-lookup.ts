import {
  defineLookup,
  found,
  item,
  type Lookup,
  type LookupDefinition,
  type LookupRuntime,
  unsupported,
} from '#connect/index.ts';
import { findRows, type Tables } from './dynamodb.ts';

/** A lookup over a table of the shape that the README describes; the category and the identifiers stand in every row. */
export function tableLookup(
  store: Omit<LookupDefinition, 'access'>,
  { tables, ...runtime }: TableRuntime = {},
): Lookup {
  return defineLookup(
    {
      ...store,
      async access({ subject, cursor }) {
        const page = await findRows(subject, cursor, tables);
        if (page === null) return unsupported();
        const items = page.rows.map(({ id, record, category, data, identifiers }) =>
          item(category, `${id}/${record}`, data, { identifiers }),
        );
        return found(items, page.next);
      },
    },
    runtime,
  );
}

export type TableRuntime = LookupRuntime & { readonly tables?: Tables };
