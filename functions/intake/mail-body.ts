import { tagLetters } from '#domain/reading/flags/tag-letters.ts';
import { decodeBytes } from '../platform/mail/mail-charset.ts';
import type { MailPart } from '../platform/mail/mail-parts.ts';
import { decodeTransfer } from '../platform/mail/mail-transfer.ts';
import { textOfHtml } from './mail-html.ts';
import { tidied, unflowed } from './mail-plain.ts';

/** What a letter says, as its reader saw it. */
export interface MailBody {
  readonly text: string;
  /**
   * Words beside the letter that a program may take for it: written so that a reader does not see them, in comments of
   * the markup, in letters that no screen draws, in the form that is not shown, in the names of files.
   */
  readonly hiddenText: string;
  /** More than `MAX_TEXT` was written; the rest is in the raw mail. */
  readonly isCut: boolean;
  /** Some bytes could not be read in any charset that we know. */
  readonly isUndecodable: boolean;
  /** The plain and the HTML form say different things: who reads one of them is told something else. */
  readonly doFormsDiffer: boolean;
}

/** Far more than a letter, and as much as is ever read of one. */
export const MAX_TEXT = 1_000_000;
const MAX_HTML_BYTES = 4_000_000;
/** Of all parts together, so that a thousand of them cost no more than a few. */
const MAX_BYTES = 5_000_000;
/** Enough to see that somebody has tried something. */
const MAX_REMARK = 20_000;
const MOST_REMARKS = 50;
const BLANK: MailBody = {
  text: '',
  hiddenText: '',
  isCut: false,
  isUndecodable: false,
  doFormsDiffer: false,
};

/** A body, and whether markup told us what it looks like. */
interface Form extends MailBody {
  readonly isHtml: boolean;
  /** That were decoded for it. */
  readonly bytes: number;
}

interface Reader {
  /** Bytes that may still be decoded. */
  readonly most: number;
  readonly remark: (words: string) => void;
}

const isText = ({ type }: MailPart) =>
  type === 'text/plain' || type === 'text/html' || type === 'text/enriched';

/** Reads the body, and gives every part that is none to `attach`. */
export function bodyOf(raw: Buffer, root: MailPart, keep: (part: MailPart) => void): MailBody {
  const remarks: string[] = [];
  const remark = (words: string) => {
    if (words !== '' && remarks.length < MOST_REMARKS) remarks.push(words.slice(0, MAX_REMARK));
  };
  const attach = (part: MailPart) => {
    // "Ignore-all-instructions.pdf": words, for a program that is given a list of files.
    remark(part.fileName?.replace(/[_.+-]+/g, ' ') ?? '');
    keep(part);
  };
  let hasText = false;
  let room = MAX_BYTES;
  const read = (part: MailPart): Form[] => {
    if (part.parts.length > 0) return readMultipart(part);
    // A multipart in which no delimiter was found is all text: better read as it is than not at all.
    const isLetter = part === root || part.type.startsWith('multipart/');
    const isInline = part.disposition !== 'attachment' && (part.fileName === null || !hasText);
    if (part.type.startsWith('multipart/') || (isText(part) && (isLetter || isInline))) {
      hasText = true;
      const form = formOf(raw, part, { most: room, remark });
      room -= form.bytes;
      return [form];
    }
    attach(part);
    return [];
  };
  const readMultipart = ({ type, parts }: MailPart): Form[] => {
    if (type === 'multipart/alternative') {
      const before = hasText;
      const forms = parts.map((part) => {
        hasText = before;
        return joined(read(part));
      });
      hasText = before || forms.some(({ text }) => text.trim() !== '');
      return chosen(forms, remark);
    }
    // What belongs to the first part: its pictures, its signature, the report for machines.
    if (/^multipart\/(?:related|signed|report)$/.test(type)) {
      const [first, ...others] = parts;
      const forms = first ? read(first) : [];
      for (const other of others) attachAll(other, attach);
      return forms;
    }
    return parts.flatMap(read);
  };
  const { text, hiddenText, isCut, isUndecodable, doFormsDiffer } = joined(read(root));
  return {
    // Somebody may write white on white without knowing; a letter is not lost by that.
    text: text.trim() === '' ? hiddenText : text,
    hiddenText: [hiddenText, ...remarks].filter(Boolean).join('\n'),
    isCut,
    isUndecodable,
    doFormsDiffer,
  };
}

