import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';
import type { LinkPurpose } from './links.ts';

/** A fresh link at most once an hour, and this often in all: whoever finds an old one must not fill a mailbox. */
const PAUSE_MS = 3_600_000;
const MOST = 10;

/** The number of the next link of its kind, or null while there is none to be had. */
export async function nextIssue(
  table: CaseTable,
  { caseId, purpose, now }: { caseId: CaseId; purpose: LinkPurpose; now: Date },
): Promise<number | null> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.renewals(caseId, purpose),
        UpdateExpression: 'SET issuedAt = :now ADD issues :one',
        ConditionExpression: 'attribute_not_exists(pk) OR (issues < :most AND issuedAt <= :before)',
        ExpressionAttributeValues: {
          ':now': now.getTime(),
          ':before': now.getTime() - PAUSE_MS,
          ':one': 1,
          ':most': MOST,
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Number(Attributes?.['issues']);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return null;
    throw error;
  }
}
