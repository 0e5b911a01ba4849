import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from './case-table.ts';
import { keys } from './keys.ts';

interface Bound {
  /** Who does it, as a keyed hash: without the key nobody can tell whether an address was here. */
  readonly who: string;
  /** How often within one span. */
  readonly most: number;
  readonly spanMs: number;
  readonly now: Date;
}

/** Counts one more and says whether it is within the bound: counted before it is done, so that doing it in parallel wins nothing. */
export async function isWithinRate(table: CaseTable, { who, most, spanMs, now }: Bound): Promise<boolean> {
  const span = Math.floor(now.getTime() / spanMs);
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.rate(who, `${spanMs}#${span}`),
        UpdateExpression: 'SET #ttl = :ttl ADD #count :one',
        ConditionExpression: 'attribute_not_exists(pk) OR #count < :most',
        ExpressionAttributeNames: { '#ttl': 'ttl', '#count': 'count' },
        ExpressionAttributeValues: {
          ':ttl': Math.ceil(((span + 1) * spanMs) / 1000) + 3600,
          ':one': 1,
          ':most': most,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
