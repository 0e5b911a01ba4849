import type { Lookup } from '#connect/index.ts';
import type { Subject } from '#contracts/lookup.ts';
import type { ChangeAnswer, RecordName } from '#contracts/lookup-change.ts';
import { type Person, subjectOf } from '#registry/demo-data/people.ts';

export const ACT = { caseId: 'abcdefghijklmnopqrstuvwxyz', idempotencyKey: 'case:act-1' };

/** Asks for a change as the pipeline does: plain JSON. @throws when the answer is one to a question for access */
export async function change(
  lookup: Lookup,
  whose: Person | Subject,
  asked: { readonly operation: string; readonly records?: readonly object[]; readonly dryRun?: boolean },
): Promise<ChangeAnswer> {
  const { controller, store } = lookup.definition;
  const subject = 'because' in whose ? subjectOf(whose, 'verified') : whose;
  const question = { ...ACT, controller, store, subject, dryRun: false, ...asked };
  const answer = await lookup(JSON.parse(JSON.stringify(question)));
  if (answer.outcome === 'found' || answer.outcome === 'nothing' || answer.outcome === 'ambiguous') {
    throw new Error('That is the answer to a question for access.');
  }
  return answer;
}

/** The results, or how else it ended. */
export const resultsOf = (answer: ChangeAnswer): readonly unknown[] =>
  answer.outcome === 'done' ? answer.rows.map(({ result }) => result) : [answer];

export const times = (count: number, result: unknown) => Array.from({ length: count }, () => result);

export const deleting = (records: readonly RecordName[]) => ({
  operation: 'erase',
  records: records.map(({ category, id }) => ({ category, id, how: 'delete' })),
});
export const anonymising = (records: readonly RecordName[], mask: Readonly<Record<string, string>>) => ({
  operation: 'erase',
  records: records.map(({ category, id }) => ({ category, id, how: 'anonymise', mask })),
});
export const named = (operation: 'restrict' | 'unrestrict', records: readonly RecordName[]) => ({
  operation,
  records: records.map(({ category, id }) => ({ category, id })),
});
