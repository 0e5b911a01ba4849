import * as z from 'zod/mini';
import { ControllerId, StoreId } from './ids.ts';
import { IdentifierKind } from './lookup.ts';
import { NotedRedaction, RecordPlace, Redaction } from './redaction.ts';

/** What of a case's records is looked for. In the body of a POST: what somebody searches for can be personal. */
export const FindRecords = z.object({
  controller: z.optional(ControllerId),
  store: z.optional(StoreId),
  category: z.optional(z.string().check(z.maxLength(100))),
  q: z.optional(z.string().check(z.trim(), z.maxLength(200))),
  /** Where an earlier answer stopped. */
  after: z.optional(z.string().check(z.maxLength(500))),
});

/** A value within a record. Its text is whole unless it is `cut`; only a text can be redacted in part. */
const FoundField = z.object({
  /** JSON pointer into the record's data. */
  path: z.string(),
  /** The field of the record that it stands in, which the registry may have a name for. */
  name: z.string(),
  text: z.string(),
  isText: z.boolean(),
  cut: z.boolean(),
});

export const FoundRecord = z.object({
  place: RecordPlace,
  category: z.string(),
  matchedBy: z.array(IdentifierKind),
  fields: z.array(FoundField),
  /** Values that are not shown, because there are too many. */
  more: z.int(),
  files: z.array(z.object({ n: z.int(), name: z.string(), contentType: z.string(), size: z.int() })),
  /** In force now. */
  redactions: z.array(z.pick(NotedRedaction, { id: true, target: true, ground: true, by: true })),
});
export type FoundRecord = z.infer<typeof FoundRecord>;

export const RecordsPage = z.object({
  records: z.array(FoundRecord),
  /** Null: there is no more. With it, a page can hold few records or none: so much was read, and nothing of it looked for. */
  next: z.nullable(z.string()),
});

/** As many as one transaction takes with the case and its event. */
const MOST = 50;

export const AddRedactions = z.object({
  redactions: z.array(Redaction).check(z.minLength(1), z.maxLength(MOST)),
});
export const UndoRedactions = z.object({
  ids: z.array(NotedRedaction.shape.id).check(z.minLength(1), z.maxLength(MOST)),
});
