import { createHash } from 'node:crypto';
import { fieldsOf } from '../platform/mail/mail-fields.ts';
import type { MailPart } from '../platform/mail/mail-parts.ts';
import { decodeTransfer } from '../platform/mail/mail-transfer.ts';

/**
 * What a machine reports of a mail of ours (RFC 3464, 8098, 5965). It is *claimed*: anybody can write one, and it says
 * which letter to look at, not what became of it.
 */
export interface MailReport {
  readonly kind: 'delivery' | 'disposition' | 'abuse';
  /** Message-ID of the mail that is reported on, with its angle brackets. */
  readonly originalMessageId: string | null;
  readonly recipients: readonly ReportedRecipient[];
}

export interface ReportedRecipient {
  /** SHA-256 of the address in small letters: enough to compare with the one that we wrote to. */
  readonly hash: string;
  /** E.g. `failed`, `delayed`, `delivered`. */
  readonly action: string | null;
  /** E.g. `5.1.1`. */
  readonly status: string | null;
}

const KINDS = new Map<string, MailReport['kind']>([
  ['message/delivery-status', 'delivery'],
  ['message/global-delivery-status', 'delivery'],
  ['message/disposition-notification', 'disposition'],
  ['message/feedback-report', 'abuse'],
]);
const ORIGINALS = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
]);

/** As much of a report as is read. */
const MAX_REPORT = 64 * 1024;
const MOST_RECIPIENTS = 50;

export function reportIn(raw: Buffer, root: MailPart): MailReport | null {
  const leaves = leavesOf(root);
  const machine = leaves.find(({ type }) => KINDS.has(type));
  const kind = machine && KINDS.get(machine.type);
  if (!machine || !kind) return null;
  const blocks = blocksOf(raw, machine);
  const original = leaves.find(({ type }) => ORIGINALS.has(type));
  const named = blocks.flatMap((block) => block.get('original-message-id') ?? [])[0];
  const quoted = original && fieldsIn(contentOf(raw, original)).get('message-id');
  return {
    kind,
    originalMessageId: /<[^<>\s]{1,400}>/.exec(named ?? quoted ?? '')?.[0] ?? null,
    recipients: blocks.flatMap(recipientOf).slice(0, MOST_RECIPIENTS),
  };
}

const leavesOf = (part: MailPart): MailPart[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);

const contentOf = (raw: Buffer, { body, encoding }: MailPart) =>
  decodeTransfer(raw.subarray(body.start, body.end), encoding, MAX_REPORT).bytes;

/** Groups of fields with empty lines between them: first of the mail, then of each recipient. */
function blocksOf(raw: Buffer, part: MailPart): ReadonlyMap<string, string>[] {
  return contentOf(raw, part)
    .toString('latin1')
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => fieldsIn(Buffer.from(block, 'latin1')));
}

function fieldsIn(block: Buffer): ReadonlyMap<string, string> {
  const end = block.toString('latin1').search(/\r?\n\r?\n/);
  const fields = new Map<string, string>();
  for (const { name, value } of fieldsOf(end < 0 ? block : block.subarray(0, end)))
    if (!fields.has(name)) fields.set(name, value);
  return fields;
}

function recipientOf(block: ReadonlyMap<string, string>): ReportedRecipient[] {
  const written =
    block.get('original-recipient') ?? block.get('final-recipient') ?? block.get('original-rcpt-to');
  const address = written
    ?.split(';')
    .at(-1)
    ?.replace(/[<>\s]/g, '')
    .toLowerCase();
  if (!address) return [];
  return [
    {
      hash: createHash('sha256').update(address).digest('hex'),
      action: /^[a-z]{1,20}/.exec(block.get('action')?.toLowerCase() ?? '')?.[0] ?? null,
      status: /\d\.\d{1,3}\.\d{1,3}/.exec(block.get('status') ?? '')?.[0] ?? null,
    },
  ];
}
