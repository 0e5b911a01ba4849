import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { Language } from '#contracts/language.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { CategoryCount } from './category-count.ts';
import type { EvidenceItems } from './evidence-items.ts';
import type { Preview } from './preview.ts';
import type { ControllerResult, StoreResult } from './results.ts';
import { distinctNames } from './safe-path.ts';
import { MARKS } from './words/marks.ts';

/** Where records go whose category the registry does not know: the person gets them all the same (ACC-3). */
const OTHER = 'other';
const LONGEST_BASE = 56;

/** What a store has of one category. */
export interface Found {
  readonly category: string;
  /** Null: not in the registry. */
  readonly title: string | null;
  /** What the fields mean, as registered. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Fields with a column of their own. */
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

/** Under which category of its store a record goes. */
export const categoryOf = (item: EvidenceItem, { known }: Pick<StoreResult, 'known'>): string =>
  known?.categories.some(({ id }) => id === item.category) ? item.category : OTHER;

/**
 * Reads a store's records once, to know what its part of the package will look like.
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
  const counts = new Map<string, CategoryCount>();
  for await (const item of items(result.answer)) {
    const category = categoryOf(item, result);
    const count = counts.get(category) ?? new CategoryCount(nameFor(`${result.store}-${category}`));
    counts.set(category, count);
    count.add(item);
  }
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  if (total !== result.items) {
    throw new NamedError(
      ERRORS.lookupInvalid,
      `${result.controller}/${result.store} has another number of records than it said`,
    );
  }
  // In the registry's order, and not in that of the store's answer.
  const order = [...(result.known?.categories ?? []).map(({ id }) => id), OTHER];
  return order.flatMap((category) => {
    const count = counts.get(category);
    return count ? [foundOf(category, count, result, language)] : [];
  });
}

function foundOf(id: string, counted: CategoryCount, { known }: StoreResult, language: Language): Found {
  const category = known?.categories.find((other) => other.id === id);
  const meanings = Object.fromEntries(
    Object.entries({ ...category?.fields, ...MARKS }).map(([field, text]) => [field, text[language]]),
  );
  const { count, files, shown, base } = counted;
  const title = category?.title[language] ?? null;
  return {
    category: id,
    title,
    meanings,
    ...counted.columns(Object.keys(meanings)),
    count,
    files,
    shown,
    base,
  };
}
