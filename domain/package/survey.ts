import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Language } from '#contracts/language.ts';
import type { EvidenceFile, EvidenceItem } from '#contracts/lookup.ts';
import type { EvidenceItems } from './evidence-items.ts';
import { fileName } from './file-name.ts';
import { type Preview, previewOf } from './preview.ts';
import type { ControllerResult, StoreResult } from './results.ts';
import { distinctNames } from './safe-path.ts';

/** Records of a category that the pages show; the files have them all. */
export const SHOWN = 200;
/** Fields that are not registered and still get a column of their own. Beyond it they share one. */
const UNREGISTERED_COLUMNS = 100;
/** Where records go whose category the registry does not know: the person gets them all the same (ACC-3). */
const OTHER = 'other';
const LONGEST_BASE = 56;

/** What a store has of one category, found by reading all of it once. */
export interface Found {
  readonly category: string;
  /** Null: not in the registry. */
  readonly title: string | null;
  /** What the fields mean, as registered. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Fields with a column of their own: the registered ones in their order, then others by name. */
  readonly columns: readonly string[];
  /** Whether there are fields besides them. */
  readonly more: boolean;
  readonly count: number;
  readonly files: number;
  /** The first records, for the pages. */
  readonly shown: readonly Preview[];
  /** Name of its files and of its folder of files, unique within the company. */
  readonly base: string;
}

/** A store's result with what was found in it. */
export type Surveyed = StoreResult & { readonly found: readonly Found[] };

export type SurveyedController = Omit<ControllerResult, 'stores'> & { readonly stores: readonly Surveyed[] };

/** Names for the files of one company. */
export const baseNames = () => distinctNames(LONGEST_BASE);

/**
 * Reads a store's records once. What is kept does not grow with their number.
 *
 * @throws NamedError `LookupInvalid` if there are not as many records as the store's answers said: none may be lost on
 *   the way, none may come in
 */
export async function survey(
  result: StoreResult,
  items: EvidenceItems,
  { language, nameFor }: { readonly language: Language; readonly nameFor: (name: string) => string },
): Promise<readonly Found[]> {
  if (!result.answer) return [];
  const registered = result.known?.categories ?? [];
  const order = [...registered.map(({ id }) => id), OTHER];
  const counts = new Map<string, Count>();
  let total = 0;
  for await (const item of items(result.answer)) {
    total += 1;
    const id = categoryOf(item, result);
    const known = counts.get(id);
    const count = known ?? {
      base: nameFor(`${result.store}-${id}`),
      count: 0,
      files: 0,
      shown: [],
      keys: new Set(),
    };
    if (!known) counts.set(id, count);
    add(count, item);
  }
  if (total !== result.items) {
    throw new NamedError(
      ERRORS.lookupInvalid,
      `${result.controller}/${result.store} has another number of records than it said`,
    );
  }
  return order.flatMap((id) => {
    const count = counts.get(id);
    if (!count) return [];
    const category = registered.find((other) => other.id === id);
    const meanings = Object.fromEntries(
      Object.entries(category?.fields ?? {}).map(([field, text]) => [field, text[language]]),
    );
    const { keys, ...counted } = count;
    const title = category?.title[language] ?? null;
    const columns = columnsOf(Object.keys(meanings), keys);
    const more = keys.size > columns.length;
    return [{ category: id, title, meanings, columns, more, ...counted }];
  });
}

/** Under which category of its store a record goes. */
export const categoryOf = (item: EvidenceItem, { known }: Pick<StoreResult, 'known'>): string =>
  known?.categories.some(({ id }) => id === item.category) ? item.category : OTHER;

/** Where a record's file lies below the folder of its company. Files are numbered within their category, from 1. */
export const filePath = (
  base: string,
  file: Pick<EvidenceFile, 'name' | 'contentType'>,
  number: number,
): string => `files/${base}/${fileName(file, number)}`;

interface Count {
  readonly base: string;
  count: number;
  files: number;
  readonly shown: Preview[];
  readonly keys: Set<string>;
}

function add(count: Count, item: EvidenceItem): void {
  const before = count.files;
  count.count += 1;
  count.files += item.files.length;
  if (count.shown.length < SHOWN) {
    count.shown.push(previewOf(item, (file, index) => filePath(count.base, file, before + index + 1)));
  }
  for (const key of Object.keys(item.data)) {
    if (count.keys.size < 10 * UNREGISTERED_COLUMNS) count.keys.add(key);
  }
}

function columnsOf(registered: readonly string[], seen: ReadonlySet<string>): readonly string[] {
  const others = [...seen].filter((key) => !registered.includes(key)).sort();
  // A registered field that no record has would be an empty column.
  return [...registered.filter((key) => seen.has(key)), ...others.slice(0, UNREGISTERED_COLUMNS)];
}
