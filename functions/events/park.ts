import type { StepInput } from '#contracts/steps.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { isOver, parkToken } from '../platform/case-table/tasks.ts';
import { configOf } from '../platform/config.ts';
import { type AnswerToken, tokenAnswerer } from '../platform/task-tokens.ts';
import { wrapStep } from '../platform/wrap.ts';

/**
 * Stores the token of a wait, then reads the case again: a decision can come before its token is stored, and `resume`
 * then found nothing to answer.
 */
export const makePark =
  ({ table, answer, now }: { table: CaseTable; answer: AnswerToken; now: () => Date }) =>
  async ({ caseId, wait, token }: StepInput<'park'>) => {
    await parkToken(table, caseId, wait, token, now());
    if (await isOver(table, caseId, wait)) await answer(token);
    return {};
  };

export const handler = wrapStep('park', () =>
  makePark({ table: caseTable(configOf('park').TABLE), answer: tokenAnswerer(), now: () => new Date() }),
);
