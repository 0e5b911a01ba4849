import MimeNode from 'nodemailer/lib/mime-node';
import type { Reaction } from './mailbox-simulator.ts';
import { readHeaders } from './message-headers.ts';
import type { Notice } from './notice-queue.ts';
import { messageIdDomain } from './outgoing-message.ts';
import type { SentMail } from './sent-mail-store.ts';

export interface NoticeMessage {
  /** The envelope's sender. Empty for what nobody may answer, so that no loop can begin. */
  readonly from: string;
  readonly content: Buffer;
}

interface Subject {
  readonly notice: Notice;
  readonly mail: SentMail;
  /** The mail as it was sent. */
  readonly raw: Buffer;
  readonly region: string;
}

/**
 * The mail that a notice is: a report of non-delivery (RFC 3464), a complaint (RFC 5965) or an automatic answer (RFC
 * 3834). It is the same, with the same Message-ID, however often it has to be tried.
 */
export async function noticeMessage(subject: Subject): Promise<NoticeMessage> {
  const { reaction } = subject.notice;
  switch (reaction) {
    case 'bounce':
    case 'suppressed':
      return { from: '', content: await bounce(subject, DIAGNOSTICS[reaction]).build() };
    case 'complaint':
      return { from: COMPLAINTS, content: await complaint(subject).build() };
    case 'out-of-office':
      return { from: '', content: await automaticAnswer(subject).build() };
  }
}

const COMPLAINTS = 'complaints@email-abuse.amazonses.com';

const DIAGNOSTICS: Readonly<Record<Extract<Reaction, 'bounce' | 'suppressed'>, string>> = {
  bounce: 'smtp; 550 5.1.1 user unknown',
  suppressed:
    'smtp; 550 5.1.1 Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
};

function bounce(subject: Subject, diagnostic: string): MimeNode {
  const { notice, mail, raw, region } = subject;
  const report = new MimeNode('multipart/report; report-type=delivery-status', { baseBoundary: mail.id });
  report.setHeader({
    ...common(subject, 'auto-replied'),
    From: `MAILER-DAEMON@${messageIdDomain(region)}`,
    Subject: 'Delivery Status Notification (Failure)',
  });
  const text = `An error occurred while trying to deliver the mail to the following recipients:\r\n${notice.recipient}\r\n`;
  report.createChild('text/plain; charset=utf-8').setContent(text);
  report
    .createChild('message/delivery-status')
    .setContent(
      lines(
        `Reporting-MTA: dns; ${messageIdDomain(region)}`,
        `Arrival-Date: ${mailDate(mail.sentAt)}`,
        '',
        `Final-Recipient: rfc822; ${notice.recipient}`,
        'Action: failed',
        'Status: 5.1.1',
        `Diagnostic-Code: ${diagnostic}`,
      ),
    );
  appendHeaderOf(raw, report);
  return report;
}

function complaint(subject: Subject): MimeNode {
  const { notice, mail, raw } = subject;
  const report = new MimeNode('multipart/report; report-type=feedback-report', { baseBoundary: mail.id });
  report.setHeader({
    ...common(subject, 'auto-generated'),
    From: COMPLAINTS,
    Subject: 'Complaint about a message that you sent',
  });
  const text = `This is an email abuse report for a message that was sent to ${notice.recipient}.\r\n`;
  report.createChild('text/plain; charset=utf-8').setContent(text);
  report
    .createChild('message/feedback-report')
    .setContent(
      lines(
        'Feedback-Type: abuse',
        'User-Agent: Amazon SES Mailbox Simulator',
        'Version: 1',
        `Original-Mail-From: <${notice.to}>`,
        `Original-Rcpt-To: <${notice.recipient}>`,
        `Arrival-Date: ${mailDate(mail.sentAt)}`,
      ),
    );
  appendHeaderOf(raw, report);
  return report;
}

function automaticAnswer(subject: Subject): MimeNode {
  const { notice, mail } = subject;
  const answer = new MimeNode('text/plain; charset=utf-8');
  answer.setHeader({
    ...common(subject, 'auto-replied'),
    From: notice.recipient,
    Subject: `Auto: ${mail.subject}`,
    'In-Reply-To': mail.messageIdHeader,
    References: mail.messageIdHeader,
  });
  answer.setContent('I am out of the office.\r\n');
  return answer;
}

function common({ notice, mail, region }: Subject, submitted: 'auto-replied' | 'auto-generated') {
  return {
    To: notice.to,
    Date: mailDate(mail.sentAt),
    'Message-ID': `<${mail.id}-notice-${notice.id}@${messageIdDomain(region)}>`,
    'Auto-Submitted': submitted,
  };
}

/**
 * The original's header, by which the sender finds it again: its Message-ID is the one that SES gave. It is not
 * encoded, as in the reports of real mail servers, which their readers search for it as they are.
 */
function appendHeaderOf(raw: Buffer, report: MimeNode): void {
  const header = raw.subarray(0, readHeaders(raw).bodyStart);
  const encoding = header.some((byte) => byte > 127) ? '8bit' : '7bit';
  const own = `Content-Type: text/rfc822-headers\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  report.createChild('text/rfc822-headers').setRaw(Buffer.concat([Buffer.from(own), header]));
}

function lines(...all: string[]): string {
  return all.map((line) => `${line}\r\n`).join('');
}

function mailDate(time: number): string {
  return new Date(time).toUTCString().replace('GMT', '+0000');
}
