import * as z from 'zod/mini';
import type { Erasure } from '#connect/index.ts';
import type { Query } from './postgresql.ts';
import { assignments, asValue, columnIn, type Setting } from './postgresql-columns.ts';
import { keyOf, numberOf, ownKey, type Section } from './postgresql-section.ts';

/** Erases records of one section, and then those of their owners who own nothing more. */
export async function eraseRecords(
  section: Section,
  sections: readonly Section[],
  erasures: readonly Erasure[],
  ask: Query,
): Promise<void> {
  const { table } = section;
  const owners = await ownersOf(section, erasures, ask);
  const deleted = erasures.flatMap((one) => (one.how === 'delete' ? [keyOf(one.record)] : []));
  await ask(`delete from ${table} where ${numberOf(section)} = any($1)`, [deleted]);
  for (const one of erasures) {
    if (one.how === 'delete') continue;
    const settings = anonymous(section, one);
    const values = settings.map(({ value }) => value);
    await ask(`update ${table} set ${assignments(settings)} where ${numberOf(section)} = $1`, [
      keyOf(one.record),
      ...values,
    ]);
  }
  await forgetOwners(section, sections, owners, ask);
}

/**
 * The columns of the record itself hold what the mask has left; it gets another number, and belongs to nobody. A mask of
 * fields that stand with the owner comes to nothing, whatever its strategy: the tie to the owner is cut.
 */
function anonymous(
  { key, owner, fields, identifiers }: Section,
  erasure: Erasure & { how: 'anonymise' },
): Setting[] {
  const data = new Map(Object.entries(erasure.data));
  const columns = new Map<string, Setting['value']>();
  for (const [field, column] of Object.entries(fields)) {
    const own = columnIn('r', column);
    if (own !== null) columns.set(own, asValue(data.get(field)));
  }
  for (const { column, search } of Object.values(identifiers)) {
    const owns = [column].flat().flatMap((one) => columnIn('r', one) ?? []);
    for (const own of owns) columns.set(own, columns.get(own) ?? null);
    if (owns.length > 0 && search !== undefined) columns.set(search, null);
  }
  if (owner !== undefined) columns.set(owner.key, null);
  columns.set(key, erasure.anonymousId);
  return [...columns].map(([column, value]) => ({ column, value }));
}

const Owner = z.object({ owner: z.string() });

async function ownersOf(section: Section, erasures: readonly Erasure[], ask: Query): Promise<string[]> {
  const { table, owner } = section;
  if (owner === undefined) return [];
  const sql = `select distinct ${owner.key}::text as owner from ${table} where ${numberOf(section)} = any($1)`;
  const rows = await ask(sql, [erasures.map(({ record }) => keyOf(record))]);
  return z
    .array(Owner)
    .parse(rows)
    .map((row) => row.owner);
}

/** Somebody is kept for their records: a customer of whom nothing is left is no customer. Records are no mere owners. */
async function forgetOwners(
  { owner }: Section,
  sections: readonly Section[],
  owners: readonly string[],
  ask: Query,
): Promise<void> {
  if (owner === undefined || sections.some(({ table }) => table === owner.table)) return;
  const tied = sections
    .filter((one) => one.owner?.table === owner.table)
    .map((one) => `and not exists (select from ${one.table} r where r.${one.owner?.key} = ${ownKey(owner)})`);
  await ask(`delete from ${owner.table} o where ${ownKey(owner)}::text = any($1) ${tied.join(' ')}`, [
    owners,
  ]);
}
