import * as z from 'zod/mini';
import { CaseId, Instant } from './ids.ts';
import { IdentifierKind, Subject } from './lookup.ts';

/**
 * A store that only a person can search, e.g. camera images, has a desk: a bucket of the company with the questions and
 * the answers. The lookup writes the question and reads the answer; the console writes what the person found.
 */

export const questionKey = (caseId: string): string => `questions/${caseId}.json`;
/** Everything under it belongs to the answer; the answer itself is written last, so that its upload announces all of it. */
export const answerKey = (caseId: string): string => `answers/${caseId}/answer.json`;
export const answerFileKey = (caseId: string, file: string): string => `answers/${caseId}/files/${file}`;

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
