import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { dayOf } from '#domain/clock/instant.ts';
import type { CaseTable } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { copiesOf } from '../platform/mail/copies.ts';
import { fingerprintOf } from '../platform/mail/fingerprint.ts';
import type { Inbox } from '../platform/mail/inbox.ts';
import { stripMail } from './strip-mail.ts';

interface Deps {
  readonly table: CaseTable;
  readonly inbox: Inbox;
  readonly timeZone: string;
  readonly now: () => Date;
}

/** Strips a mail and whatever other deliveries of it there were. @param mail its fingerprint, if that is known */
export async function stripEveryCopy(
  deps: Deps,
  caseId: CaseId,
  { inboxKey, mail }: { readonly inboxKey: string; readonly mail: string | null },
): Promise<number> {
  let removed = 0;
  for (const key of [inboxKey, ...(mail ? await copiesOf(deps.table, mail) : [])])
    removed += await stripStoredMail(deps, caseId, key);
  return removed;
}

/**
 * Writes a mail anew without what can show a document, once. Whoever dies in between does it again.
 *
 * @returns how many parts have been taken out, now or before; 0 where there were none or the mail has gone
 */
export async function stripStoredMail(
  { table, inbox, timeZone, now }: Deps,
  caseId: CaseId,
  inboxKey: string,
): Promise<number> {
  const stored = await inbox.fetch(inboxKey);
  if (!stored) return 0;
  if (stored.removed > 0) return stored.removed;
  const { bytes, removed } = stripMail(stored.bytes, dayOf(now().toISOString(), timeZone));
  if (removed === 0) return 0;
  // First: the intake may be told of the same mail again, and knows a mail by its bytes.
  await makeKnown(table, caseId, { bytes, inboxKey });
  await inbox.rewrite(inboxKey, bytes, removed);
  return removed;
}

async function makeKnown(
  table: CaseTable,
  caseId: CaseId,
  { bytes, inboxKey }: { readonly bytes: Uint8Array; readonly inboxKey: string },
): Promise<void> {
  await table.client
    .send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.mail(fingerprintOf(bytes).fingerprint), caseId, inboxKey },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    });
}
