import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Change } from '../../contents/recipients.ts';

/** The words of the letters that tell a result, and of the one that tells others. */
export interface ToldWords {
  readonly decision: {
    readonly subject: (reference: string) => string;
    readonly lead: string;
  };

  readonly nothingFound: {
    readonly subject: (reference: string) => string;
    readonly none: string;
    readonly companiesTitle: string;
    readonly company: (name: string, day: string) => string;
    readonly referred: (name: string) => string;
    /** Takes what was searched by, joined. */
    readonly searchedBy: (what: string) => string;
    readonly by: Readonly<Record<IdentifierKind, string>>;
    readonly means: string;
    readonly otherDetails: string;
  };

  readonly referral: {
    readonly subject: (reference: string) => string;
    readonly keeps: (company: string) => string;
    readonly decides: string;
    readonly notNamed: string;
    readonly named: (client: string) => string;
    readonly contact: (contact: string) => string;
    readonly forwarded: (day: string) => string;
    readonly says: string;
    readonly ownPart: string;
  };

  readonly supplement: {
    readonly subject: (reference: string) => string;
    readonly now: (day: string) => string;
    readonly found: (company: string, store: string, records: number) => string;
    readonly nothing: (company: string, store: string) => string;
    readonly fetch: (day: string) => string;
    readonly nothingMeans: string;
    readonly complete: string;
  };

  readonly marketing: {
    readonly subject: (reference: string) => string;
    readonly stopped: (day: string) => string;
    readonly companies: string;
    readonly channels: string;
    readonly list: string;
    readonly always: string;
    readonly still: string;
    readonly goesOn: string;
  };

  readonly recipients: {
    readonly subject: (reference: string) => string;
    readonly gave: (company: string, recipient: string) => string;
    readonly person: (reference: string) => string;
    readonly changesTitle: string;
    readonly change: Readonly<Record<Change, (what: string) => string>>;
    readonly fields: (names: string) => string;
    readonly keys: (keys: string) => string;
    readonly pleaseTitle: string;
    readonly please: Readonly<Record<Change, string>>;
    readonly passOn: string;
    readonly law: string;
    readonly confirm: string;
    readonly noPersonalData: string;
  };
}
