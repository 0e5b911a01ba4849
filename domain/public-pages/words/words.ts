import type { Language } from '#contracts/language.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Group } from '#contracts/registry.ts';

/** What the law gives, by its articles; consent is withdrawn by article 7, and stands last. */
export const RIGHTS = [
  { right: 'access', article: '15' },
  { right: 'rectification', article: '16' },
  { right: 'erasure', article: '17' },
  { right: 'restriction', article: '18' },
  { right: 'notification', article: '19' },
  { right: 'portability', article: '20' },
  { right: 'objection', article: '21' },
  { right: 'decisions', article: '22' },
  { right: 'withdrawal', article: '7' },
] as const;
export type Right = (typeof RIGHTS)[number]['right'];

/**
 * The words of the public pages in one language, for a layman: polite form, short sentences, no word of the law without
 * its meaning. Names, addresses, days and what is to be covered come from the registry.
 */
export interface Words {
  readonly skip: string;
  /** Names the list of languages to who cannot see it. */
  readonly otherLanguages: string;
  /** This language, in itself. */
  readonly ownName: string;
  /** The languages as they stand in `asking.answered`. */
  readonly languageNames: Readonly<Record<Language, string>>;
  readonly and: string;
  readonly or: string;

  readonly title: string;
  readonly lead: (group: string) => string;

  readonly asking: {
    readonly title: string;
    readonly write: string;
    readonly example: string;
    readonly noForm: string;
    readonly anyLanguage: string;
    readonly answered: (languages: string) => string;
    readonly noReason: string;
    readonly known: (identifiers: string) => string;
    readonly identifiers: Readonly<Record<IdentifierKind, string>>;
    readonly noCopy: string;
    readonly post: string;
  };

  readonly course: {
    readonly title: string;
    readonly acknowledged: string;
    readonly link: string;
    readonly identity: Readonly<Record<Group['identity'], string>>;
    readonly mask: (covered: string) => string;
    readonly deleted: string;
    readonly collected: string;
    readonly answered: string;
    readonly check: string;
  };

  readonly time: {
    readonly title: string;
    readonly law: string;
    readonly promise: (days: number) => string;
    readonly unidentified: string;
    readonly longer: string;
    readonly free: string;
    readonly exception: string;
  };

  readonly rights: {
    readonly title: string;
    readonly intro: string;
    readonly article: (number: string) => string;
    readonly each: Readonly<Record<Right, { readonly name: string; readonly means: string }>>;
  };

  readonly who: {
    readonly title: string;
    readonly lead: (group: string) => string;
    readonly officer: string;
  };

  readonly companies: {
    readonly title: string;
    readonly intro: string;
    readonly asked: (stores: string) => string;
    readonly referred: string;
    readonly itself: string;
    readonly byPost: string;
    readonly nothing: string;
  };

  readonly check: {
    readonly title: string;
    readonly back: string;
    readonly lead: string;
    readonly how: string;
    readonly key: string;
    readonly keyInPlace: string;
  };

  readonly missing: {
    readonly title: string;
    readonly text: string;
    readonly home: string;
  };
}
