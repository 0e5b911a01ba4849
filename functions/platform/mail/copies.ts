import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseTable } from '../case-table/case-table.ts';
import { keys } from '../case-table/keys.ts';

/**
 * A mail that was delivered twice is one mail, and lies in the inbox twice. What becomes of the first has to become of
 * the second, which no case knows (IDV-4).
 */
export async function noteCopy(
  table: CaseTable,
  { fingerprint, inboxKey }: { readonly fingerprint: string; readonly inboxKey: string },
): Promise<void> {
  await table.client
    .send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.mail(fingerprint),
        UpdateExpression: 'ADD #copies :copy',
        ConditionExpression: 'attribute_exists(pk) AND #inboxKey <> :inboxKey',
        ExpressionAttributeNames: { '#copies': 'copies', '#inboxKey': 'inboxKey' },
        ExpressionAttributeValues: { ':copy': new Set([inboxKey]), ':inboxKey': inboxKey },
      }),
    )
    .catch((error: unknown) => {
      // The first one, or a mail that nothing was kept of.
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
}

/** Keys of the inbox under which a mail lies besides its first. */
export async function copiesOf(table: CaseTable, fingerprint: string): Promise<readonly string[]> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.mail(fingerprint), ConsistentRead: true }),
  );
  const copies: unknown = Item?.['copies'];
  return copies instanceof Set ? [...copies].map(String) : [];
}
