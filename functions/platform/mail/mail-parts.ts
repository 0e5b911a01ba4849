import { contentOf, type PartContent } from './mail-content-headers.ts';
import { endOfHeaders } from './mail-header-block.ts';

/**
 * Where the parts of a mail lie in its bytes. Nothing is decoded or copied here: a mail of 40 MB costs as many objects
 * as it has parts, whereas a parser that keeps lines needs a multiple of the mail (and runs out of memory on 40 MB of
 * line feeds).
 */
export interface MailPart extends PartContent {
  readonly header: ByteRange;
  readonly body: ByteRange;
  readonly parts: readonly MailPart[];
}

export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Why a mail is left to a person with its raw bytes (CLK-2: the clock runs from receipt all the same). */
export type Unparsable =
  | 'empty'
  | 'too-large'
  | 'too-many-parts'
  | 'too-deep'
  | 'headers-too-long'
  | 'broken';

export class UnparsableMail extends Error {
  readonly why: Unparsable;
  constructor(why: Unparsable) {
    super(why);
    this.why = why;
  }
}

/** SES delivers at most 40 MB; no mail program nests or divides a letter like this. */
export const LIMITS = {
  bytes: 42_000_000,
  nesting: 64,
  parts: 1_000,
  /** Of all parts together. */
  headerBytes: 256 * 1024,
} as const;

interface OpenPart extends PartContent {
  readonly header: ByteRange;
  body: ByteRange;
  readonly parts: OpenPart[];
}

interface Multipart {
  readonly part: OpenPart;
  /** `--` and the boundary. */
  readonly delimiter: Buffer;
}

const LF = 0x0a;
const CR = 0x0d;
const DASH = 0x2d;

/** Reads the tree of parts. Throws `UnparsableMail` above our limits. */
export function partsOf(raw: Buffer): MailPart {
  if (raw.length > LIMITS.bytes) throw new UnparsableMail('too-large');
  const multiparts: Multipart[] = [];
  let count = 0;
  let headerBytes = 0;

  /** Reads the headers at `at`, and opens the part's multipart if it is one. */
  const open = (at: number, kindOfParent: string | null): OpenPart => {
    count += 1;
    if (count > LIMITS.parts) throw new UnparsableMail('too-many-parts');
    const room = LIMITS.headerBytes - headerBytes;
    const header = endOfHeaders(raw, at, room, (line) => delimiterAt(raw, line, multiparts) !== null);
    if (!header) throw new UnparsableMail('headers-too-long');
    headerBytes += header.end - at;
    const content = contentOf(raw.subarray(at, header.end), kindOfParent);
    const part: OpenPart = {
      ...content,
      header: { start: at, end: header.end },
      body: { start: header.body, end: raw.length },
      parts: [],
    };
    const boundary = content.type.startsWith('multipart/')
      ? (content.boundary ?? boundaryGuessedAt(raw, header.body))
      : null;
    if (boundary !== null) {
      if (multiparts.length >= LIMITS.nesting) throw new UnparsableMail('too-deep');
      multiparts.push({ part, delimiter: Buffer.from(`--${boundary}`, 'utf8') });
    }
    return part;
  };

  const root = open(0, null);
  let current = root;
  // The first line of a body can be a delimiter, so the line feed before it counts.
  let at = Math.max(current.body.start - 1, 0);
  while (multiparts.length > 0) {
    const line = nextDashes(raw, at);
    if (line === null) break;
    const found = delimiterAt(raw, line, multiparts);
    if (!found) {
      at = line;
      continue;
    }
    const { index, isLast, next } = found;
    const parent = multiparts[index]?.part ?? root;
    // Whatever is open inside of this multipart ends here, closed or not.
    const ended = [
      current,
      ...multiparts.slice(index + 1).map(({ part }) => part),
      ...(isLast ? [parent] : []),
    ];
    for (const part of ended)
      if (part.body.end === raw.length)
        part.body = { start: part.body.start, end: endBefore(raw, line, part.body.start) };
    multiparts.length = isLast ? index : index + 1;
    if (isLast) {
      // What follows is nobody's part until the next delimiter further out.
      current = parent;
      at = next - 1;
    } else {
      current = open(next, parent.type);
      parent.parts.push(current);
      at = Math.max(current.body.start - 1, next - 1);
    }
  }
  return root;
}

/** The next line that starts with two dashes: its first byte. */
function nextDashes(raw: Buffer, from: number): number | null {
  if (from === 0 && raw[0] === DASH && raw[1] === DASH) return 0;
  // A search by the runtime is faster on ordinary mails and slower where every line begins like this.
  for (let at = from; at + 2 < raw.length; at += 1)
    if (raw[at] === LF && raw[at + 1] === DASH && raw[at + 2] === DASH) return at + 1;
  return null;
}

/** Which open multipart a line belongs to, the innermost first; only white space may follow a delimiter (RFC 2046). */
function delimiterAt(raw: Buffer, line: number, multiparts: readonly Multipart[]) {
  if (raw[line] !== DASH || raw[line + 1] !== DASH) return null;
  for (let index = multiparts.length - 1; index >= 0; index -= 1) {
    const delimiter = multiparts[index]?.delimiter;
    if (!delimiter || !startsAt(raw, line, delimiter)) continue;
    let end = line + delimiter.length;
    const isLast = raw[end] === DASH && raw[end + 1] === DASH;
    if (isLast) end += 2;
    while (raw[end] === 0x20 || raw[end] === 0x09) end += 1;
    if (raw[end] === CR) end += 1;
    if (end >= raw.length) return { index, isLast, next: raw.length };
    if (raw[end] === LF) return { index, isLast, next: end + 1 };
  }
  return null;
}

function startsAt(raw: Buffer, at: number, bytes: Buffer): boolean {
  if (at + bytes.length > raw.length) return false;
  for (let index = 2; index < bytes.length; index += 1) if (raw[at + index] !== bytes[index]) return false;
  return true;
}

/** The line end before a delimiter belongs to the delimiter. */
function endBefore(raw: Buffer, line: number, start: number): number {
  let end = line;
  if (end > start && raw[end - 1] === LF) end -= 1;
  if (end > start && raw[end - 1] === CR) end -= 1;
  return Math.max(end, start);
}

const LONGEST_BOUNDARY = 200;

/** A multipart that forgot to name its boundary: its first line of text, if that is one. */
function boundaryGuessedAt(raw: Buffer, body: number): string | null {
  const start = raw.subarray(body, body + 4 * LONGEST_BOUNDARY).toString('latin1');
  const line = /^\s*--([^\r\n]{1,200}?)[ \t]*\r?\n/.exec(start)?.[1];
  return line && !line.endsWith('--') ? line : null;
}
