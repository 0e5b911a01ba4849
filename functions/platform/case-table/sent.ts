import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import type { LetterContent, WrittenLetter } from '#domain/letters/content.ts';
import type { CaseTable, Write } from './case-table.ts';
import { keys } from './keys.ts';

/** A letter of ours as it left, but for the private link in it: that is the requester's alone. */
export interface SentLetter {
  /** That SES gave it, and that its event names. */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** An item holds 400 KB; of a letter of more characters than this its beginning is kept. */
const LONGEST = 90_000;

/** That a letter has gone, and what it said: beside the case and never in its events, since it is personal. */
export function putSent(
  table: CaseTable,
  caseId: CaseId,
  once: string,
  { messageId, content, letter }: { messageId: string; content: LetterContent; letter: WrittenLetter },
): Write {
  const withoutLink = 'link' in content ? letter.text.replaceAll(content.link, '[…]') : letter.text;
  const kept = { messageId, subject: letter.subject, text: withoutLink.slice(0, LONGEST) };
  return { Put: { TableName: table.name, Item: { ...keys.sent(caseId, once), ...kept } } };
}

/** What letters of a case said. One that left before texts were kept is not among them. */
export async function sentLettersOf(table: CaseTable, caseId: CaseId): Promise<readonly SentLetter[]> {
  const letters: SentLetter[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sent)',
        ExpressionAttributeValues: { ':pk': keys.state(caseId).pk, ':sent': 'SENT#' },
        ExclusiveStartKey: from,
      }),
    );
    for (const { messageId, subject, text } of page.Items ?? [])
      if (typeof text === 'string')
        letters.push({ messageId: String(messageId), subject: String(subject), text });
    from = page.LastEvaluatedKey;
  } while (from);
  return letters;
}
