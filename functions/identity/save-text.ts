import type { Day } from '#domain/clock/day.ts';
import { decodeBytes } from '../platform/mail/mail-charset.ts';
import { endOfHeaders } from '../platform/mail/mail-header-block.ts';
import { LIMITS } from '../platform/mail/mail-parts.ts';
import { MOST_TEXT, wordsIn } from './files-in-text.ts';
import { mailWriter } from './mail-writer.ts';

/** Of a header block that does not end. */
const MOST_HEADER = 16 * 1024;

/**
 * What can be kept of a mail whose parts nobody can tell apart: its header, and its text as far as it is one.
 *
 * @returns `removed` 0: there is nothing in it but text
 */
export function saveText(raw: Buffer, day: Day): { readonly bytes: Buffer; readonly removed: number } {
  const found = endOfHeaders(raw, 0, LIMITS.headerBytes, () => false);
  const header = found ? raw.subarray(0, found.end) : wholeLines(raw.subarray(0, MOST_HEADER));
  const rest = raw.subarray(found?.body ?? header.length);
  const writer = mailWriter(raw, day);
  const { text } = decodeBytes(rest.subarray(0, MOST_TEXT), null);
  const cleared = wordsIn(text, found !== null && rest.length <= MOST_TEXT, writer.noteOf);
  if (!cleared) writer.note(header, `${rest.length} bytes that could not be told apart`);
  else if (cleared.removed > 0) writer.text(header, 'text/plain', cleared);
  return writer.end();
}

const wholeLines = (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
