import * as z from 'zod/mini';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { ChangeRow, type Correction, type Mask, type RecordName } from '#contracts/lookup-change.ts';
import { type AccessAnswer, Answer, type LookupItem, type NotNow } from './answer.ts';
import type { Json } from './canonical-json.ts';

/** Which act a change belongs to: the same however often it is asked, and about nobody. */
export type Act = { readonly caseId: string; readonly idempotencyKey: string };

/** A record to be erased, as it stands in the store now. */
export type Erasure =
  | { readonly how: 'delete'; readonly record: LookupItem }
  | {
      readonly how: 'anonymise';
      readonly record: LookupItem;
      /** What of the data may stay; the record's identifiers go, whatever the mask says. */
      readonly data: LookupItem['data'];
      readonly mask: Mask;
      /** For stores whose record numbers lead to people: a number that leads to nobody, the same each time. */
      readonly anonymousId: string;
    };

export type Rectification = {
  readonly record: LookupItem;
  readonly set: Readonly<Record<string, Correction>>;
  /** The whole of the data as they shall be. */
  readonly data: Readonly<Record<string, Json>>;
};

/**
 * What marketing reaches the person by, in the normal form that stores index; by the customer number a website knows whom
 * it shows what to.
 */
export type Address = { readonly kind: (typeof CHANNELS)[number]; readonly value: string };
export const CHANNELS = ['email', 'phone', 'customerNo'] as const satisfies readonly IdentifierKind[];

/**
 * What a company writes beside `access` for what it can change; what it leaves out is answered `unsupported`. Two functions
 * read and five write. The kit reads first, decides which records are the person's by a verified identifier, hands over
 * those and no others, and reads again to see what was done; for a dry run it only reads. So what a write function has to
 * see to is this: done twice, it is done once, and broken off half-way it can be done again.
 */
export type LookupChanges = {
  /** The records of these names as they stand now, each with its own identifiers; those that are not there are left out. */
  find?(records: readonly RecordName[], act: Act): Promise<AccessAnswer>;
  erase?(records: readonly Erasure[], act: Act): Promise<ChangeOutcome>;
  /** Writes a record only where it still holds what was to be replaced. */
  rectify?(records: readonly Rectification[], act: Act): Promise<ChangeOutcome>;
  /** The record is kept and used for nothing else; `find` gives it with the mark `restricted` from now on. */
  restrict?(records: readonly LookupItem[], act: Act): Promise<ChangeOutcome>;
  unrestrict?(records: readonly LookupItem[], act: Act): Promise<ChangeOutcome>;
  /** Those of the addresses that the store's suppression list holds. */
  suppressed?(addresses: readonly Address[]): Promise<readonly Address[]>;
  /**
   * Puts the addresses on the list, and so for good: nothing is sent there for marketing whoever asks for it, also when
   * the person's records are erased or come in again from elsewhere.
   */
  suppress?(
    marketing: { readonly addresses: readonly Address[]; readonly records: readonly LookupItem[] },
    act: Act,
  ): Promise<ChangeOutcome>;
};

/** What a write function returns; made with `done` and the functions that access has: `deferred`, `unsupported`, `failed`. */
export type ChangeOutcome = { readonly outcome: 'done'; readonly rows: readonly ChangeRow[] | null } | NotNow;

/**
 * It was done; the kit reads the records again to see it.
 * @param rows what became of each record, from stores that cannot be read again: a person says what they did
 */
export function done(rows: readonly ChangeRow[] | null = null): ChangeOutcome {
  return { outcome: 'done', rows };
}

const [, , Deferred, Unsupported, Failed] = Answer.def.options;

/** The outcome as it is believed. */
export const Outcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done'), rows: z.nullable(z.array(ChangeRow)) }),
  Deferred,
  Unsupported,
  Failed,
]);

export const Addresses = z.array(z.object({ kind: z.enum(CHANNELS), value: z.string() }));
