import * as z from 'zod/mini';
import type { Query } from '#registry/connectors/postgresql.ts';
import type { Collection, Dataset } from '../fides/dataset.ts';
import { categoriesOf } from './guess.ts';

const Key = z.object({
  kind: z.enum(['p', 'f']),
  columns: z.array(z.string()),
  table: z.nullable(z.string()),
  pointsTo: z.nullable(z.array(z.string())),
});
const Table = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string(), about: z.nullable(z.string()) })),
  keys: z.nullable(z.array(Key)),
});
type Table = z.infer<typeof Table>;

/** Every table that the user may read, with its keys. Views are left to whoever wants one of them in place of a table. */
const TABLES = `
  select n.nspname || '.' || c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
        'about', col_description(c.oid, a.attnum)) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and has_column_privilege(c.oid, a.attnum, 'select')) as columns,
    (select json_agg(json_build_object('kind', k.contype,
        'columns', (select json_agg(a.attname order by u.place) from unnest(k.conkey) with ordinality u (num, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num),
        'table', (select t.nspname || '.' || f.relname from pg_class f join pg_namespace t on t.oid = f.relnamespace
          where f.oid = k.confrelid),
        'pointsTo', (select json_agg(a.attname order by u.place) from unnest(k.confkey) with ordinality u (num, place)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num)))
      from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'f')) as keys
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and not c.relispartition and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
    and has_schema_privilege(n.oid, 'usage') and has_any_column_privilege(c.oid, 'select')
  order by 1`;

/** What the columns of keys are like that say nothing of anybody: they are counted, or drawn. */
const NUMBERED = /^(smallint|integer|bigint|uuid)$/;
/** Bytes are no text. */
const BYTES = 'bytea';

/**
 * The tables of a database as a dataset, in which what each column holds is guessed by its name.
 * @throws {StoreFailure}
 */
export async function readCatalogue(query: Query): Promise<{
  readonly dataset: Dataset;
  /** Columns of bytes, `table.column`. */
  readonly bytes: readonly string[];
}> {
  const tables = z.array(Table).parse(await query(TABLES, []));
  const bytes = tables.flatMap((table) =>
    table.columns.filter(({ type }) => type === BYTES).map((column) => `${table.name}.${column.name}`),
  );
  return { dataset: { fides_key: DATASET, collections: tables.map(collectionOf) }, bytes };
}

/** What its only store is called, where all tables are searched by the same. */
const DATASET = 'database';

function collectionOf({ name, columns, keys }: Table): Collection {
  const readable = columns.filter(({ type }) => type !== BYTES);
  const guessed = categoriesOf(
    name,
    readable.map((column) => column.name),
  );
  const primary = new Set(keys?.find(({ kind }) => kind === 'p')?.columns);
  const single = new Map(
    keys?.flatMap(({ kind, columns: [column = '', ...more], table, pointsTo }) =>
      kind === 'f' && more.length === 0 ? [[column, `${table}.${pointsTo?.[0]}`] as const] : [],
    ),
  );
  return {
    name,
    fields: readable.map((column) => {
      const category = guessed.get(column.name);
      const leadsTo = single.get(column.name);
      const isCounted = (primary.has(column.name) || leadsTo !== undefined) && NUMBERED.test(column.type);
      const identity = category === undefined ? undefined : IDENTITIES.get(category);
      return {
        name: column.name,
        description: column.about,
        data_categories: isCounted ? ['system'] : category === undefined ? [] : [category],
        fides_meta: {
          primary_key: primary.has(column.name),
          ...(identity === undefined ? {} : { identity }),
          references: leadsTo === undefined ? [] : [{ dataset: DATASET, field: leadsTo, direction: 'from' }],
        },
      };
    }),
  };
}

const IDENTITIES: ReadonlyMap<string, string> = new Map([
  ['user.contact.email', 'email'],
  ['user.contact.phone_number', 'phone_number'],
]);
