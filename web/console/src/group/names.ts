import type { Locale } from '../words/words.ts';

interface Named {
  readonly controllers: readonly {
    readonly id: string;
    readonly name: string;
    readonly stores: readonly { readonly id: string; readonly title: Readonly<Record<Locale, string>> }[];
  }[];
}

/** Names of companies and stores; their ids as long as the group is not known. */
export const companyName = (group: Named | undefined, id: string): string =>
  group?.controllers.find((one) => one.id === id)?.name ?? id;

export function storeName(
  group: Named | undefined,
  controller: string,
  store: string,
  locale: Locale,
): string {
  const company = group?.controllers.find(({ id }) => id === controller);
  return company?.stores.find(({ id }) => id === store)?.title[locale] ?? store;
}
