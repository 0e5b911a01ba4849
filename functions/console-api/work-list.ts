import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { HeldMail, WorkList } from '#contracts/console-api.ts';
import { BY_DUE, BY_STATUS } from '#contracts/table.ts';
import type { Case } from '#domain/case/state.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { lineOf } from './case-view.ts';

const PAGE = 100;

/** `next` of one page is `after` of the following: the mark is the case's place in the order, and names nobody. */
function startKey(after: string | undefined) {
  const id = after?.split('#')[1];
  return after && id ? { ...keys.state(id), open: 'OPEN', order: after } : undefined;
}

/** What waits for somebody: open cases by the date to act by, and the latest mails that no case took. */
export async function workList(table: CaseTable, after: string | undefined): Promise<WorkList> {
  const [open, held] = await Promise.all([
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_DUE,
        KeyConditionExpression: '#open = :open',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':open': 'OPEN' },
        Limit: PAGE,
        ExclusiveStartKey: startKey(after),
      }),
    ),
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: BY_STATUS,
        KeyConditionExpression: '#status = :held',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':held': 'held' },
        ScanIndexForward: false,
        Limit: PAGE,
      }),
    ),
  ]);
  return {
    cases: (open.Items ?? []).map((item) => lineOf(item['state'] as Case)),
    held: (held.Items ?? []).map(
      ({ mail, inboxKey, receivedAt, reason, kind, caseRef, more }) =>
        ({ mail, inboxKey, receivedAt, reason, kind, caseRef, more }) as HeldMail,
    ),
    next: open.LastEvaluatedKey ? String(open.LastEvaluatedKey['order']) : null,
  };
}
