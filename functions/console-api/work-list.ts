import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { HeldMail, WorkList } from '#contracts/console-api.ts';
import { BY_DUE, BY_STATUS } from '#contracts/table.ts';
import type { Case } from '#domain/case/state.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { lineOf } from './case-view.ts';

const PAGE = 100;

/** What waits for somebody: open cases by the date to act by, and the mails that no case took. */
export async function workList(table: CaseTable): Promise<WorkList> {
  const [open, held] = await Promise.all([
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_DUE,
        KeyConditionExpression: '#open = :open',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':open': 'OPEN' },
        Limit: PAGE,
      }),
    ),
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_STATUS,
        KeyConditionExpression: '#status = :held',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':held': 'held' },
        Limit: PAGE,
      }),
    ),
  ]);
  return {
    cases: (open.Items ?? []).map((item) => lineOf(item['state'] as Case)),
    held: (held.Items ?? []).map(
      ({ inboxKey, receivedAt, reason }) => ({ inboxKey, receivedAt, reason }) as HeldMail,
    ),
    next: open.LastEvaluatedKey ? String(open.LastEvaluatedKey['order']) : null,
  };
}
