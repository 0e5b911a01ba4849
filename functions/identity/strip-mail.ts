import type { Day } from '#domain/clock/day.ts';
import { withLineFeeds } from '../platform/mail/line-feeds.ts';
import { decodeBytes } from '../platform/mail/mail-charset.ts';
import { type MailPart, partsOf } from '../platform/mail/mail-parts.ts';
import { decodedSize, decodeTransfer } from '../platform/mail/mail-transfer.ts';
import { type ClearedText, MOST_TEXT, wordsIn } from './files-in-text.ts';
import { headerOf, type MailWriter, mailWriter } from './mail-writer.ts';
import { saveText } from './save-text.ts';

export interface StrippedMail {
  readonly bytes: Buffer;
  /** Documents, pictures and other files that were in it. 0: the mail is as it was, to the byte. */
  readonly removed: number;
}

/** What says of itself that it is words. Calendars and address cards are not among them: they hold pictures. */
const WORDS = new Set([
  'text/plain',
  'text/html',
  'text/enriched',
  'text/csv',
  'text/rfc822-headers',
  'message/delivery-status',
  'message/disposition-notification',
  'message/feedback-report',
]);
const MAILS = new Set(['message/rfc822', 'message/global']);
const AS_IT_IS = new Set(['', '7bit', '8bit', 'binary']);
const DEEPEST = 8;
/** Bytes that belong to no part; more of them are no courtesy to old mail programs. */
const MOST_BESIDE = 1_000;

/**
 * Takes everything out of a raw mail that can show a document (IDV-4): what is attached or drawn within the letter, and
 * what was written into its text as a file. Header, words and structure stay; each part leaves a line that says what it
 * was. No hash of it, which would prove for ever who sent which card. Never throws; done twice it changes nothing more.
 *
 * @param day on which it is done, as the line says
 */
export function stripMail(raw: Uint8Array, day: Day, depth = 0): StrippedMail {
  const whole = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const bytes = withLineFeeds(whole);
  const writer = mailWriter(bytes, day);
  try {
    write({ raw: bytes, day, depth, writer }, partsOf(bytes), true);
  } catch {
    // A mail beyond our limits, or a flaw of ours: neither may keep a copy.
    const saved = saveText(bytes, day);
    return saved.removed === 0 ? { bytes: whole, removed: 0 } : saved;
  }
  const { bytes: written, removed } = writer.end();
  if (removed > 0) return { bytes: written, removed };
  const isCrowded = bytes.length - written.length > MOST_BESIDE;
  return isCrowded ? { bytes: written, removed: 1 } : { bytes: whole, removed: 0 };
}

interface Stripping {
  readonly raw: Buffer;
  readonly day: Day;
  readonly depth: number;
  readonly writer: MailWriter;
}

function write(stripping: Stripping, part: MailPart, isRoot: boolean): void {
  const { raw, writer } = stripping;
  if (part.parts.length === 0) {
    writeLeaf(stripping, part, isRoot);
    return;
  }
  writer.header(headerOf(raw, part));
  const delimiter = delimiterBefore(raw, part.parts[0]?.header.start ?? 0);
  // What stands before, between and behind the parts is nobody's, and not written.
  for (const inner of part.parts) {
    writer.line(delimiter);
    write(stripping, inner, false);
    writer.line();
  }
  writer.line(`${delimiter}--`);
}

function writeLeaf(stripping: Stripping, part: MailPart, isRoot: boolean): void {
  const { raw, day, depth, writer } = stripping;
  const header = headerOf(raw, part);
  const body = raw.subarray(part.body.start, part.body.end);
  const cleared = wordsOf(stripping, part, body);
  if (MAILS.has(part.type) && AS_IT_IS.has(part.encoding) && depth < DEEPEST) {
    const inner = stripMail(body, day, depth + 1);
    writer.header(header);
    writer.body(inner.bytes, inner.removed);
  } else if (cleared?.removed === 0) {
    writer.header(header);
    writer.body(body, 0);
  } else if (cleared) {
    const type = part.type.startsWith('multipart/') ? 'text/plain' : part.type;
    writer.text(isRoot ? header : null, type, cleared);
  } else {
    const size = decodedSize(body, part.encoding);
    writer.note(isRoot ? header : null, `${part.type.slice(0, 100)}, ${size} bytes`);
  }
}

/** The words of a part without the files in them; null: it has none. */
function wordsOf({ writer }: Stripping, part: MailPart, body: Buffer): ClearedText | null {
  // A multipart in which no delimiter was found is text to whoever reads it.
  if (!WORDS.has(part.type) && !part.type.startsWith('multipart/')) return null;
  const { bytes, isWhole } = decodeTransfer(body, part.encoding, MOST_TEXT);
  const { text } = decodeBytes(bytes, part.typeParameters.get('charset') ?? null);
  return wordsIn(text, isWhole, writer.noteOf);
}

/** The delimiter as it stands above a part, also where the header forgot to name it. */
function delimiterBefore(raw: Buffer, start: number): string {
  const lineStart = start < 2 ? 0 : raw.lastIndexOf(0x0a, start - 2) + 1;
  return raw.toString('latin1', lineStart, start).trimEnd();
}
