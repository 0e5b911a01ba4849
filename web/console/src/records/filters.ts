import type { CaseView } from '#contracts/console-api.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
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

/** What the registry calls a field, without the explanation behind it; a value within a field has its place behind it. */
export function fieldName(
  group: GroupView | undefined,
  { place: { controller, store }, category }: Pick<FoundRecord, 'place' | 'category'>,
  { name, path }: Pick<FoundRecord['fields'][number], 'name' | 'path'>,
  locale: Locale,
): string {
  const stores = group?.controllers.find(({ id }) => id === controller)?.stores ?? [];
  const fields = stores.find(({ id }) => id === store)?.categories.find(({ id }) => id === category)?.fields;
  const known = fields && Object.hasOwn(fields, name) ? fields[name]?.[locale] : undefined;
  return [known?.split(/\s?: /)[0] ?? name, ...path.split('/').slice(2)].join(' › ');
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
