import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ChangeTally } from '#contracts/change-phase.ts';
import type { CaseId } from '#contracts/ids.ts';
import { BY_STATUS } from '#contracts/table.ts';
import type { Day } from '#domain/clock/day.ts';
import type { PlannedAct } from '#domain/rights/acts.ts';
import type { CaseTable } from './case-table.ts';
import { type Key, keys } from './keys.ts';

/** Status in the index under which records stand that were kept from an erasure, by their last day. */
const KEPT = 'kept';

/**
 * Records of one store that were kept until the same day, and what ends them after it (ERA-2, RET-1). It says nothing of
 * the person: a store erases only what a verified identifier shows to be theirs, and these stand with the requester and
 * nowhere else. Whoever takes the requester away leaves them there while the case has such an item (RET-2).
 */
export interface Kept {
  readonly caseId: CaseId;
  /** Number of the act that ends them: after those that were planned at the release. */
  readonly n: number;
  /** Last day. */
  readonly keptUntil: Day;
  readonly ending: Extract<PlannedAct, { operation: 'erase' }>;
}

const keyOf = ({ caseId, n }: Pick<Kept, 'caseId' | 'n'>): Key => ({
  pk: keys.state(caseId).pk,
  sk: `KEPT#${String(n).padStart(5, '0')}`,
});

/** Notes once that records are kept: a repeated step changes nothing, also after they have ended. */
export async function keepUntil(table: CaseTable, kept: Kept): Promise<void> {
  const { caseId, n, keptUntil } = kept;
  await table.client
    .send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keyOf(kept), status: KEPT, order: `${keptUntil}#${caseId}#${n}`, kept },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
}

/** What was kept until a day before `today` and has not ended, the longest overdue first. */
export async function* keptBefore(table: CaseTable, today: Day): AsyncGenerator<Kept> {
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_STATUS,
        KeyConditionExpression: '#status = :kept AND #order < :today',
        ExpressionAttributeNames: { '#status': 'status', '#order': 'order' },
        ExpressionAttributeValues: { ':kept': KEPT, ':today': today },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) yield item['kept'] as Kept;
    from = page.LastEvaluatedKey;
  } while (from);
}

/** It is over: the item leaves the index and stays with its case, with what became of the records. */
export async function endKept(table: CaseTable, kept: Kept, result: ChangeTally): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keyOf(kept),
      UpdateExpression: 'SET #result = :result REMOVE #status, #order',
      ExpressionAttributeNames: { '#result': 'result', '#status': 'status', '#order': 'order' },
      ExpressionAttributeValues: { ':result': result },
    }),
  );
}
