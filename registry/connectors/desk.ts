import * as z from 'zod/mini';
import { type AccessAnswer, deferred, failed, file, found, item, nothing } from '#connect/index.ts';
import {
  answerFileKey,
  answerKey,
  DeskAnswer,
  type DeskItem,
  DeskQuestion,
  questionKey,
} from '#contracts/desk.ts';
import type { Subject } from '#contracts/lookup.ts';
import { type DeskObjects, deskBucket } from './desk-bucket.ts';

export type DeskDeps = {
  /** @default the bucket that STORE_BUCKET names */
  readonly objects?: DeskObjects;
  readonly now?: () => Date;
};

/** For the person at the desk, within the month that the law gives the whole request (CLK-1). */
export const DAYS_TO_ANSWER = 14;

/** Footage is large: a call stays well within a function's time. */
const PAGE = 10;

/** What the person found, or until when they have been asked to look. The question is put to them once a request. */
export async function askDesk(
  { caseId, subject, cursor }: { caseId: string; subject: Subject; cursor: string | null },
  { objects = deskBucket(), now = () => new Date() }: DeskDeps = {},
): Promise<AccessAnswer> {
  const answer = await readJson(objects, answerKey(caseId), DeskAnswer);
  if (answer === 'unreadable') return failed('DeskAnswerInvalid');
  if (answer !== null) {
    // Laid in another request's place, it would be given to another person.
    if (answer.caseId !== caseId) return failed('DeskAnswerInvalid');
    return given(answer, cursor, objects);
  }
  const question = await questionOnDesk({ caseId, subject, until: inDays(now(), DAYS_TO_ANSWER) }, objects);
  return question === null ? failed('DeskQuestionInvalid') : deferred(new Date(question.until));
}

/** As it was first put: its day does not move when the store is asked again. */
async function questionOnDesk(
  draft: { readonly caseId: string; readonly subject: Subject; readonly until: string },
  objects: DeskObjects,
): Promise<DeskQuestion | null> {
  const key = questionKey(draft.caseId);
  const earlier = await readJson(objects, key, DeskQuestion);
  if (earlier === null) await objects.putOnce(key, JSON.stringify(DeskQuestion.parse(draft)));
  // Read again: of two askers at once only one has put theirs.
  const question = earlier ?? (await readJson(objects, key, DeskQuestion));
  return question === 'unreadable' ? null : question;
}

function given({ caseId, items }: DeskAnswer, cursor: string | null, objects: DeskObjects): AccessAnswer {
  if (items.length === 0) return nothing();
  const from = cursor === null ? 0 : Place.parse(Number(cursor));
  const page = items.slice(from, from + PAGE).map((record) => asItem(record, caseId, objects));
  return found(page, from + PAGE < items.length ? String(from + PAGE) : null);
}

const Place = z.int().check(z.gte(1));

/** Searched by a person, yet the kit decides as for any store: by what the record itself holds. */
function asItem({ category, id, data, identifiers, files }: DeskItem, caseId: string, objects: DeskObjects) {
  return item(category, id, data, {
    identifiers,
    files: files.map(({ name, contentType }) =>
      file({ name, contentType, body: contentOf(answerFileKey(caseId, name), objects) }),
    ),
  });
}

async function* contentOf(key: string, objects: DeskObjects): AsyncGenerator<Uint8Array> {
  const bytes = await objects.get(key);
  if (bytes === null) throw new Error('The answer names a file that is not on the desk.');
  yield bytes;
}

/** What an object says, or null where there is none. */
export async function readJson<Value>(
  objects: DeskObjects,
  key: string,
  schema: z.ZodMiniType<Value>,
): Promise<Value | 'unreadable' | null> {
  const bytes = await objects.get(key);
  if (bytes === null) return null;
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return 'unreadable';
  }
}

export function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString();
}
