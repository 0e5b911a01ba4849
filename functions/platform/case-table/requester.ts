import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { ERRORS, NamedError } from '#contracts/errors.ts';
import type { CaseId } from '#contracts/ids.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/** The person behind a case: kept apart from the events, so that the trail can outlive what is personal (RET-2). */
export interface Requester {
  /** Where the request came from and, once a code has shown that it is theirs, where the answer goes. */
  readonly mailbox: string;
  readonly name: string | null;
  readonly subject: Subject;
  /** Of their first mail, so that our answers stand in its thread. */
  readonly thread: { readonly messageId: string | null; readonly subject: string };
}

export async function requesterOf(table: CaseTable, caseId: CaseId): Promise<Requester> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.requester(caseId), ConsistentRead: true }),
  );
  if (!Item) throw new NamedError(ERRORS.caseNotFound, 'There is no requester for this case');
  return Item['requester'] as Requester;
}

export const putRequester = (
  table: Pick<CaseTable, 'name'>,
  caseId: CaseId,
  requester: Requester,
): Write => ({
  Put: { TableName: table.name, Item: { ...keys.requester(caseId), requester } },
});

/** Sets identifiers as verified beside the event that says on what ground. Other identifiers stay as they are. */
export function verifyIdentifiers(
  table: CaseTable,
  caseId: CaseId,
  values: Partial<Record<IdentifierKind, string>>,
): Write {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return {
    Update: {
      TableName: table.name,
      Key: keys.requester(caseId),
      UpdateExpression: `SET ${given.map((_, i) => `#r.#s.#k${i} = :v${i}`).join(', ')}`,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: {
        '#r': 'requester',
        '#s': 'subject',
        ...Object.fromEntries(given.map(([kind], i) => [`#k${i}`, kind])),
      },
      ExpressionAttributeValues: Object.fromEntries(
        given.map(([, value], i) => [`:v${i}`, { value, status: 'verified' }]),
      ),
    },
  };
}
