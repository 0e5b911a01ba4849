const LF = 0x0a;
/** A field's name is visible ASCII (RFC 5322); a line is looked at no further than this. */
const LONGEST_NAME = 80;
const FIELD = /^[\x21-\x39\x3b-\x7e]+[ \t]*:/;

/**
 * Finds where a header block ends: at an empty line, at a line that is a delimiter, or where lines stop being fields and
 * do not start again, since a program that forgets the empty line must not hide a letter. `null` if there is more of it
 * than `room`.
 */
export function endOfHeaders(
  raw: Buffer,
  start: number,
  room: number,
  isDelimiter: (line: number) => boolean,
): { readonly end: number; readonly body: number } | null {
  let at = start;
  let fields = 0;
  while (at < raw.length) {
    if (at - start > room) return null;
    const next = nextLine(raw, at);
    const line = textAt(raw, at, next);
    if (/^\r?\n?$/.test(line)) return { end: at, body: next };
    if (isDelimiter(at)) return { end: at, body: at };
    if (FIELD.test(line)) fields += 1;
    else if (!isContinuation(line, fields) && !isMailboxLine(line, at, start)) {
      // Odd lines between fields are skipped, as every mail program does.
      if (fields === 0 || !doFieldsFollow(raw, next)) return { end: at, body: at };
    }
    at = next;
  }
  return at - start > room ? null : { end: raw.length, body: raw.length };
}

/** White space alone is a folded line to the letter of the standard, and an empty one in practice. */
const isContinuation = (line: string, fields: number) => fields > 0 && /^[ \t]/.test(line) && /\S/.test(line);

/** mbox puts `From sender date` above a mail; some gateways leave `>From`. */
const isMailboxLine = (line: string, at: number, start: number) => at === start && /^>?From /.test(line);

/** Fields that no letter has in its text by accident. */
const KNOWN_FIELD =
  /^(?:from|to|cc|reply-to|subject|date|message-id|received|mime-version|content-[a-z-]+|return-path|delivered-to|x-[\w-]+)[ \t]*:/i;
const LOOK_AHEAD = 20;

function doFieldsFollow(raw: Buffer, from: number): boolean {
  let at = from;
  for (let count = 0; count < LOOK_AHEAD && at < raw.length; count += 1) {
    const next = nextLine(raw, at);
    const line = textAt(raw, at, next);
    if (/^\r?\n?$/.test(line)) return false;
    if (count === 0 ? FIELD.test(line) : KNOWN_FIELD.test(line)) return true;
    at = next;
  }
  return false;
}

function nextLine(raw: Buffer, at: number): number {
  const end = raw.indexOf(LF, at);
  return end < 0 ? raw.length : end + 1;
}

const textAt = (raw: Buffer, at: number, next: number) =>
  raw.toString('latin1', at, Math.min(next, at + LONGEST_NAME));
