import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '../platform/case-table/keys.ts';
import { log } from '../platform/log.ts';
import type { HeldReason } from './read-mail.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/** Status in the index under which the console lists what no case took. */
export const HELD = 'held';

/**
 * Keeps a mail that no machine should answer. Its raw bytes lie in the inbox, it stands in the DPO's list with its time
 * of receipt, and if it is a request after all, the clock has run from then (CLK-2).
 */
export async function holdMail({ table }: IntakeDeps, taken: TakenMail, reason: HeldReason): Promise<void> {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.mail(taken.fingerprint),
          inboxKey: taken.inboxKey,
          receivedAt: taken.receivedAt,
          reason,
          status: HELD,
          order: taken.receivedAt,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    log('MAIL_HELD', { reason });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    log('MAIL_KNOWN', { reason });
  }
}
