import { addressParser, decodeWords } from 'postal-mime';
import type { Envelope } from './envelope.ts';
import { type HeaderBlock, headerValue } from './message-headers.ts';
import type { DmarcPolicy, VerdictStatus, Verdicts } from './verdicts.ts';

/** A mail that was received in full. */
export interface ReceivedMail {
  /** Made by SES; ends the key of the S3 object. Not the Message-ID of the sender. */
  readonly messageId: string;
  readonly receivedAt: number;
  readonly envelope: Envelope;
  /** Header of the stored object: trace fields first, then the sender's own. */
  readonly header: HeaderBlock;
}

/** What is sent to a function: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda-event.html */
export interface ReceiptEvent {
  readonly Records: readonly [
    {
      readonly eventSource: 'aws:ses';
      readonly eventVersion: '1.0';
      readonly ses: { readonly mail: EventMail; readonly receipt: EventReceipt };
    },
  ];
}

interface EventMail {
  readonly timestamp: string;
  readonly source: string;
  readonly messageId: string;
  readonly destination: readonly string[];
  readonly headersTruncated: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly commonHeaders: CommonHeaders;
}

/** What the mail does not have is undefined, which JSON leaves out. */
interface CommonHeaders {
  readonly returnPath: string;
  readonly from: readonly string[] | undefined;
  readonly sender: readonly string[] | undefined;
  readonly replyTo: readonly string[] | undefined;
  readonly to: readonly string[] | undefined;
  readonly cc: readonly string[] | undefined;
  readonly bcc: readonly string[] | undefined;
  readonly date: string | undefined;
  readonly messageId: string | undefined;
  readonly subject: string | undefined;
}

interface EventReceipt {
  readonly timestamp: string;
  readonly processingTimeMillis: number;
  readonly recipients: readonly string[];
  readonly spamVerdict: { readonly status: VerdictStatus };
  readonly virusVerdict: { readonly status: VerdictStatus };
  readonly spfVerdict: { readonly status: VerdictStatus };
  readonly dkimVerdict: { readonly status: VerdictStatus };
  readonly dmarcVerdict: { readonly status: VerdictStatus };
  readonly dmarcPolicy: DmarcPolicy | undefined;
  readonly action: {
    readonly type: 'Lambda';
    readonly functionArn: string;
    readonly invocationType: 'Event';
  };
}

/** SES cuts the list of headers off after 10 KB and says so. */
const MAX_HEADER_BYTES = 10 * 1024;

/** The event for one Lambda action of one matched rule. */
export function receiptEvent(
  mail: ReceivedMail,
  receipt: {
    readonly at: number;
    readonly recipients: readonly string[];
    readonly verdicts: Verdicts;
    readonly functionArn: string;
  },
): ReceiptEvent {
  const { verdicts } = receipt;
  const headers = shownHeaders(mail.header);
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: {
            timestamp: new Date(mail.receivedAt).toISOString(),
            source: mail.envelope.from,
            messageId: mail.messageId,
            destination: mail.envelope.recipients,
            headersTruncated: headers.length < mail.header.fields.length,
            headers,
            commonHeaders: commonHeaders(mail),
          },
          receipt: {
            timestamp: new Date(mail.receivedAt).toISOString(),
            processingTimeMillis: receipt.at - mail.receivedAt,
            recipients: receipt.recipients,
            spamVerdict: { status: verdicts.spam },
            virusVerdict: { status: verdicts.virus },
            spfVerdict: { status: verdicts.spf },
            dkimVerdict: { status: verdicts.dkim },
            dmarcVerdict: { status: verdicts.dmarc },
            dmarcPolicy: verdicts.dmarcPolicy,
            action: { type: 'Lambda', functionArn: receipt.functionArn, invocationType: 'Event' },
          },
        },
      },
    ],
  };
}

function shownHeaders(header: HeaderBlock): { name: string; value: string }[] {
  const shown: { name: string; value: string }[] = [];
  let size = 0;
  for (const { name, value, raw } of header.fields) {
    size += raw.length;
    if (size > MAX_HEADER_BYTES) break;
    shown.push({ name, value });
  }
  return shown;
}

function commonHeaders({ header, envelope }: ReceivedMail): CommonHeaders {
  const text = (name: string) => {
    const value = headerValue(header, name);
    return value === undefined ? undefined : decodeWords(value);
  };
  const list = (name: string) => {
    const value = headerValue(header, name);
    return value === undefined ? undefined : shownAddresses(value);
  };
  return {
    returnPath: envelope.from,
    from: list('From'),
    sender: list('Sender'),
    replyTo: list('Reply-To'),
    to: list('To'),
    cc: list('Cc'),
    bcc: list('Bcc'),
    date: text('Date'),
    messageId: text('Message-ID'),
    subject: text('Subject'),
  };
}

function shownAddresses(value: string): string[] {
  return addressParser(value, { flatten: true }).map(({ name, address = '' }) => {
    if (!name) return address;
    const shown = /^[\p{L}\p{M}\p{N} '-]*$/u.test(name) ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
    return `${shown} <${address}>`;
  });
}