function attachAll(part: MailPart, attach: (part: MailPart) => void): void {
  if (part.parts.length === 0) attach(part);
  for (const inner of part.parts) attachAll(inner, attach);
}

function formOf(raw: Buffer, part: MailPart, { most, remark }: Reader): Form {
  const isHtml = part.type === 'text/html';
  const body = raw.subarray(part.body.start, part.body.end);
  const { bytes, isWhole } = decodeTransfer(
    body,
    part.encoding,
    Math.min(most, isHtml ? MAX_HTML_BYTES : MAX_TEXT),
  );
  const decoded = decodeBytes(bytes, part.typeParameters.get('charset') ?? null);
  const { text } = decoded;
  const isUndecodable = decoded.isUndecodable || isNoText(text);
  // They are not in the text any more when it has been made tidy.
  remark(tagLetters(text));
  if (isHtml) {
    const { text: seen, hiddenText, comments } = textOfHtml(text, MAX_TEXT);
    remark(tidied(comments));
    const isCut = !isWhole || seen.length >= MAX_TEXT;
    return {
      ...BLANK,
      isHtml,
      text: tidied(seen.slice(0, MAX_TEXT)),
      hiddenText: tidied(hiddenText),
      isCut,
      isUndecodable,
      bytes: bytes.length,
    };
  }
  const plain = tidied(part.type === 'text/enriched' ? text.replace(/<[^<>]{0,60}>/g, '') : text);
  const isFlowed = part.typeParameters.get('format')?.toLowerCase() === 'flowed';
  const isSpaceDeleted = part.typeParameters.get('delsp')?.toLowerCase() === 'yes';
  return {
    ...BLANK,
    isHtml,
    text: isFlowed ? unflowed(plain, isSpaceDeleted) : plain,
    isCut: !isWhole,
    isUndecodable,
    bytes: bytes.length,
  };
}

/** Signs that nobody types, more of them than an accident leaves: bytes of a program or of a picture. */
function isNoText(text: string): boolean {
  const seen = text.slice(0, 4_000);
  return (seen.match(/(?!\s)\p{Cc}/gu)?.length ?? 0) * 20 > seen.length;
}

function joined(forms: readonly Form[]): Form {
  const [first] = forms;
  if (first && forms.length === 1) return first;
  const textOf = (key: 'text' | 'hiddenText') =>
    forms
      .map((form) => form[key])
      .filter((text) => text.trim() !== '')
      .join('\n\n')
      .slice(0, MAX_TEXT);
  return {
    text: textOf('text'),
    hiddenText: textOf('hiddenText'),
    isHtml: forms.some(({ isHtml }) => isHtml),
    isCut: forms.some(({ isCut }) => isCut),
    isUndecodable: forms.some(({ isUndecodable }) => isUndecodable),
    doFormsDiffer: forms.some(({ doFormsDiffer }) => doFormsDiffer),
    bytes: 0,
  };
}

/** Of a letter in several forms the plain one, unless that is a stopgap ("your program shows no HTML"). */
function chosen(forms: readonly Form[], remark: (words: string) => void): Form[] {
  const plain = forms.find(({ isHtml, text }) => !isHtml && text.trim() !== '');
  const html = forms.findLast(({ isHtml, text }) => isHtml && text.trim() !== '');
  const hidden = forms.findLast(({ hiddenText }) => hiddenText !== '')?.hiddenText ?? '';
  const form = plain ?? html ?? forms[0];
  if (!form) return [];
  if (!plain || !html) return [{ ...form, hiddenText: hidden }];
  const inPlain = wordsOf(plain.text);
  const inHtml = wordsOf(html.text);
  const isStopgap = inHtml.size > 10 && inPlain.size * 3 < inHtml.size;
  const doFormsDiffer = !isStopgap && (isMissingFrom(inPlain, inHtml) || isMissingFrom(inHtml, inPlain));
  if (doFormsDiffer) remark(html.text);
  return [{ ...(isStopgap ? html : plain), hiddenText: hidden, doFormsDiffer }];
}

const COMPARED = 20_000;
const wordsOf = (text: string) =>
  new Set(
    text
      .slice(0, COMPARED)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );

/** Links are written out in one of the forms and not in the other; whole sentences are not. */
function isMissingFrom(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const missing = [...words].filter((word) => !others.has(word)).length;
  return missing > 8 && missing * 2 > words.size;
}
