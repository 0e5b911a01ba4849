import { SQL_NAMES } from '#contracts/declared-table.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { KEY_TO_WRITE } from '#registry/unwritten.ts';
import { type Columns, columnsOf } from './collection.ts';
import { type Collection, type Dataset, metaOf } from './dataset.ts';
import { ownerOf } from './owner.ts';

/** One collection as a category with its table. */
export interface Carried {
  readonly id: string;
  readonly title: string;
  readonly fields: Columns['fields'];
  readonly table: string;
  readonly key: string;
  readonly owner?: Owner;
  readonly identifiers: Partial<Record<IdentifierKind, string | readonly string[]>>;
}

export interface Owner {
  readonly table: string;
  readonly key: string;
  readonly pointsTo: string;
}

/** Says what could not be carried over: where in the dataset, and what to write. */
export type Report = (path: readonly (string | number)[], advice: string) => void;

/** A collection on its way: what of it is known before the others have been looked at. */
export interface Draft {
  readonly collection: Collection;
  readonly at: number;
  readonly table: string;
  readonly columns: Columns;
}

/** Carries over every collection of a dataset in which a person can be found; the others are reported. */
export function tablesOf(dataset: Dataset, report: Report): readonly Carried[] {
  const drafts = dataset.collections.flatMap((collection, at) => draftOf(dataset, collection, at, report));
  const taken = new Set<string>();
  return drafts.flatMap((draft) => {
    const say = (advice: string): void => report(['collections', draft.at], advice);
    const reached = reachedBy(draft, dataset, drafts, report);
    if (reached === null) return [];
    const { fields } = draft.columns;
    if (fields.size === 0) {
      say('left out: no column of it is about a person');
      return [];
    }
    const [last = ''] = draft.collection.name.split('.').slice(-1);
    const short = slug(last, 'records');
    const id = taken.has(short) ? slug(draft.collection.name, short) : short;
    if (taken.has(id)) {
      say(`left out, as another collection is already called ${id}: add it under another name`);
      return [];
    }
    taken.add(id);
    for (const { open } of fields.values())
      if (open !== undefined) report(['collections', draft.at, 'fields', open.at], open.advice);
    return [
      { id, title: draft.collection.name, fields, table: draft.table, key: keyOf(draft, say), ...reached },
    ];
  });
}

function draftOf(dataset: Dataset, collection: Collection, at: number, report: Report): readonly Draft[] {
  const say = (advice: string): void => report(['collections', at], advice);
  if (collection.fides_meta?.skip_processing === true) {
    say('left out, as Fides skips it: add it where it holds data of a person after all');
    return [];
  }
  const schema = dataset.fides_meta?.namespace?.schema;
  const table = schema && !collection.name.includes('.') ? `${schema}.${collection.name}` : collection.name;
  if (!SQL_NAMES.table.test(table)) {
    say('no name of a table that can be written: make a view that is called otherwise, and add that');
    return [];
  }
  const inherited = collection.data_categories ?? dataset.data_categories ?? [];
  const columns = columnsOf(collection, inherited, (field, advice) =>
    report(['collections', at, ...(field === null ? [] : ['fields', field])], advice),
  );
  return [{ collection, at, table, columns }];
}

/** How a person is found in it: by its own columns, or by those of the table that it points to. */
function reachedBy(
  draft: Draft,
  dataset: Dataset,
  drafts: readonly Draft[],
  report: Report,
): Pick<Carried, 'identifiers' | 'owner'> | null {
  const { own } = draft.columns;
  if (Object.keys(own).length > 0) return { identifiers: { ...draft.columns.confirming, ...own } };
  const found = ownerOf(draft, dataset, drafts, report);
  if (found === null) return null;
  const { owner, columns } = found;
  const of = (column: string | readonly string[]) =>
    typeof column === 'string' ? `owner.${column}` : column.map((one) => `owner.${one}`);
  const theirs = Object.entries({ ...columns.confirming, ...columns.own });
  return {
    owner,
    identifiers: Object.fromEntries(theirs.map(([kind, column]) => [kind, of(column)])),
  };
}

function keyOf({ collection }: Draft, say: (advice: string) => void): string {
  const keys = collection.fields
    .filter((field) => metaOf(field).primary_key === true)
    .map(({ name }) => name);
  const [key] = keys;
  if (key !== undefined && keys.length === 1 && SQL_NAMES.name.test(key)) return key;
  say(
    keys.length > 1
      ? `a primary key of several columns (${keys.join(', ')}): make a view with one, and write it in place of key: ${KEY_TO_WRITE}`
      : `no primary key is known that can be used: write it in place of key: ${KEY_TO_WRITE}`,
  );
  return KEY_TO_WRITE;
}

/** A short name as the data map wants it. @param otherwise where nothing is left of it, or too little */
export function slug(name: string, otherwise: string): string {
  const short = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return short.length < 2 ? otherwise : short;
}
