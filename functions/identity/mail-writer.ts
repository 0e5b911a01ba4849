import type { Day } from '#domain/clock/day.ts';
import type { MailPart } from '../platform/mail/mail-parts.ts';
import type { ClearedText } from './files-in-text.ts';

/** Writes a mail anew, piece by piece. Line ends are those of the mail that it comes from. */
export interface MailWriter {
  /** A header block and the empty line behind it. */
  header(block: Buffer): void;
  line(text?: string): void;
  /** A body as it is, and how many files have been taken out of it. */
  body(bytes: Buffer, removed: number): void;
  /** A part with words that are not as they were. @param header of the whole mail, if that is one part */
  text(header: Buffer | null, type: string, cleared: ClearedText): void;
  /** A part whose content goes. @param header of the whole mail, if that is one part */
  note(header: Buffer | null, what: string): void;
  noteOf(what: string): string;
  end(): { readonly bytes: Buffer; readonly removed: number };
}

export function mailWriter(raw: Buffer, day: Day): MailWriter {
  const lineEnd = raw.includes('\r\n') ? '\r\n' : '\n';
  const pieces: Buffer[] = [];
  let removed = 0;
  const line = (text = '') => {
    pieces.push(Buffer.from(`${text}${lineEnd}`, 'latin1'));
  };
  const noteOf = (what: string) => `[removed on ${day}: ${what}]`;
  const writer: MailWriter = {
    header(block) {
      pieces.push(block);
      if (block.length > 0 && block.at(-1) !== LF) line();
      line();
    },
    line,
    body(bytes, count) {
      pieces.push(bytes);
      removed += count;
    },
    text(header, type, cleared) {
      writeContent(header, [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64']);
      for (const piece of Buffer.from(cleared.text, 'utf8')
        .toString('base64')
        .match(/.{1,76}/g) ?? [])
        line(piece);
      removed += cleared.removed;
    },
    note(header, what) {
      // Attached, so that nobody takes it for words of the letter. A file's name can say as much as the file.
      const disposition = header ? [] : ['Content-Disposition: attachment; filename="removed.txt"'];
      writeContent(header, ['Content-Type: text/plain; charset=us-ascii', ...disposition]);
      line(noteOf(what));
      removed += 1;
    },
    noteOf,
    end: () => ({ bytes: Buffer.concat(pieces), removed }),
  };
  const writeContent = (header: Buffer | null, fields: readonly string[]) => {
    const others = header ? withoutContentFields(header) : '';
    pieces.push(Buffer.from(others, 'latin1'));
    if (others !== '' && !others.endsWith('\n')) line();
    for (const field of fields) line(field);
    line();
  };
  return writer;
}

export const headerOf = (raw: Buffer, { header }: MailPart): Buffer => raw.subarray(header.start, header.end);

const LF = 0x0a;

/** A header block without what it says of a content that is no longer there. */
export function withoutContentFields(header: Buffer): string {
  let isOfContent = false;
  return header
    .toString('latin1')
    .split(/(?<=\n)/)
    .filter((line) => {
      if (!/^[ \t]/.test(line)) isOfContent = /^content-/i.test(line);
      return !isOfContent;
    })
    .join('');
}
