import type { CaseView } from '#contracts/console-api.ts';
import type { GroupView } from '../case/case-context.ts';
import { companyName, storeName } from '../group/names.ts';
import type { Locale } from '../words/words.ts';
import type { Query } from './use-records.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function categoryName(
  group: GroupView | undefined,
  controller: string,
  store: string,
  category: string,
  locale: Locale,
): string {
  const stores = group?.controllers.find(({ id }) => id === controller)?.stores ?? [];
  const known = stores.find(({ id }) => id === store)?.categories.find(({ id }) => id === category);
  return known?.title[locale] ?? category;
}

/** What can be chosen now: companies and stores that hold records, and the categories of the chosen store. */
export function choicesFor(
  { lookups }: Pick<CaseView, 'lookups'>,
  group: GroupView | undefined,
  { controller, store }: Query,
  locale: Locale,
): {
  readonly companies: readonly Choice[];
  readonly stores: readonly Choice[];
  readonly categories: readonly Choice[];
} {
  const holding = lookups.filter(({ items }) => items > 0);
  const companies = [...new Set(holding.map((one) => one.controller))];
  const own = holding.filter((one) => one.controller === controller);
  const stores = group?.controllers.find(({ id }) => id === controller)?.stores ?? [];
  return {
    companies: companies.map((value) => ({ value, label: companyName(group, value) })),
    stores: own.map(({ store: value }) => ({
      value,
      label: controller ? storeName(group, controller, value, locale) : value,
    })),
    categories: (stores.find(({ id }) => id === store)?.categories ?? []).map(({ id, title }) => ({
      value: id,
      label: title[locale],
    })),
  };
}
