import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, ControllerId } from '#contracts/ids.ts';
import type { AddressedNotice } from '#domain/rights/recipients.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

/** What one recipient is told (NOT-1): beside the case, because it says by which number the recipient knows the person. */
export interface StoredNotice extends AddressedNotice {
  /** From 1, in the order of the acts. */
  readonly n: number;
  readonly controller: ControllerId;
}

/** Writes down what is to be told. The same acts give the same notices, so that a repeated step changes nothing. */
export async function putNotice(table: CaseTable, caseId: CaseId, notice: StoredNotice): Promise<void> {
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.notice(caseId, notice.n), notice } }),
  );
}

export async function noticesOf(table: CaseTable, caseId: CaseId): Promise<readonly StoredNotice[]> {
  const found: StoredNotice[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :notice)',
        ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':notice': 'NOTICE#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item['notice'] as StoredNotice);
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}
