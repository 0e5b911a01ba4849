import * as z from 'zod/mini';
import { ControllerId, Sha256, StoreId } from './ids.ts';

/**
 * What is left out of an answer because it would harm the rights of others (article 15(4), recital 63, ACC-5). A redaction
 * names a place and never what stands there.
 */

/** `third-party`: data of somebody else. The other two are the rights that recital 63 and a duty of silence protect. */
export const REDACTION_GROUNDS = ['third-party', 'trade-secret', 'professional-secrecy'] as const;
export const RedactionGround = z.enum(REDACTION_GROUNDS);
export type RedactionGround = z.infer<typeof RedactionGround>;

/** A record, by the bytes of the page of evidence that it stands on: on another page the same id is another place. */
export const RecordPlace = z.object({
  controller: ControllerId,
  store: StoreId,
  page: Sha256,
  item: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type RecordPlace = z.infer<typeof RecordPlace>;

/** JSON pointer (RFC 6901) into the data of a record. */
const FieldPath = z.string().check(z.regex(/^(\/[^/]*)+$/), z.maxLength(1000));
const Offset = z.int().check(z.gte(0));

export const RedactionTarget = z.discriminatedUnion('kind', [
  /** The record is withheld as a whole. */
  z.object({ kind: z.literal('record') }),
  z.object({
    kind: z.literal('field'),
    path: FieldPath,
    /** Of a text, in UTF-16 units, the end not included; null: all of the field. */
    range: z.nullable(z.object({ start: Offset, end: Offset })),
  }),
  /** One of the record's own files, by its place in the record. */
  z.object({ kind: z.literal('file'), n: Offset }),
]);
export type RedactionTarget = z.infer<typeof RedactionTarget>;

export const Redaction = z.object({
  place: RecordPlace,
  target: RedactionTarget,
  ground: RedactionGround,
});
export type Redaction = z.infer<typeof Redaction>;

/** A redaction with who made it. It is in force from version `since` of the case's list on, until version `until`. */
export const NotedRedaction = z.extend(Redaction, {
  /** Unique within the case. */
  id: z.string().check(z.regex(/^\d{6}-\d{2}$/)),
  by: z.string(),
  since: z.int().check(z.gte(1)),
  until: z.nullable(z.int()),
});
export type NotedRedaction = z.infer<typeof NotedRedaction>;

/** How much is left out, and why, as the requester is told: whole records, and parts of others. */
export const LeftOut = z.object({ ground: RedactionGround, records: z.int(), parts: z.int() });
export type LeftOut = z.infer<typeof LeftOut>;

/** Somebody has changed what is left out: the draft is another one from here on. */
export const RECORDS_REDACTED = z.object({
  type: z.literal('RecordsRedacted'),
  /** Of the list of redactions, which stands beside the case; from 1, without gaps. */
  version: z.int().check(z.gte(1)),
  change: z.enum(['added', 'undone']),
  /** In force with it: parts of records, and whole records. */
  redacted: z.int().check(z.gte(0)),
  withheld: z.int().check(z.gte(0)),
  /** That the answer has with it. */
  records: z.int().check(z.gte(0)),
  draftKey: z.string(),
  draftSha256: Sha256,
});
