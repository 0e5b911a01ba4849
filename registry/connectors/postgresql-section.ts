import * as z from 'zod/mini';
import { item, type LookupItem } from '#connect/index.ts';
import { IdentifierKind } from '#contracts/lookup.ts';
import { parseExactly } from './exact-json.ts';
import type { Query, Value } from './postgresql.ts';
import { StoreFailure } from './postgresql-failure.ts';

/** A column of the record's own table, `r`, or of its owner's, `o`; a cast says how it is shown: `r.amount::text`. */
export type Column = `${'r' | 'o'}.${string}`;

/** Several together are a name, in the order of speech. */
type Held = Column | readonly Column[];

/** The records of one category: where they lie, whose they are, and which column each field of the data map is. */
export type Section = {
  readonly category: string;
  /** With the schema. Its records are numbered by `key`, and bear the column `restricted_at` unless `unmarked`. */
  readonly table: string;
  readonly key: string;
  /** The key names the person, as an e-mail address does: a hash of it is the record's number, as that goes where no address may. */
  readonly keyTells?: boolean;
  /** The table of those whom the records belong to. */
  readonly owner?: Owner;
  readonly fields: Readonly<Record<string, Column>>;
  /** Where each identifier stands, and the column beside it that holds its normal form and is searched by. */
  readonly identifiers: Readonly<
    Partial<Record<IdentifierKind, { readonly column: Held; readonly search?: string }>>
  >;
  /** SQL; what is searched by follows from `$3` on. */
  readonly searchedBy: string;
  /** The table has no column `restricted_at`: its records cannot be restricted. */
  readonly unmarked?: true;
};

type Owner = {
  readonly table: string;
  /** Column of the record's table that says whose it is. */
  readonly key: string;
  /** Column of the owner's table that it points to. @default one of the same name */
  readonly pointsTo?: string;
};

/** The owner's own column. */
export const ownKey = ({ key, pointsTo = key }: Owner): string => `o.${pointsTo}`;

export function idOf(section: Section): string {
  return `${numberOf(section, 'r.')}::text`;
}

/** What a record is numbered by, as `keyOf` gives it. @param of alias of its table, with a dot */
export function numberOf({ key, keyTells = false }: Section, of = ''): string {
  return keyTells ? `encode(sha256(convert_to(${of}${key}::text, 'UTF8')), 'hex')` : `${of}${key}`;
}

/** Several sections of one store may number alike: an item's id says of which it is. */
export function keyOf({ id }: { readonly id: string }): string {
  return id.slice(0, id.lastIndexOf('/'));
}

const Row = z.object({
  id: z.string(),
  data: z.pipe(z.pipe(z.string(), z.transform(parseExactly)), z.record(z.string(), z.json())),
  identifiers: z.partialRecord(IdentifierKind, z.nullable(z.string())),
  restricted: z.boolean(),
});

/** @throws {StoreFailure} `StoreRowInvalid` where the tables are not as the section says */
export async function readRecords(
  section: Section,
  { where, values }: { readonly where: string; readonly values: readonly Value[] },
  query: Query,
): Promise<LookupItem[]> {
  const { category, table, owner, fields, identifiers } = section;
  const held = Object.entries(identifiers).map(([kind, { column }]) => [kind, whole(column)] as const);
  const join = owner === undefined ? '' : `join ${owner.table} o on ${ownKey(owner)} = r.${owner.key}`;
  const sql = `
    select ${idOf(section)} as id, ${jsonOf(Object.entries(fields))}::text as data, ${jsonOf(held)} as identifiers,
      ${section.unmarked ? 'false' : 'r.restricted_at is not null'} as restricted
    from ${table} r ${join} where ${where}`;
  const rows = z.array(Row).safeParse(await query(sql, values));
  if (!rows.success) throw new StoreFailure('StoreRowInvalid');
  return rows.data.map((row) =>
    item(category, `${row.id}/${category}`, row.data, {
      identifiers: row.identifiers,
      marks: row.restricted ? ['restricted'] : [],
    }),
  );
}

const whole = (column: Held): string =>
  typeof column === 'string' ? column : `nullif(concat_ws(' ', ${column.join(', ')}), '')`;

function jsonOf(columns: readonly (readonly [string, string])[]): string {
  return `json_build_object(${columns.map(([name, column]) => `'${name}', ${column}`).join(', ')})`;
}
