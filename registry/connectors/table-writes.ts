import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Held, LookupItem } from '#connect/index.ts';
import { environment } from './environment.ts';
import { type Documents, keyOf } from './table-rows.ts';

export type Writing = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** Updates a row that is still the same person's, and that still holds these data where they are given. */
export async function update(
  record: LookupItem,
  writing: Writing,
  documents: Documents,
  still: { readonly data?: LookupItem['data'] } = {},
): Promise<void> {
  const condition = unlessAnothers(record);
  const asRead = still.data && { ':before': still.data };
  await unlessMeanwhile(async () => {
    await documents.send(
      new UpdateCommand({
        TableName: environment('STORE_TABLE'),
        Key: keyOf(record),
        ...writing,
        ConditionExpression: `${condition.ConditionExpression}${asRead ? ' AND #data = :before' : ''}`,
        ExpressionAttributeValues: {
          ...writing.ExpressionAttributeValues,
          ...condition.ExpressionAttributeValues,
          ...asRead,
        },
      }),
    );
  });
}

/** Between reading and writing the row may have become another's: then it stays. */
export function unlessAnothers({ identifiers }: LookupItem) {
  return {
    ConditionExpression: 'identifiers = :held',
    ExpressionAttributeValues: { ':held': held(identifiers) },
  };
}

/** The kit reads again and sees what became of the row. */
export async function unlessMeanwhile(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const refused =
      error instanceof TransactionCanceledException
        ? error.CancellationReasons?.some(({ Code }) => Code === 'ConditionalCheckFailed')
        : error instanceof ConditionalCheckFailedException;
    if (!refused) throw error;
  }
}

export async function markRow(
  record: LookupItem,
  mark: 'restricted' | 'suppressed',
  documents: Documents,
): Promise<void> {
  const set = { UpdateExpression: `SET ${mark} = :yes`, ExpressionAttributeValues: { ':yes': true } };
  await update(record, set, documents);
}

/** Without what is not there: a map of DynamoDB holds no undefined. */
export function held(identifiers: Held): Record<string, string> {
  const all = Object.entries(identifiers).flatMap(([kind, value]) =>
    [value ?? []].flat().map((one) => [kind, one] as const),
  );
  return Object.fromEntries(all);
}
