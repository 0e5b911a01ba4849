import { createHash } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { Letter, type Return } from '#contracts/case-events.ts';
import { CaseId } from '#contracts/ids.ts';
import { takeOnce } from '../platform/case-opening.ts';
import { WriteRefused } from '../platform/case-table/case-table.ts';
import { keys } from '../platform/case-table/keys.ts';
import { requesterOf } from '../platform/case-table/requester.ts';
import { log } from '../platform/log.ts';
import { parse } from '../platform/wrap.ts';
import type { MailReport } from './mail-report.ts';
import { sesIdOf } from './named-cases.ts';
import type { IntakeDeps, TakenMail } from './taken-mail.ts';

/**
 * A report on a letter of ours goes to its case: it did not arrive, or its reader called it unwanted. Only a report that
 * names a letter by its id and the case's own mailbox counts; it changes nothing but what a person sees.
 *
 * @returns whether a case took it
 */
export async function recordReturn(
  { table, now }: IntakeDeps,
  taken: TakenMail,
  report: MailReport,
): Promise<boolean> {
  const why = whyOf(report);
  if (!why || !report.originalMessageId) return false;
  const messageId = sesIdOf(report.originalMessageId);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.message(messageId) }),
  );
  const letter = Letter.safeParse(Item?.['letter']);
  if (!Item || !letter.success) return false;
  const caseId = parse(CaseId, Item['caseId'], 'the case of a letter');
  // A notice to a recipient of the data names its own mailbox; every other letter went to the requester's.
  const written = Item['to'] ?? hashOf((await requesterOf(table, caseId)).mailbox);
  if (!report.recipients.some(({ hash }) => hash === written)) return false;
  try {
    await table.execute(
      caseId,
      {
        type: 'RecordReturn',
        mail: taken.fingerprint,
        inboxKey: taken.inboxKey,
        receivedAt: taken.receivedAt,
        letter: letter.data,
        messageId,
        why,
      },
      { actor: { kind: 'system', name: 'intake' }, now: now(), also: [takeOnce(table, taken, caseId)] },
    );
    log('MAIL_RETURNED', { caseId, reason: why });
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    log('MAIL_KNOWN', { caseId });
  }
  return true;
}

const hashOf = (mailbox: string): string => createHash('sha256').update(mailbox.toLowerCase()).digest('hex');

/** A delay is no return: the mail server goes on trying. */
function whyOf({ kind, recipients }: MailReport): Return | null {
  if (kind === 'abuse') return 'complained';
  return kind === 'delivery' && recipients.some(({ action }) => action === 'failed') ? 'bounced' : null;
}
