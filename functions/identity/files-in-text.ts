/** Text, and how many files were taken out of it. */
export interface ClearedText {
  readonly text: string;
  readonly removed: number;
}

/** Bytes of a text that are looked at: a letter with pictures written into it. */
export const MOST_TEXT = 8_000_000;
/** Of a text that goes on behind those. As much as is ever read of a letter. */
const KEPT_OF_LONGER = 1_000_000;

/**
 * The words of a text, without the files in it; null: it is none.
 *
 * @param isWhole false: there is more of it, which goes
 */
export function wordsIn(
  text: string,
  isWhole: boolean,
  noteOf: (what: string) => string,
): ClearedText | null {
  if (isBinary(text)) return null;
  const cleared = withoutFiles(text, noteOf('a file in the text'));
  if (isWhole) return cleared;
  const rest = noteOf('the rest of a text that is too long for a letter');
  return { text: `${cleared.text.slice(0, KEPT_OF_LONGER)}\n${rest}`, removed: cleared.removed + 1 };
}

/**
 * Takes out of a text what a program wrote into it as a file: pictures within HTML, uuencoded and pasted base64, a PDF
 * as it is. Each leaves `note` behind. Only forms that nobody types: long lines without a space, many of them.
 */
function withoutFiles(text: string, note: string): ClearedText {
  let removed = 0;
  const take = () => {
    removed += 1;
    return note;
  };
  const lines = text.split('\n');
  const lastOfPdf = lines.findLastIndex((line) => line.includes('%%EOF'));
  const kept: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfFile(lines, at, lastOfPdf);
    if (end > at) kept.push(take());
    else kept.push(lines[at] ?? '');
    at = Math.max(end, at + 1);
  }
  const cleared = kept
    .join('\n')
    .replace(DATA_ADDRESS, take)
    .replace(BASE64, (run) => (run.length < LONGEST_WORD ? run : take()));
  return removed === 0 ? { text, removed } : { text: cleared, removed };
}

/** Signs that nobody types, in any stretch of a text: bytes of a picture, whatever the part says it is. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at += STRETCH) {
    const stretch = text.slice(at, at + STRETCH);
    if ((stretch.match(/(?!\s)\p{Cc}/gu)?.length ?? 0) * 20 > stretch.length) return true;
  }
  return false;
}

const STRETCH = 4_000;

/** A smaller picture than this shows nobody: a dot, a line, an icon. */
const DATA_ADDRESS = /\bdata:[\w.+/;=-]{0,200},[^"'()<>\s]{200,}/gi;
const BASE64 = /[A-Za-z0-9+/]+={0,2}/g;
const LONGEST_WORD = 800;

const FEWEST_LINES = 8;
const ENCODED = /^[\x21-\x7e]{45,}\r?$/;
const LAST_OF_ENCODED = /^[A-Za-z0-9+/]+={0,2}\r?$/;
const UUENCODED = /^[\x20-\x60]+\r?$/;

/** The line behind the file that begins at line `at`; `at` itself if none does. */
function endOfFile(lines: readonly string[], at: number, lastOfPdf: number): number {
  const first = lines[at] ?? '';
  // As far as the last end that any has: a PDF that was added to has several.
  if (/^%PDF-\d/.test(first)) return lastOfPdf >= at ? lastOfPdf + 1 : lines.length;
  if (/^begin [0-7]{3,4} \S/.test(first)) {
    const end = endOfRun(lines, at + 1, (line) => UUENCODED.test(line));
    if (end > at + 2) return /^end\s*$/.test(lines[end] ?? '') ? end + 1 : end;
  }
  const end = endOfRun(lines, at, (line) => ENCODED.test(line) && !line.includes('://'));
  if (end - at < FEWEST_LINES) return at;
  return LAST_OF_ENCODED.test(lines[end] ?? '') ? end + 1 : end;
}

function endOfRun(lines: readonly string[], from: number, doesBelong: (line: string) => boolean): number {
  let at = from;
  while (at < lines.length && doesBelong(lines[at] ?? '')) at += 1;
  return at;
}
