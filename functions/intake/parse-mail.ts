import { decodeWords } from 'postal-mime';
import { withLineFeeds } from '../platform/mail/line-feeds.ts';
import { fieldsOf } from '../platform/mail/mail-fields.ts';
import { partsOf, type Unparsable, UnparsableMail } from '../platform/mail/mail-parts.ts';
import { addressesIn, type MailAddress, sendersIn } from './mail-addresses.ts';
import { attachmentOf, type MailAttachment } from './mail-attachments.ts';
import { bodyOf, type MailBody } from './mail-body.ts';
import { type MailReport, reportIn } from './mail-report.ts';
import { oneLine } from './one-line.ts';

export { LIMITS } from '../platform/mail/mail-parts.ts';
export type { MailAddress } from './mail-addresses.ts';

/** A mail, decoded and within our limits. Everything in it is *claimed*; nothing in it is ever run or obeyed. */
export interface ParsedMail {
  /** Every field in its order, several of one name too, decoded and on one line each. Names in small letters. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly subject: string;
  /** Of all From fields: more than one mailbox is for a person to look at. */
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly sender: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly deliveredTo: readonly string[];
  /** With angle brackets, as the next two. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  /** Oldest first. */
  readonly references: readonly string[];
  /** ISO 8601. */
  readonly date: string | null;
  readonly autoSubmitted: string | null;
  readonly precedence: string | null;
  readonly listId: string | null;
  readonly returnPath: string | null;
  readonly body: MailBody;
  readonly attachments: readonly MailAttachment[];
  readonly report: MailReport | null;
  /** An encoded word held a line break: somebody tried to write header fields through us. */
  readonly hasHeaderInjection: boolean;
  /** The part that holds the letter is encrypted, or wrapped in a signature that we do not open. */
  readonly isSealed: boolean;
}

export type ParseOutcome =
  | { readonly outcome: 'parsed'; readonly mail: ParsedMail }
  | { readonly outcome: 'unparsable'; readonly why: Unparsable };

/**
 * Reads a raw mail. Never throws: whatever the bytes are, there is an outcome, and the raw mail stays what counts.
 * Needs little more memory than the mail itself, since attachments are measured and not decoded.
 */
export function parseMail(raw: Uint8Array): ParseOutcome {
  try {
    return {
      outcome: 'parsed',
      mail: parsed(withLineFeeds(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength))),
    };
  } catch (error) {
    // A flaw of ours must not cost anybody his request: a person reads the mail instead.
    return { outcome: 'unparsable', why: error instanceof UnparsableMail ? error.why : 'broken' };
  }
}

function parsed(raw: Buffer): ParsedMail {
  if (raw.length === 0) throw new UnparsableMail('empty');
  const root = partsOf(raw);
  const fields = fieldsOf(raw.subarray(root.header.start, root.header.end));
  const attachments: MailAttachment[] = [];
  const body = bodyOf(raw, root, (part) => attachments.push(attachmentOf(raw, part, attachments.length + 1)));
  const decoded = fields.map(({ name, value }) => ({ name, value: decodeWords(value) }));
  const first = (name: string) => decoded.find((field) => field.name === name)?.value ?? '';
  const line = (name: string, longest: number) => oneLine(first(name), longest) || null;
  return {
    headers: decoded.map(({ name, value }) => ({
      name: oneLine(name, 200),
      value: oneLine(value, MAX_VALUE),
    })),
    subject: oneLine(first('subject'), MAX_SUBJECT),
    from: sendersIn(fields),
    replyTo: addressesIn(fields, 'reply-to'),
    sender: addressesIn(fields, 'sender')[0] ?? null,
    to: addressesIn(fields, 'to'),
    cc: addressesIn(fields, 'cc'),
    deliveredTo: ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
      addressesIn(fields, name).map(({ address }) => address),
    ),
    messageId: idsIn(first('message-id'))[0] ?? null,
    inReplyTo: idsIn(first('in-reply-to')),
    references: idsIn(first('references')),
    date: isoDate(first('date')),
    autoSubmitted: line('auto-submitted', 100)?.toLowerCase() ?? null,
    precedence: line('precedence', 100)?.toLowerCase() ?? null,
    listId: line('list-id', 200),
    returnPath: line('return-path', 400),
    body,
    attachments,
    report: reportIn(raw, root),
    hasHeaderInjection: decoded.some(({ value }) => /[\r\n\0]/.test(value)),
    isSealed: /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)$/.test(root.type),
  };
}

const MAX_SUBJECT = 500;
const MAX_VALUE = 10_000;
const MOST_IDS = 200;

const idsIn = (value: string): string[] => value.match(/<[^<>\s]{1,400}>/g)?.slice(-MOST_IDS) ?? [];

function isoDate(value: string): string | null {
  const time = Date.parse(value.replace(/\([^()]*\)/g, ' ').slice(0, 100));
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
