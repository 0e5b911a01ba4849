import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import type { NotedRedaction } from '#contracts/redaction.ts';
import type { Case } from '#domain/case/state.ts';
import type { StoreAnswer } from '#domain/package/store-answer.ts';
import { givenAnswers, inForce } from '#domain/redaction/index.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';
import { type Lookup, lookupsOf } from './lookups.ts';

/** Notes a redaction beside the case, in the transaction of its event. It says where, and never what stands there. */
export const putRedaction = (table: CaseTable, caseId: CaseId, redaction: NotedRedaction): Write => ({
  Put: { TableName: table.name, Item: { ...keys.redaction(caseId, redaction.id), redaction } },
});

/** All redactions that were ever in force, also those that were undone. */
export async function redactionsOf(table: CaseTable, caseId: CaseId): Promise<readonly NotedRedaction[]> {
  const found: NotedRedaction[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :redaction)',
        ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':redaction': 'REDACTION#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item['redaction'] as NotedRedaction);
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

/** What stores answered as it is given to the requester, and what is left out of it at the version that the case names. */
export interface Given {
  readonly answers: readonly (Lookup & Pick<StoreAnswer, 'leftOut'>)[];
  readonly redactions: readonly NotedRedaction[];
}

export async function givenIn(
  table: CaseTable,
  { id, redactions: left }: Pick<Case, 'id' | 'redactions'>,
): Promise<Given> {
  const version = left?.version ?? 0;
  const redactions = version === 0 ? [] : inForce(await redactionsOf(table, id), version);
  return { answers: givenAnswers(await lookupsOf(table, id), redactions), redactions };
}
