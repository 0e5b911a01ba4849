import type { Rectification } from '#connect/index.ts';
import type { Query } from './postgresql.ts';
import { assignments, asValue, columnIn, kindOf, type Setting, searchForm } from './postgresql-columns.ts';
import { keyOf, numberOf, ownKey, type Section } from './postgresql-section.ts';

/**
 * Writes the fields where they stand: what stands with the owner is put right for all of the owner's records. A field that
 * is no column, or the record's number, cannot be written: then nothing is, and the kit sees that it was not done.
 */
export async function rectifyRecord(
  section: Section,
  { record, set }: Rectification,
  ask: Query,
): Promise<void> {
  const { table, owner } = section;
  const own = settingsIn('r', section, set);
  const theirs = settingsIn('o', section, set);
  if (own.fields + theirs.fields < Object.keys(set).length) return;
  const id = keyOf(record);
  if (own.settings.length > 0) {
    const sql = `update ${table} set ${assignments(own.settings)} where ${numberOf(section)} = $1`;
    await ask(sql, [id, ...own.settings.map(({ value }) => value)]);
  }
  if (owner !== undefined && theirs.settings.length > 0) {
    const whose = `${ownKey(owner)} = (select r.${owner.key} from ${table} r where ${numberOf(section, 'r.')} = $1)`;
    const sql = `update ${owner.table} o set ${assignments(theirs.settings)} where ${whose}`;
    await ask(sql, [id, ...theirs.settings.map(({ value }) => value)]);
  }
}

/** What is to be written into one of the tables, and how many of the fields that covers. */
function settingsIn(
  table: 'r' | 'o',
  section: Section,
  set: Rectification['set'],
): { readonly fields: number; readonly settings: readonly Setting[] } {
  const fields = new Map(Object.entries(section.fields));
  const written = Object.entries(set).flatMap(([field, { to }]) => {
    const column = fields.get(field);
    const name = column === undefined ? null : columnIn(table, column);
    if (column === undefined || name === null || (table === 'r' && name === section.key)) return [];
    const kind = kindOf(section, column);
    const search = kind === null ? undefined : section.identifiers[kind]?.search;
    const setting = { column: name, value: asValue(to) };
    if (kind === null || search === undefined) return [[setting]];
    return [[setting, { column: search, value: searchForm(kind, to) }]];
  });
  return { fields: written.length, settings: written.flat() };
}
