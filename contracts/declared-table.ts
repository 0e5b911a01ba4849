import * as z from 'zod/mini';
import { IdentifierKind } from './lookup.ts';

/**
 * How a data map names tables and columns: as the database spells them, capitals and all. They become part of SQL, between
 * double quotes: nothing that ends a quotation, and neither dot nor colon, which part schema, table and cast.
 */
const NAME = '[^".:\\s][^".:\\n\\r\\t]{0,62}';
/** By what each kind of name is known. */
export const SQL_NAMES = {
  name: new RegExp(`^${NAME}$`),
  table: new RegExp(`^(${NAME}\\.)?${NAME}$`),
  column: new RegExp(`^(owner\\.)?${NAME}(::(text|date))?$`),
} as const;

const Name = z.string().check(z.regex(SQL_NAMES.name));
const Table = z.string().check(z.regex(SQL_NAMES.table));

/** A column of the table itself, or with `owner.` of the table that it points to; `::text` says how it is shown. */
const Column = z.string().check(z.regex(SQL_NAMES.column));

/** Where the records of one category lie in a database, so that nobody has to write a lookup for it. */
export const DeclaredTable = z.object({
  /** A category of this store. */
  category: z.string(),
  /** With its schema: `shop.orders`. */
  table: Table,
  /** Its primary key. */
  key: Name,
  /** The table of those whom the records belong to, where that is another. */
  owner: z.optional(
    z.object({
      table: Table,
      /** Column of the records' table that says whose they are. */
      key: Name,
      /** Column of the owners' table that it points to; absent: one of the same name. */
      pointsTo: z.optional(Name),
    }),
  ),
  /** The column of each field of the category. */
  fields: z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)), Column),
  /** The column of each identifier that the records are searched and checked by; of a name also several, in the order of speech. */
  identifiers: z.partialRecord(
    IdentifierKind,
    z.union([Column, z.array(Column).check(z.minLength(2), z.maxLength(5))]),
  ),
  /**
   * `normalised`: however it is written there. `exact`: the columns hold the normal forms, e-mail addresses in lower case,
   * telephone numbers as `+3211…`, so that an index is used.
   */
  match: z._default(z.enum(['exact', 'normalised']), 'normalised'),
  /** Whether it has the column `restricted_at timestamptz`; without it a restriction is left to a person. */
  restrictable: z._default(z.boolean(), false),
});
export type DeclaredTable = z.infer<typeof DeclaredTable>;
