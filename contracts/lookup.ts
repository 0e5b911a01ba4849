import * as z from 'zod/mini';
import { CaseId, ControllerId, Instant, Sha256, StoreId } from './ids.ts';

/**
 * What the pipeline asks of a store and what the store's lookup answers. An affiliated company's function is bundled
 * with this file and with `connect/`, and with nothing else of the product.
 */

export const IDENTIFIER_KINDS = ['email', 'phone', 'name', 'birthDate', 'customerNo'] as const;
export const IdentifierKind = z.enum(IDENTIFIER_KINDS);
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/**
 * What the requester says of themselves is `claimed`; what a code to the mailbox or an accepted document has shown is
 * `verified`. A claimed identifier never matches a record alone (architecture, section 3).
 */
export const Identifier = z.object({
  value: z.string().check(z.minLength(1), z.maxLength(320)),
  status: z.enum(['claimed', 'verified']),
});
export type Identifier = z.infer<typeof Identifier>;

/** Only the kinds that the store accepts are sent to it (AFF-1: the fan-out tells other companies who asks). */
export const Subject = z.partialRecord(IdentifierKind, Identifier);
export type Subject = z.infer<typeof Subject>;

/** Where a lookup may write: its own company's prefix of the evidence bucket, and below it this one question's folder. */
const Evidence = z.object({ bucket: z.string(), prefix: z.string().check(z.endsWith('/')) });

export const LookupQuestion = z.object({
  operation: z.literal('access'),
  caseId: CaseId,
  controller: ControllerId,
  store: StoreId,
  subject: Subject,
  /** Where an earlier answer stopped; null for the first page. Opaque to the pipeline, at most 4 KB. */
  cursor: z.nullable(z.string()),
  /** Number of this page, from 1: keeps the keys of the evidence stable when a question is asked twice. */
  page: z.int().check(z.gte(1)),
  evidence: Evidence,
});
export type LookupQuestion = z.infer<typeof LookupQuestion>;

/** What one store may take of everybody's time and room; what goes beyond it is a failure of that store, by name. */
export const LOOKUP_LIMITS = {
  /** Questions until there is no more. With pages of the kit, half a million records. */
  questions: 2000,
  /** Page objects of all its answers: their names stand in one item of the table. */
  pages: 500,
  /** Bytes of one page object, which is read whole. */
  pageBytes: 32 * 1024 * 1024,
} as const;

/** One object that the lookup wrote, named by what is in it: the pipeline accepts no other bytes. */
export const EvidenceObject = z.object({
  key: z.string().check(z.maxLength(512)),
  /** Bytes. */
  size: z.int().check(z.gte(0)),
  sha256: Sha256,
  /** Base64 of the big-endian CRC-32 of the whole object, as S3 gives it. */
  crc32: z.string(),
});
export type EvidenceObject = z.infer<typeof EvidenceObject>;

/** A file that belongs to a record, e.g. a recording. */
export const EvidenceFile = z.extend(EvidenceObject, {
  /** As the person will see it; made safe by the package, not here. */
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  contentType: z.string(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** One record about the person, as it stands in a page object. */
export const EvidenceItem = z.object({
  category: z.string(),
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  data: z.record(z.string(), z.json()),
  /** Which verified identifiers the record itself holds: the ground on which it is this person's. */
  matchedBy: z.array(IdentifierKind).check(z.minLength(1)),
  files: z.array(EvidenceFile),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** A page object: JSON, below `evidence.prefix`. */
export const EvidencePage = z.object({ items: z.array(EvidenceItem) });
export type EvidencePage = z.infer<typeof EvidencePage>;

const Found = z.object({
  outcome: z.literal('found'),
  /** The page objects of this answer. Files are named inside them. */
  pages: z.array(EvidenceObject),
  items: z.int().check(z.gte(0)),
  /** Records that only a claimed identifier points to: not written, not shown, counted for a human. */
  ambiguous: z.int().check(z.gte(0)),
  /** Null when there is no more. */
  next: z.nullable(z.string().check(z.maxLength(4096))),
});

export const LookupAnswer = z.discriminatedUnion('outcome', [
  Found,
  z.object({ outcome: z.literal('nothing') }),
  z.object({ outcome: z.literal('ambiguous'), ambiguous: z.int().check(z.gte(1)) }),
  z.object({ outcome: z.literal('deferred'), until: Instant }),
  z.object({ outcome: z.literal('unsupported') }),
  z.object({ outcome: z.literal('failed'), code: z.string().check(z.regex(/^[A-Z][A-Za-z]{2,60}$/)) }),
]);
export type LookupAnswer = z.infer<typeof LookupAnswer>;

/** What stands with a case whose store is not asked because it rests. */
export const RESTS = 'StoreRests';

/** What stands in the table for each controller and store, and in `completeness.json`. */
export const StoreOutcome = z.enum([
  'found',
  'nothing',
  'ambiguous',
  'pending',
  'failed',
  'unsupported',
  'referred',
]);
export type StoreOutcome = z.infer<typeof StoreOutcome>;
