import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { LetterReading } from '#contracts/mail-reading.ts';
import { parse } from '../wrap.ts';
import type { CaseTable, Write } from './case-table.ts';
import { type Key, keys } from './keys.ts';

/** A mail of a case as it was understood, beside the case and never in its events: it is personal. */
export const putLetter = (
  table: CaseTable,
  caseId: CaseId,
  fingerprint: string,
  letter: LetterReading,
): Write => ({ Put: { TableName: table.name, Item: { ...keys.letter(caseId, fingerprint), letter } } });

/** The letters of a case by their fingerprints. */
export async function lettersOf(
  table: CaseTable,
  caseId: CaseId,
): Promise<ReadonlyMap<string, LetterReading>> {
  const letters = new Map<string, LetterReading>();
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :letter)',
        ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':letter': 'LETTER#' },
        ExclusiveStartKey: from,
      }),
    );
    for (const { sk, letter } of page.Items ?? [])
      letters.set(String(sk).slice('LETTER#'.length), parse(LetterReading, letter, 'a stored letter'));
    from = page.LastEvaluatedKey;
  } while (from);
  return letters;
}

/** A mail that no case took, as it was understood; null: nobody could read it. */
export async function letterAt(table: CaseTable, key: Key): Promise<LetterReading | null> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item?.['letter'] ? parse(LetterReading, Item['letter'], 'a stored letter') : null;
}
