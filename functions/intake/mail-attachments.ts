import { safeName } from '#domain/package/safe-path.ts';
import type { MailPart } from '../platform/mail/mail-parts.ts';
import { decodedSize } from '../platform/mail/mail-transfer.ts';

/**
 * A part that is kept as evidence in the raw mail. It is listed and never opened here: what an attached message, a
 * calendar or a TNEF container says is not what this person wrote.
 */
export interface MailAttachment {
  /** Safe on every system and on every page: plain ASCII, no path, no device. */
  readonly name: string;
  readonly contentType: string;
  /** Of the decoded content, in bytes. */
  readonly size: number;
  readonly disposition: string | null;
  readonly contentId: string | null;
  /** Drawn within the letter, e.g. a logo. */
  readonly isInline: boolean;
}

const LONGEST_NAME = 120;
const EXTENSIONS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
  'text/calendar': 'ics',
  'application/ics': 'ics',
  'application/ms-tnef': 'dat',
  'application/pdf': 'pdf',
  'application/pgp-signature': 'asc',
  'application/pkcs7-signature': 'p7s',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'text/html': 'html',
  'text/plain': 'txt',
};

export function attachmentOf(raw: Buffer, part: MailPart, position: number): MailAttachment {
  return {
    name: nameOf(part, position),
    contentType: part.type.slice(0, 100),
    size: decodedSize(raw.subarray(part.body.start, part.body.end), part.encoding),
    disposition: part.disposition?.slice(0, 40) ?? null,
    contentId: part.contentId,
    isInline: part.disposition !== 'attachment' && (part.contentId !== null || part.disposition === 'inline'),
  };
}

function nameOf({ fileName, type }: MailPart, position: number): string {
  // Only the last step of a path, whichever way its slashes lean.
  const last = fileName?.split(/[/\\]/).at(-1)?.slice(-400).trim() ?? '';
  if (last === '') return `attachment-${position}.${EXTENSIONS[type] ?? 'bin'}`;
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(last)?.[0] ?? '';
  const stem = safeName(last.slice(0, last.length - extension.length), LONGEST_NAME - extension.length);
  return `${stem}${extension}`;
}
