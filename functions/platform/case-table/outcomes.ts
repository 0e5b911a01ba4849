import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { CaseId } from '#contracts/ids.ts';
import { RightOutcome } from '#contracts/right-outcome.ts';
import { parse } from '../wrap.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

const Kept = z.object({ outcomes: z.array(RightOutcome) });

/** What was decided on each right, with reasons; empty: nothing yet. */
export async function outcomesOf(table: CaseTable, caseId: CaseId): Promise<readonly RightOutcome[]> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.outcomes(caseId), ConsistentRead: true }),
  );
  return Item ? parse(Kept, { outcomes: Item['outcomes'] }, 'the outcomes of a case').outcomes : [];
}

export const putOutcomes = (table: CaseTable, caseId: CaseId, outcomes: readonly RightOutcome[]): Write => ({
  Put: { TableName: table.name, Item: { ...keys.outcomes(caseId), outcomes } },
});
