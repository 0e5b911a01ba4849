import type { SESEvent, SESReceiptStatus } from 'aws-lambda';
import { START } from './time.ts';

export const DUTCH =
  'Goedendag, ik zou graag weten welke persoonsgegevens u over mij bewaart. Met vriendelijke groeten, Lotte';

export interface MailParts {
  /** Header lines in order, without line ends. */
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly lineEnd?: '\r\n' | '\n';
}

let made = 0;

/** A Message-ID that no other mail of the file has. */
export const freshMessageId = (): string => `<mail-${++made}@mail.example>`;

/** The header of an ordinary letter; what is given replaces or is added. */
export function headersOf(changes: Readonly<Record<string, string | null>> = {}): string[] {
  const fields: Record<string, string | null> = {
    // Each its own sender: what one mailbox may send within an hour is bounded.
    From: `Lotte Voorbeeld <lotte-${++made}@mail.example>`,
    To: 'gdpr@offitel.example',
    Subject: 'Mijn gegevens',
    Date: 'Thu, 5 Mar 2026 11:00:00 +0100',
    'Message-ID': freshMessageId(),
    'Content-Type': 'text/plain; charset=utf-8',
    ...changes,
  };
  return Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
}

export function rawMail({ headers = headersOf(), body = DUTCH, lineEnd = '\r\n' }: MailParts = {}): Buffer {
  const lines = [...headers, '', ...body.split('\n'), ''];
  return Buffer.from(lines.join(lineEnd));
}

const PASS: SESReceiptStatus = { status: 'PASS' };

export interface Arrival {
  readonly inboxKey: string;
  readonly envelopeFrom?: string;
  readonly at?: string;
  /** What SES found of the sender. */
  readonly verdict?: 'PASS' | 'FAIL';
}

/** What SES tells about mails that it has put into the inbox. */
export const arrivalOf = (...arrivals: readonly Arrival[]): SESEvent => ({
  Records: arrivals.map(
    ({ inboxKey, envelopeFrom = 'lotte.voorbeeld@mail.example', at = START, verdict = 'PASS' }) => ({
      eventSource: 'aws:ses',
      eventVersion: '1.0',
      ses: {
        mail: {
          timestamp: at,
          source: envelopeFrom,
          messageId: inboxKey,
          destination: ['gdpr@offitel.example'],
          headersTruncated: false,
          headers: [],
          commonHeaders: { returnPath: envelopeFrom, date: '', messageId: '' },
        },
        receipt: {
          timestamp: at,
          processingTimeMillis: 10,
          recipients: ['gdpr@offitel.example'],
          spamVerdict: PASS,
          virusVerdict: PASS,
          spfVerdict: { status: verdict },
          dkimVerdict: { status: verdict },
          dmarcVerdict: { status: verdict },
          action: { type: 'Lambda', functionArn: 'take-mail', invocationType: 'Event' },
        },
      },
    }),
  ),
});
