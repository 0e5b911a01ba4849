import PostalMime, { addressParser, type Email } from 'postal-mime';

/**
 * What intake needs to know of a mail. Everything in it is *claimed*: a From line proves nothing until a code sent to
 * that mailbox comes back.
 */
export interface ReadMail {
  readonly from: { readonly address: string; readonly name: string | null };
  readonly subject: string;
  readonly text: string;
  readonly messageId: string | null;
  /** Message-IDs that the mail says it answers, newest first. */
  readonly answers: readonly string[];
}

/** Why a mail does not become a case by itself. It is kept with its raw bytes, and a person looks at it. */
export type HeldReason = 'unreadable' | 'no-sender' | 'several-senders' | 'automatic';

export type ReadResult =
  | { readonly mail: ReadMail; readonly held?: never }
  | { readonly held: HeldReason; readonly mail?: never };

/** More header fields or deeper nesting than any letter has; the parser itself stops at 256 levels. */
const MAX_NESTING = 64;
const MAX_HEADERS_BYTES = 256 * 1024;

/** Reads a raw mail. Never throws: whatever the bytes are, there is an outcome. */
export async function readMail(raw: Uint8Array, envelopeFrom: string): Promise<ReadResult> {
  let email: Email;
  try {
    email = await PostalMime.parse(raw, { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS_BYTES });
  } catch {
    return { held: 'unreadable' };
  }
  if (isAutomatic(email, envelopeFrom)) return { held: 'automatic' };
  const froms = email.headers.filter(({ key }) => key === 'from').map(({ value }) => value);
  // Two From lines, or two mailboxes in one: parsers disagree on which one counts, and that is what somebody may be after.
  if (froms.length > 1 || addressParser(froms[0] ?? '', { flatten: true }).length > 1)
    return { held: 'several-senders' };
  const address = email.from?.address?.trim().toLowerCase() ?? '';
  if (!/^[^\s@<>",;:()]+@[^\s@<>",;:()]+\.[^\s@<>",;:()]+$/.test(address) || address.length > 254)
    return { held: 'no-sender' };
  return {
    mail: {
      from: { address, name: oneLine(email.from?.name ?? '', 200) || null },
      subject: oneLine(email.subject ?? '', 200),
      text: (email.text ?? textOf(email.html ?? '')).trim(),
      messageId: oneLine(email.messageId ?? '', 400) || null,
      answers: [...idsIn(email.inReplyTo), ...idsIn(email.references).reverse()],
    },
  };
}

/** RFC 3834: what a machine sent must not be answered by a machine. Bounces have no envelope sender. */
function isAutomatic(email: Email, envelopeFrom: string): boolean {
  const value = (name: string) =>
    email.headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase();
  const submitted = value('auto-submitted');
  return (
    envelopeFrom === '' ||
    envelopeFrom === '<>' ||
    (submitted !== undefined && submitted !== 'no') ||
    ['bulk', 'junk', 'list'].includes(value('precedence') ?? '') ||
    value('list-id') !== undefined
  );
}

/** Folds control characters and white space, so that nothing of a mail can start a header line or a log line. */
const oneLine = (text: string, length: number) =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, length)
    .toWellFormed();

const idsIn = (header: string | undefined): string[] => header?.match(/<[^<>\s]{1,400}>/g) ?? [];

/** As much as tells a language; without an end a tag must not make this slow. */
const MAX_HTML_CHARACTERS = 200_000;

/** Enough of HTML's text to tell its language; the raw mail stays what counts. */
const textOf = (html: string) =>
  html
    .slice(0, MAX_HTML_CHARACTERS)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1[^<>]*>|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
