import * as z from 'zod/mini';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { IdentifierKind } from '#contracts/lookup.ts';

/** What somebody is known by. Invented people only: the check writes down nothing of them, but it asks for them. */
export const Known = z.partialRecord(IdentifierKind, z.string().check(z.minLength(1), z.maxLength(320)));
export type Known = z.infer<typeof Known>;

const Name = z.object({ category: z.string(), id: z.string() });

/**
 * Who stands in the store that is checked, as a test says it. Only `controller`, `store`, `nobody` and `one` are needed;
 * a check whose person is not named is skipped, and says what to add.
 */
export const Fixture = z.object({
  /** As in the data map. */
  controller: ControllerId,
  store: StoreId,
  /** Somebody whom the store has never heard of. */
  nobody: Known,
  /** Somebody with one record, or as few as `oneHas` says. */
  one: Known,
  oneHas: z._default(z.int().check(z.gte(1)), 1),
  /** Somebody with very many records, and how many; 10,000 finds what a few hide. */
  many: z.optional(z.object({ who: Known, records: z.int().check(z.gte(2)) })),
  /** Somebody who shares a mailbox or a number with another: what is asked for is the one, what is stored the other. */
  ambiguous: z.optional(Known),
  /** Somebody whose records hold markup, control characters and file names that climb (`../../x`), and how many. */
  hostile: z.optional(z.object({ who: Known, records: z.int().check(z.gte(1)) })),
  /** Texts that stand in the records of others only, e.g. another customer's address. */
  others: z._default(z.array(z.string().check(z.minLength(3))), []),
  /** Somebody with a record that may be erased; asked about in a dry run first. */
  erase: z.optional(z.object({ who: Known, record: Name })),
  /** Somebody with a record of which a field may be corrected. */
  rectify: z.optional(
    z.object({ who: Known, record: Name, field: z.string(), from: z.json(), to: z.json() }),
  ),
  /** Somebody with one record that has a file of this many bytes, e.g. 5 GB made on the way. */
  large: z.optional(z.object({ who: Known, bytes: z.int().check(z.gte(1)) })),
  /** Seconds that the function has for a question. */
  seconds: z._default(z.int().check(z.gte(1), z.lte(900)), 60),
});
export type Fixture = z.infer<typeof Fixture>;
/** As a company writes it. */
export type FixtureInput = z.input<typeof Fixture>;
