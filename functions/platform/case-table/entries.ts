import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { Entry } from '#contracts/acts.ts';
import type { CaseId } from '#contracts/ids.ts';
import { parse } from '../wrap.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/** What a person entered, beside the case: it is personal. */
export const putEntry = (table: CaseTable, caseId: CaseId, entry: Entry): Write => ({
  Put: { TableName: table.name, Item: { ...keys.entry(caseId), entry } },
});

/** Null: the case came by mail. */
export async function entryOf(table: CaseTable, caseId: CaseId): Promise<Entry | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.entry(caseId), ConsistentRead: true }),
  );
  return Item ? parse(Entry, Item['entry'], 'a stored entry') : null;
}

/** The write that makes an entry count once, however often its client sends it. */
export const enterOnce = (table: CaseTable, key: string, caseId: CaseId): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.entryKey(key), caseId },
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The case that was opened under a client's key; null: none yet. */
export async function enteredBefore(table: CaseTable, key: string): Promise<CaseId | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.entryKey(key), ConsistentRead: true }),
  );
  return Item ? (Item['caseId'] as CaseId) : null;
}
