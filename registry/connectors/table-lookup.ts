import {
  defineLookup,
  found,
  type Lookup,
  type LookupDefinition,
  type LookupRuntime,
  unsupported,
} from '#connect/index.ts';
import { findRows, type Tables, theTables } from './dynamodb.ts';
import { tableChanges } from './table-changes.ts';
import type { IdentifierFields } from './table-rectification.ts';
import { asItem, type Documents } from './table-rows.ts';
import { tableSuppression } from './table-suppression.ts';

type TableStore = Pick<LookupDefinition, 'controller' | 'store' | 'accepts'> & {
  /** Whether people are advertised to from it. @default false */
  readonly marketing?: boolean | undefined;
  readonly identifierFields?: IdentifierFields | undefined;
};

/** A lookup over a table of the shape that the README describes; the category and the identifiers stand in every row. */
export function tableLookup(
  { marketing = false, identifierFields, ...store }: TableStore,
  { tables, documents = theTables, ...runtime }: TableRuntime = {},
): Lookup {
  return defineLookup(
    {
      ...store,
      async access({ subject, cursor }) {
        const page = await findRows(subject, cursor, tables);
        return page === null ? unsupported() : found(page.rows.map(asItem), page.next);
      },
      ...tableChanges(documents, identifierFields),
      ...(marketing && tableSuppression(documents)),
    },
    runtime,
  );
}

export type TableRuntime = LookupRuntime & {
  readonly tables?: Tables;
  /** What is changed. @default the table that STORE_TABLE names */
  readonly documents?: () => Documents;
};
