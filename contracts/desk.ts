import * as z from 'zod/mini';
import { CaseId, Instant } from './ids.ts';
import { IdentifierKind, Subject } from './lookup.ts';
import { ChangeRow, Correction, Mask, RecordName } from './lookup-change.ts';

/**
 * A store that only a person can search, e.g. camera images, has a desk: a bucket of the company with the questions and
 * the answers. The lookup writes the question and reads the answer; the console writes what the person found.
 */

export const questionKey = (caseId: string): string => `questions/${caseId}.json`;
/** Everything under it belongs to the answer; the answer itself is written last, so that its upload announces all of it. */
export const answerKey = (caseId: string): string => `answers/${caseId}/answer.json`;
export const answerFileKey = (caseId: string, file: string): string => `answers/${caseId}/files/${file}`;

/** What is asked to be done is asked once for each act, by its key (`contracts/lookup-change.ts`). */
export const changeQuestionKey = (caseId: string, act: string): string =>
  `changes/${caseId}/${act}/question.json`;
export const changeAnswerKey = (caseId: string, act: string): string =>
  `changes/${caseId}/${act}/answer.json`;

/** The act that an object of a desk says is done, or null for any other object. */
export function answeredChange(
  key: string,
): { readonly caseId: CaseId; readonly idempotencyKey: string } | null {
  const [, of, act] = /^changes\/([^/]+)\/([\w:-]{1,100})\/answer\.json$/.exec(key) ?? [];
  const id = z.safeParse(CaseId, of);
  return id.success && act !== undefined ? { caseId: id.data, idempotencyKey: act } : null;
}

/** The case that an object of a desk is the answer to, or null for any other object. */
export function answeredCase(key: string): CaseId | null {
  const id = z.safeParse(CaseId, /^answers\/([^/]+)\/answer\.json$/.exec(key)?.[1]);
  return id.success ? id.data : null;
}

export const DeskQuestion = z.object({
  caseId: CaseId,
  subject: Subject,
  /** When the person is expected to have answered. */
  until: Instant,
});
export type DeskQuestion = z.infer<typeof DeskQuestion>;

/** Largest file of an answer, in bytes: what the kit takes as one file. */
export const DESK_FILE_BYTES = 64 * 2 ** 20;

/** A name that is a single, harmless part of a key. */
export const DeskFileName = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/, 'letters, digits, dots, dashes and underscores'));

/** As the kit takes it. */
export const MediaType = z.string().check(z.regex(/^[\w.+-]+\/[\w.+-]+$/), z.maxLength(127));

const DeskFile = z.object({ name: DeskFileName, contentType: MediaType });

/** One record as the person found it: what it says, and which identifiers of the person it holds itself. */
const DeskItem = z.object({
  category: z.string().check(z.minLength(1), z.maxLength(100)),
  id: z.string().check(z.regex(/^[\w./-]{1,200}$/)),
  data: z.record(z.string(), z.json()),
  identifiers: z.partialRecord(IdentifierKind, z.string()),
  files: z.array(DeskFile),
});
export type DeskItem = z.infer<typeof DeskItem>;

export const DeskAnswer = z.object({
  caseId: CaseId,
  /** Whoever searched, as they signed in: no answer without a named human. */
  answeredBy: z.string().check(z.minLength(1)),
  answeredAt: Instant,
  /** Empty: searched, and nothing there. */
  items: z.array(DeskItem).check(z.maxLength(500)),
});
export type DeskAnswer = z.infer<typeof DeskAnswer>;

/** What to do with one record that was found before. */
const DeskTask = z.extend(RecordName, {
  /** As it was found, so that whoever does it knows which it is. */
  data: z.record(z.string(), z.json()),
  what: z.discriminatedUnion('do', [
    z.object({ do: z.literal('delete') }),
    z.object({ do: z.literal('anonymise'), mask: Mask }),
    z.object({ do: z.literal('correct'), set: z.record(z.string(), Correction) }),
    /** Kept, and used for nothing else (article 18). */
    z.object({ do: z.literal('restrict') }),
    z.object({ do: z.literal('release') }),
  ]),
});
export type DeskTask = z.infer<typeof DeskTask>;

export const DeskChangeQuestion = z.object({
  caseId: CaseId,
  idempotencyKey: z.string(),
  tasks: z.array(DeskTask).check(z.minLength(1)),
  /** When the person is expected to have done it. */
  until: Instant,
});
export type DeskChangeQuestion = z.infer<typeof DeskChangeQuestion>;

export const DeskChangeAnswer = z.object({
  caseId: CaseId,
  idempotencyKey: z.string(),
  /** Whoever did it, as they signed in. */
  answeredBy: z.string().check(z.minLength(1)),
  answeredAt: Instant,
  /** What became of each record of the question, as the person says. */
  rows: z.array(ChangeRow),
});
export type DeskChangeAnswer = z.infer<typeof DeskChangeAnswer>;
