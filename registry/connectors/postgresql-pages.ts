import * as z from 'zod/mini';
import { type LookupItem, normalise } from '#connect/index.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import { type Query, query as theStore, type Value } from './postgresql.ts';
import { idOf, keyOf, readRecords, type Section } from './postgresql-section.ts';

/** Enough for nearly every person at once, and far below the kit's page. */
const PAGE = 100;

/** Which section, and after which row. A row's number says where to go on and nothing about whose it is. */
const Place = z.object({ section: z.int(), after: z.string() });
type Place = z.infer<typeof Place>;

/**
 * The next hundred records or fewer, one section after the other. By the last id and not by an offset: rows that come or
 * go between two pages neither hide others nor bring any twice.
 */
export async function readPage(
  sections: readonly Section[],
  searchedBy: readonly Value[],
  cursor: string | null,
  query: Query = theStore,
): Promise<{ readonly items: readonly LookupItem[]; readonly next: string | null }> {
  const items: LookupItem[] = [];
  let place: Place | null = cursor === null ? { section: 0, after: '' } : Place.parse(JSON.parse(cursor));
  while (place !== null && items.length < PAGE) {
    const { section: at, after }: Place = place;
    const section = sectionAt(sections, at);
    const room = PAGE - items.length;
    const where = `${idOf(section)} > $1 and ${section.searchedBy} order by ${idOf(section)} limit $2`;
    const rows = await readRecords(section, { where, values: [after, room, ...searchedBy] }, query);
    items.push(...rows);
    const last = rows.at(-1);
    const following = at + 1 < sections.length ? { section: at + 1, after: '' } : null;
    place = last !== undefined && rows.length === room ? { section: at, after: keyOf(last) } : following;
  }
  return { items, next: place && JSON.stringify(place) };
}

function sectionAt(sections: readonly Section[], at: number): Section {
  const section = sections[at];
  if (section === undefined) throw new Error('The cursor is of another question.');
  return section;
}

/**
 * The subject's identifiers in the form that a store's search columns hold. Null, which equals nothing in SQL, for what is
 * not known and for what no column can hold: a text of PostgreSQL has no NUL character.
 */
export function searchable(subject: Subject): Readonly<Record<IdentifierKind, string | null>> {
  const form = (kind: IdentifierKind) => {
    const said = subject[kind];
    const normal = said === undefined ? null : normalise(kind, said.value);
    return normal?.includes('\0') ? null : normal;
  };
  return {
    email: form('email'),
    phone: form('phone'),
    name: form('name'),
    birthDate: form('birthDate'),
    customerNo: form('customerNo'),
  };
}
