import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/** Text that a person typed for a letter: it goes to the requester and may speak of them, so that no event holds it. */
export const putWording = (table: CaseTable, caseId: CaseId, letter: string, text: string): Write => ({
  Put: { TableName: table.name, Item: { ...keys.wording(caseId, letter), text } },
});

/** Empty: nothing was typed. */
export async function wordingOf(table: CaseTable, caseId: CaseId, letter: string): Promise<string> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.wording(caseId, letter), ConsistentRead: true }),
  );
  return String(Item?.['text'] ?? '');
}
