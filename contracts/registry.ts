import * as z from 'zod/mini';
import { ConformanceReport } from './conformance.ts';
import { Connector } from './connector.ts';
import { IdentityPolicy, QuestionKind } from './identity.ts';
import { ControllerId, Day, StoreId } from './ids.ts';
import { Language, Text } from './language.ts';
import { IdentifierKind } from './lookup.ts';
import { Mask } from './lookup-change.ts';
import { PortalLogin } from './portal-login.ts';

/**
 * The group as data: what stands in `registry/*.yaml`, validated at synthesis and shipped with the functions as JSON.
 * Another group replaces those files and nothing else.
 */

const Address = z.object({
  street: z.string(),
  number: z.string(),
  postcode: z.string(),
  city: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.length(2)),
});

/** Article 13 and 15 information is written once per purpose, never typed into a letter (ACC-2). */
const Recipient = z.object({
  /** By name; a category only where names are impossible (ACC-2 c, CJEU C-154/21). */
  name: z.string(),
  kind: z.enum(['processor', 'affiliate', 'authority', 'third-party']),
  country: z.string().check(z.length(2)),
  /**
   * Where it wants to hear that data were corrected, erased or restricted (article 19). Absent: a person tells it, and
   * says how.
   */
  contact: z.optional(z.email()),
});

/** A legal duty to keep a category's records (RET-1). The company's own retention period is none and has no field (ERA-3). */
const LegalDuty = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  /** Field of the record that the term is counted from: a day, or an instant with its offset. */
  start: z.string(),
  /** `year-end`: from the end of the calendar year of `start`; `day`: from `start` itself. */
  counted: z.enum(['year-end', 'day']),
  /** Years of keeping for records of the year `from` and later; without `from`: for all before. */
  terms: z
    .array(z.object({ from: z.optional(z.int()), years: z.int().check(z.gte(1), z.lte(100)) }))
    .check(z.minLength(1)),
  /** What the duty covers; of a kept record everything else goes. */
  fields: z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1))]),
  /** What the requester reads. */
  basis: Text,
  source: z.string(),
});

/** What erasure does to a category; absent: every record is deleted. */
const ErasureRule = z.object({
  duties: z._default(z.array(LegalDuty), []),
  erase: z._default(z.enum(['delete', 'anonymise']), 'delete'),
  /** By field: what becomes of it where the record stays. A field that is not named is deleted. */
  fields: z._default(Mask, {}),
});

const Category = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: Text,
  /** What each field means, in words a layman understands (ACC-3: raw codes are explained). */
  fields: z.record(z.string(), Text),
  /** Fields that a question of identity may be about (IDV-2); absent: none, and the store is not asked who knows a mailbox. */
  asks: z.optional(z.partialRecord(QuestionKind, z.string())),
  /** What erasure does to its records; absent: every one is deleted. */
  erasure: z.optional(ErasureRule),
});

/**
 * What a store may take of everybody's time, and what everybody may take of it. Said of a company, it holds for each of
 * its stores that says nothing itself.
 */
const AskingLimits = {
  /** Seconds that one question may take; what takes longer is a failure of that store, by name. Absent: 60. */
  seconds: z.optional(z.int().check(z.gte(3), z.lte(60))),
  /** Questions at the same time, of all requests together. Absent: as many as there are. */
  concurrency: z.optional(z.int().check(z.gte(1), z.lte(100))),
};

/** One store of personal data: the row of the record of processing that a request needs. */
const Store = z.object({
  id: StoreId,
  title: Text,
  /** `processor`: kept for a client. Never disclosed; the answer refers the person to the client (PRO-1). */
  role: z.enum(['controller', 'processor']),
  /** Where the data lie; the lookup gets this as its environment. */
  connector: Connector,
  /** File below `registry/lookups/`, without extension. Processor stores have none: they are never asked. */
  lookup: z.optional(z.string()),
  /** The identifiers that the store can be searched by; no other leaves the case. */
  accepts: z.array(IdentifierKind),
  ...AskingLimits,
  categories: z.array(Category).check(z.minLength(1)),
  purposes: z.array(Text).check(z.minLength(1)),
  legalBasis: z.object({
    kind: z.enum([
      'consent',
      'contract',
      'legal-obligation',
      'vital-interest',
      'public-task',
      'legitimate-interest',
    ]),
    explanation: Text,
  }),
  recipients: z.array(Recipient),
  retention: Text,
  source: Text,
  /** Transfers outside the EEA with their safeguard (article 15(2)); empty: none. */
  transfers: z.array(
    z.object({ country: z.string().check(z.length(2)), recipient: z.string(), safeguard: Text }),
  ),
  /** Profiling or automated decisions and their logic (ACC-2 h); absent: none. */
  automated: z.optional(Text),
  /** Whether article 20 applies: given by the person, on consent or contract, automated (POR-1). */
  portable: z.boolean(),
  /** Where the statements come from: articles of the policy, or `assumption`. */
  trace: z.array(z.string()).check(z.minLength(1)),
});
export type Store = z.infer<typeof Store>;

