import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { QuestionKind } from '#contracts/identity.ts';
import type { Case } from '#domain/case/state.ts';
import { asAnswer } from '#domain/identity/questions.ts';
import { triesLeft } from '#domain/identity/rules.ts';
import { RefusedError } from '../platform/case-table/case-table.ts';
import { answersOf, hashOfAnswer } from '../platform/case-table/right-answers.ts';
import { log } from '../platform/log.ts';
import { sameText } from '../platform/secret.ts';
import { redirect } from './page.ts';
import { askQuestion } from './proof-views.ts';
import type { PortalDeps, Visit } from './routes.ts';
import type { Site } from './views.ts';

/** What the requester is asked now; null: no question. */
export const questionIn = ({ awaits, doubts }: Pick<Case, 'awaits' | 'doubts'>): QuestionKind | null =>
  awaits === 'question' ? (doubts.at(-1)?.question ?? null) : null;

/**
 * Compares an answer with what was found, by keyed hash, and keeps only whether it was right. The try is an event of the
 * case, so that of many that come at once no more are borne than one after the other.
 */
export async function answerQuestion(
  { table, hash, now }: PortalDeps,
  site: Site,
  { state, secret, form }: Visit,
): Promise<APIGatewayProxyStructuredResultV2> {
  const page = redirect(`/p/${secret}`);
  const question = questionIn(state);
  if (!question) return page;
  const given = asAnswer(question, (form.get('answer') ?? '').slice(0, 200));
  if (given === null) return askQuestion(site, state, { secret, question, problem: 'unreadable' });
  const known = (await answersOf(table, state.id))[question];
  const right = known !== undefined && sameText(known, await hashOfAnswer(hash, state.id, question, given));
  try {
    const after = await table.execute(
      state.id,
      { type: 'AnswerQuestion', question, right },
      { actor: { kind: 'requester' }, now: now() },
    );
    return questionIn(after) && triesLeft(after) > 0
      ? askQuestion(site, after, { secret, question, problem: 'wrong' })
      : page;
  } catch (error) {
    // Others were faster, and the tries are used up: whatever this answer was, it is not told.
    if (!(error instanceof RefusedError)) throw error;
    log('REQUEST_REFUSED', { caseId: state.id, reason: error.refusal.code });
    return page;
  }
}
