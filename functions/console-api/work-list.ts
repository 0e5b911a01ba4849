import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { HeldMail, WorkList } from '#contracts/console-api.ts';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import { BY_DUE, BY_STATUS } from '#contracts/table.ts';
import { type Case, STATUSES, type Status } from '#domain/case/state.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { lineOf } from './case-view.ts';

const PAGE = 100;

export interface ListQuery {
  readonly after?: string | undefined;
  readonly status?: string | undefined;
}

/**
 * One page of cases: those in one status by its own index, otherwise the open ones. Either is one query of one page, however
 * many cases there are beside it.
 */
function casesQuery({ after, status }: ListQuery): Omit<QueryCommandInput, 'TableName'> {
  const [index, partition, value] =
    status === undefined ? [BY_DUE, 'open', 'OPEN'] : [BY_STATUS, 'status', statusOf(status)];
  // `next` of one page is `after` of the following: the mark is the case's place in the order, and names nobody.
  const id = after?.split('#')[1];
  return {
    IndexName: index,
    KeyConditionExpression: '#of = :value',
    ExpressionAttributeNames: { '#of': partition },
    ExpressionAttributeValues: { ':value': value },
    // Of closed cases the latest are looked for, of open ones the most urgent.
    ScanIndexForward: status !== 'closed',
    Limit: PAGE,
    ExclusiveStartKey: after && id ? { ...keys.state(id), [partition]: value, order: after } : undefined,
  };
}

function statusOf(given: string): Status {
  const known = STATUSES.find((status) => status === given);
  if (known) return known;
  throw new NamedError(ERRORS.contractBroken, `The status has to be one of: ${STATUSES.join(', ')}`);
}

/** What waits for somebody: open cases by the date to act by, and the latest mails that no case took. */
export async function workList(table: CaseTable, query: ListQuery): Promise<WorkList> {
  const [found, held] = await Promise.all([
    table.client.send(new QueryCommand({ ...casesQuery(query), TableName: table.name })),
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
    cases: (found.Items ?? []).map((item) => lineOf(item['state'] as Case)),
    held: (held.Items ?? []).map(
      ({ mail, inboxKey, receivedAt, reason, kind, caseRef, more }) =>
        ({ mail, inboxKey, receivedAt, reason, kind, caseRef, more }) as HeldMail,
    ),
    next: found.LastEvaluatedKey ? String(found.LastEvaluatedKey['order']) : null,
  };
}
