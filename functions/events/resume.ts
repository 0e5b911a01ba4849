import type { EventBridgeEvent } from 'aws-lambda';
import { CaseEvent } from '#contracts/case-events.ts';
import { waitsEndedBy } from '#contracts/waits.ts';
import { type CaseTable, caseTable } from '../platform/case-table/case-table.ts';
import { isOver, parkedToken } from '../platform/case-table/tasks.ts';
import { configOf } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { type AnswerToken, tokenAnswerer } from '../platform/task-tokens.ts';
import { parse, wrap } from '../platform/wrap.ts';

/**
 * A person's decision is an event first; this then wakes the execution that waits for it. If the wait is not parked
 * yet, `park` finds the decision when it re-reads the case. An old event that comes again ends no newer wait of the same
 * kind: whether it is over, the case says.
 */
export const makeResume =
  ({ table, answer }: { table: CaseTable; answer: AnswerToken }) =>
  async (event: EventBridgeEvent<string, unknown>): Promise<void> => {
    const { caseId, facts } = parse(CaseEvent, event.detail, 'a decision');
    for (const wait of waitsEndedBy(facts.type)) {
      const token = await parkedToken(table, caseId, wait);
      if (!token || !(await isOver(table, caseId, wait))) continue;
      log((await answer(token)) === 'answered' ? 'TASK_ANSWERED' : 'TASK_GONE', { caseId, reason: wait });
    }
  };

export const handler = wrap('resume', () =>
  makeResume({ table: caseTable(configOf('resume').TABLE), answer: tokenAnswerer() }),
);
