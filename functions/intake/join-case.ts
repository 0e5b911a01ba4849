import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId } from '#contracts/ids.ts';
import { type CaseTable, WriteRefused } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { takeOnce } from './open-case.ts';
import type { ReadMail } from './read-mail.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/** How many of the mails that a reply names are looked up; a longer list is no thread. */
const MOST_ANSWERS = 20;

/**
 * The case whose letter this mail answers, if it comes from the case's own mailbox. Another sender with the right
 * thread does not join it: a case is not opened up by knowing one of its message ids.
 */
export async function caseAnsweredBy(table: CaseTable, mail: ReadMail): Promise<CaseId | null> {
  for (const answered of mail.answers.slice(0, MOST_ANSWERS)) {
    // SES makes `<id@region.amazonses.com>` of the id that it gave us.
    const id = answered.slice(1, -1).split('@')[0] ?? '';
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.message(id) }),
    );
    if (!Item) continue;
    const caseId = Item['caseId'] as CaseId;
    const { mailbox } = await requesterOf(table, caseId);
    if (mailbox === mail.from.address) return caseId;
  }
  return null;
}

export async function joinCase({ table, now }: IntakeDeps, taken: TakenMail, caseId: CaseId): Promise<void> {
  try {
    await table.execute(
      caseId,
      {
        type: 'ReceiveMail',
        mail: taken.fingerprint,
        inboxKey: taken.inboxKey,
        receivedAt: taken.receivedAt,
      },
      {
        actor: { kind: 'system', name: 'intake' },
        now: now(),
        also: [takeOnce(table, taken, caseId)],
      },
    );
    log('MAIL_JOINED', { caseId });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    log('MAIL_KNOWN', { caseId });
  }
}
