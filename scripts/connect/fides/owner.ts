import { SQL_NAMES } from '#contracts/declared-table.ts';
import type { Columns } from './collection.ts';
import { type Dataset, metaOf } from './dataset.ts';
import type { Draft, Owner, Report } from './tables.ts';

/** One reference, from the side of the collection that it leads to. */
interface Link {
  /** Column of the records' own table. */
  readonly key: string;
  readonly collection: string;
  readonly column: string;
}

/**
 * The collection that says whose the records are, where a reference leads to one that Fides finds people in. Data maps join
 * one level deep, within one database.
 * @returns null where there is none, which is reported
 */
export function ownerOf(
  draft: Draft,
  dataset: Dataset,
  drafts: readonly Draft[],
  report: Report,
): { readonly owner: Owner; readonly columns: Columns } | null {
  const links = linksOf(draft, dataset, drafts, report);
  const say = (advice: string): void => report(['collections', draft.at], advice);
  const [found, ...others] = links.flatMap(({ key, collection, column }) => {
    const other = drafts.find((one) => one.collection.name === collection && one !== draft);
    if (other === undefined || Object.keys(other.columns.own).length === 0) return [];
    if (!isKeyOf(other, column)) {
      say(
        `not joined to ${collection} by ${column}: it is not its primary key, so that people may share a record, and it would be erased for all of them; where each is one person’s, write it as owner`,
      );
      return [];
    }
    return [{ owner: { table: other.table, key, pointsTo: column }, columns: other.columns }];
  });
  if (found !== undefined && others.length > 0)
    say(
      `its records belong to ${others.map(({ owner }) => owner.table).join(', ')} too, and only those of ${found.owner.table} are found: make a view of all of them, or write a lookup`,
    );
  if (found !== undefined) return found;
  say(
    links.length === 0
      ? 'left out: neither an identity that we search by is known, nor whose its records are; where it holds data of a person, add it with its identifiers, or with the owner'
      : `left out: it leads to ${links.map(({ collection }) => collection).join(', ')}, and is no one person’s there; make a view that joins its records down to the person, and add that`,
  );
  return null;
}

const isKeyOf = ({ collection }: Draft, column: string): boolean =>
  collection.fields.some((field) => field.name === column && metaOf(field).primary_key === true);

function linksOf(draft: Draft, dataset: Dataset, drafts: readonly Draft[], report: Report): readonly Link[] {
  const ours = draft.collection.fields.flatMap((field, at) =>
    (metaOf(field).references ?? []).flatMap((reference) => {
      const say = (advice: string): void =>
        report(['collections', draft.at, 'fields', at], `the reference to ${reference.field} ${advice}`);
      if (reference.dataset !== dataset.fides_key) {
        say(
          `lies in ${reference.dataset}, another database: write a lookup that asks both (docs/connect.md)`,
        );
        return [];
      }
      const { collection, column } = placeOf(reference.field, drafts);
      if (!SQL_NAMES.name.test(column)) {
        say('is no column of a table: make a view with it as a column');
        return [];
      }
      if (reference.direction === 'to' || !SQL_NAMES.name.test(field.name)) return [];
      return [{ key: field.name, collection, column }];
    }),
  );
  return [...ours, ...towards(draft, dataset, drafts)];
}

/** References of other collections that say that their values lead here. */
function towards(draft: Draft, dataset: Dataset, drafts: readonly Draft[]): readonly Link[] {
  return drafts.flatMap(({ collection }) =>
    collection.fields.flatMap((field) =>
      (metaOf(field).references ?? []).flatMap((reference) => {
        const { collection: name, column: key } = placeOf(reference.field, drafts);
        const leadsHere = reference.dataset === dataset.fides_key && name === draft.collection.name;
        if (!leadsHere || reference.direction === 'from') return [];
        if (!SQL_NAMES.name.test(key) || !SQL_NAMES.name.test(field.name)) return [];
        return [{ key, collection: collection.name, column: field.name }];
      }),
    ),
  );
}

/** Which collection, whose name may have its schema in it, and what of it: empty where nothing is said, with a dot where it lies deeper. */
function placeOf(
  field: string,
  drafts: readonly Draft[],
): { readonly collection: string; readonly column: string } {
  const known = drafts.find(({ collection }) => field.startsWith(`${collection.name}.`))?.collection.name;
  const end = known?.length ?? field.indexOf('.');
  return end === -1
    ? { collection: field, column: '' }
    : { collection: field.slice(0, end), column: field.slice(end + 1) };
}
