import * as z from 'zod/mini';
import { IdentifierKind } from './lookup.ts';

/** How a data map names tables and columns: they become part of SQL, so they are plain names and nothing else. */
const NAME = '[a-z_][a-z0-9_]{0,62}';
const Name = z.string().check(z.regex(new RegExp(`^${NAME}$`)));
const Table = z.string().check(z.regex(new RegExp(`^(${NAME}\\.)?${NAME}$`)));

/** A column of the table itself, or with `owner.` of the table that it points to; `::text` says how it is shown. */
const Column = z.string().check(z.regex(new RegExp(`^(owner\\.)?${NAME}(::(text|date))?$`)));

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
  /** The column of each identifier that the records are searched and checked by. */
  identifiers: z.partialRecord(IdentifierKind, Column),
  /**
   * `normalised`: however it is written there. `exact`: the columns hold the normal forms, e-mail addresses in lower case,
   * telephone numbers as `+3211…`, so that an index is used.
   */
  match: z._default(z.enum(['exact', 'normalised']), 'normalised'),
  /** Whether it has the column `restricted_at timestamptz`; without it a restriction is left to a person. */
  restrictable: z._default(z.boolean(), false),
});
export type DeclaredTable = z.infer<typeof DeclaredTable>;
