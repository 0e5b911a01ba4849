import type { StoreOutcome } from '#contracts/lookup.ts';
import type { Store } from '#contracts/registry.ts';

/** The words of the package's pages in one language. Days come written out. */
export interface Words {
  readonly title: string;
  readonly skip: string;
  readonly reference: string;
  readonly back: string;

  readonly asked: (day: string) => string;
  readonly prepared: (day: string) => string;
  /** Of a package that came after the answer of that day. */
  readonly letterLink: string;
  readonly supplements: (day: string) => string;
  readonly found: (records: number) => string;
  readonly foundNothing: string;

  readonly overviewTitle: string;
  readonly company: string;
  readonly store: string;
  readonly result: string;
  readonly asOf: string;
  readonly records: string;
  /** A word or two, and what it means for the person. */
  readonly outcome: Readonly<Record<StoreOutcome, { readonly label: string; readonly meaning: string }>>;
  readonly heldBack: (records: number) => string;
  readonly partial: string;

  readonly companyPage: (name: string) => string;
  readonly contact: string;
  readonly enterpriseNumber: string;
  readonly byPost: string;
  readonly otherCategory: string;
  readonly count: (records: number) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly allIn: string;
  readonly spreadsheet: string;
  readonly machine: string;
  readonly field: string;
  readonly value: string;
  readonly files: string;
  readonly row: string;
  readonly legend: string;
  readonly yes: string;
  readonly no: string;

  readonly readingTitle: string;
  readonly reading: readonly string[];
  readonly integrityTitle: string;
  readonly integrity: string;
  /** To the page that says how. */
  readonly verifyLink: string;

  readonly article15: {
    readonly title: string;
    readonly lead: string;
    readonly link: string;
    readonly foundTitle: string;
    readonly restTitle: string;
    readonly restLead: string;
    readonly purposes: string;
    readonly legalBasis: string;
    readonly basis: Readonly<Record<Store['legalBasis']['kind'], string>>;
    readonly categories: string;
    readonly recipients: string;
    readonly recipient: Readonly<Record<Store['recipients'][number]['kind'], string>>;
    readonly noRecipients: string;
    readonly retention: string;
    readonly source: string;
    readonly transfers: string;
    readonly noTransfers: string;
    readonly automated: string;
    readonly notAutomated: string;
    readonly portability: string;
    readonly portable: string;
    readonly notPortable: string;
  };
}