export const Controller = z.object({
  id: ControllerId,
  name: z.string(),
  legalForm: z.string(),
  address: Address,
  enterpriseNumber: z.string(),
  /** Null: reached at the postal address (AFF-2). */
  email: z.nullable(z.email()),
  /** Whether it lets the group answer in its name (AFF-2). `assumed`: not in the policy, to be confirmed. */
  mandate: z.enum(['given', 'assumed', 'none']),
  /** Where the company asks otherwise than the group (IDV-1). The strictest of them decides for everybody (ADR 11). */
  identity: z.optional(IdentityPolicy),
  ...AskingLimits,
  /** AWS account that the company runs its lookups in (ADR 16); absent: the group's. */
  account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
  /** Customer portals of the company whose login says who asks (ADR 13); absent: none. */
  portalLogins: z.optional(z.array(PortalLogin).check(z.minLength(1))),
  /** Logins of other companies of the group that it takes in place of a document; absent: none but its own. */
  acceptsLogins: z.optional(z.array(z.string()).check(z.minLength(1))),
  stores: z.array(Store),
});
export type Controller = z.infer<typeof Controller>;

const Holiday = z.object({ day: Day, name: z.string() });

/** Years in which the rule holds, both included; absent: always. */
const Years = { from: z.optional(z.int()), until: z.optional(z.int()) };

const HolidayRule = z.union([
  z.object({
    name: z.string(),
    /** The same date each year, `MM-DD`. Checked in a leap year, which has every date that any year has. */
    date: z.string().check(z.refine((date) => Day.safeParse(`2028-${date}`).success)),
    ...Years,
  }),
  /** Days after Easter Sunday; negative before. */
  z.object({ name: z.string(), easter: z.int().check(z.gte(-70), z.lte(70)), ...Years }),
]);

export const Group = z.object({
  name: z.string(),
  /** First part of a case's reference. */
  prefix: z.string().check(z.regex(/^[A-Z]{2,6}$/)),
  /** Who answers for the group in letters. */
  lead: ControllerId,
  /** Language of the answer where the requester's cannot be told, or is none of `languages`. */
  language: Language,
  /**
   * The languages that the group answers in, `language` among them. Its files need texts in these only: the loader puts
   * the text of `language` in the place of the others.
   */
  languages: z.array(Language).check(z.minLength(1)),
  timeZone: z.string(),
  /** Country code of the phone numbers that stand without one in letters and stores, e.g. `32`. */
  diallingCode: z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
  mailboxes: z.object({
    /** Every address that counts as an official channel (CLK-2). */
    requests: z.array(z.email()).check(z.minLength(1)),
    /** From and Reply-To of what the group sends. */
    answers: z.email(),
  }),
  dpo: z.object({ name: z.string(), email: z.email() }),
  /** Calendar days that the policy promises an answer in, from complete request (CLK-3). */
  promiseDays: z.int().check(z.gte(1)),
  /** `always-document` is the seed's policy, disproportionate in the authority's view (IDV-1); `proportionate` asks only on doubt. */
  identity: IdentityPolicy,
  /**
   * What people cover on the copy of a document before they send it (IDV-3), as the object of a sentence: "your photo
   * and your national register number". Which number that is, and whether a document shows one, differs by State.
   */
  documentMask: Text,
  authority: z.object({
    name: Text,
    address: z.string(),
    email: z.email(),
    phone: z.string(),
    website: z.url(),
  }),
  /**
   * Public holidays that move the end of a period (CLK-4, CLK-5): rules, which never run out, and days that only one year
   * has; or a list alone. In a year that a list does not name the clock refuses to work.
   */
  holidays: z.union([
    z.array(Holiday),
    z.object({ rules: z.array(HolidayRule), days: z.optional(z.array(Holiday)) }),
  ]),
});
export type Group = z.infer<typeof Group>;

export const Registry = z.object({
  group: Group,
  controllers: z.array(Controller).check(z.minLength(1)),
  /** What `inzage-connect check` last found of a store's lookup, where its report was kept. */
  conformance: z.optional(z.array(ConformanceReport)),
});
export type Registry = z.infer<typeof Registry>;

/** As much of the registry as asking takes. A registry is one; alone it is a thirtieth of it. */
export interface AskedStores {
  readonly controllers: readonly {
    readonly id: ControllerId;
    readonly account?: string | undefined;
    readonly stores: readonly Pick<Store, 'id' | 'role' | 'accepts'>[];
  }[];
}
