import * as z from 'zod/mini';
import { CaseId, ControllerId, Instant, StoreId } from './ids.ts';
import { EvidenceItem, Subject } from './lookup.ts';

/**
 * What the pipeline asks a store to change once a human has decided it, and what the store's lookup answers. The
 * question is told from one for access by its `operation`.
 */

/** How a store names one record: as its answer for access did. */
export const RecordName = z.object({
  category: EvidenceItem.shape.category,
  id: EvidenceItem.shape.id,
});
export type RecordName = z.infer<typeof RecordName>;

/** Most records of one question. */
export const LARGEST_CHANGE = 500;

const sameRecord = ({ category, id }: RecordName) => `${category}\n${id}`;

const records = <Named extends RecordName>(record: z.ZodMiniType<Named>) =>
  z.array(record).check(
    z.minLength(1),
    z.maxLength(LARGEST_CHANGE),
    z.refine((all) => new Set(all.map(sameRecord)).size === all.length, 'a record is named twice'),
  );

const act = {
  caseId: CaseId,
  controller: ControllerId,
  store: StoreId,
  subject: Subject,
  /** Says what would happen, and changes nothing. */
  dryRun: z.boolean(),
  /** The same key means the same act, however often it is asked. It names nobody. */
  idempotencyKey: z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,100}$/)),
};

/**
 * What becomes of a field of a record that is made anonymous. `hash` gives equal values of one act equal hashes, keyed by
 * that act, so that nobody can recompute them once its case is forgotten.
 */
export const MaskStrategy = z.enum(['null', 'hash', 'delete', 'keep']);
export type MaskStrategy = z.infer<typeof MaskStrategy>;

/** By field of the data map. A field that is not named is deleted: only what is said to be harmless may stay. */
export const Mask = z.record(z.string(), MaskStrategy);
export type Mask = z.infer<typeof Mask>;

/** ERA-2: per record, not per person. */
const EraseQuestion = z.object({
  operation: z.literal('erase'),
  ...act,
  records: records(
    z.discriminatedUnion('how', [
      z.extend(RecordName, { how: z.literal('delete') }),
      z.extend(RecordName, { how: z.literal('anonymise'), mask: Mask }),
    ]),
  ),
});

/** `from` is what the decision was taken on: where something else stands by now, nothing is written. Null: nothing stands there. */
export const Correction = z.object({ from: z.json(), to: z.json() });
export type Correction = z.infer<typeof Correction>;

const RectifyQuestion = z.object({
  operation: z.literal('rectify'),
  ...act,
  records: records(
    z.extend(RecordName, {
      set: z
        .record(z.string(), Correction)
        .check(z.refine((set) => Object.keys(set).length > 0, 'nothing is to be set')),
    }),
  ),
});

const restriction = { ...act, records: records(RecordName) };
const RestrictQuestion = z.object({ operation: z.literal('restrict'), ...restriction });
const UnrestrictQuestion = z.object({ operation: z.literal('unrestrict'), ...restriction });

/** OBJ-1: names no record. All direct marketing of the store to this person ends, and a suppression entry remains. */
const SuppressQuestion = z.object({ operation: z.literal('suppress'), ...act });

export const ChangeQuestion = z.discriminatedUnion('operation', [
  EraseQuestion,
  RectifyQuestion,
  RestrictQuestion,
  UnrestrictQuestion,
  SuppressQuestion,
]);
export type ChangeQuestion = z.infer<typeof ChangeQuestion>;

export const ChangeResult = z.enum([
  'erased',
  'anonymised',
  'rectified',
  'restricted',
  'unrestricted',
  'suppressed',
  /** It was so before. */
  'already',
  /** No such record, or none any more: an erasure that was broken off and is repeated finds it so. */
  'missing',
  /** A field holds neither what was to be replaced nor what was to replace it: a human decides anew. */
  'changed-meanwhile',
  /** By no verified identifier the subject's: not touched. */
  'not-theirs',
  /** The store says it is done, and still has the record as it was: to be asked again, and to be looked into. */
  'not-done',
]);
export type ChangeResult = z.infer<typeof ChangeResult>;

/** The rows of a suppression are of this category, with the channel as their id: `email`, `phone`, `customerNo`. */
export const SUPPRESSION = 'suppression';

/** What became of one record, or with `dryRun` what would. */
export const ChangeRow = z.extend(RecordName, { result: ChangeResult });
export type ChangeRow = z.infer<typeof ChangeRow>;

export const ChangeAnswer = z.discriminatedUnion('outcome', [
  /** One row for each record of the question, in its order. */
  z.object({ outcome: z.literal('done'), dryRun: z.boolean(), rows: z.array(ChangeRow) }),
  z.object({ outcome: z.literal('deferred'), until: Instant }),
  /** The store does not do this: no fault, and nothing was changed. A store without marketing, asked to suppress, says so. */
  z.object({ outcome: z.literal('unsupported') }),
  /** Part of it may have been done: the same question, asked again, completes it. */
  z.object({ outcome: z.literal('failed'), code: z.string().check(z.regex(/^[A-Z][A-Za-z]{2,60}$/)) }),
]);
export type ChangeAnswer = z.infer<typeof ChangeAnswer>;
