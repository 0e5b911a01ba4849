import { decodeBytes } from './mail-charset.ts';
import { decodeBase64, decodeQuotedPrintable } from './mail-transfer.ts';

/** `=?charset?Q?text?=` (RFC 2047), with the language that RFC 2231 allows behind the charset. */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]*)?\?([QqBb])\?([^?\r\n]*)\?=/g;

/** Words that follow each other in one charset: a character may lie across two of them. */
interface WordRun {
  readonly charset: string;
  readonly bytes: Buffer[];
}

/**
 * Writes every encoded word anew in UTF-8. A wrong or unheard-of charset is put right here once, so that subjects and
 * display names can be left to the parser; decoding them before addresses are told apart would let a name become one.
 */
export const withUtf8Words = (value: string): string => rewritten(value, writtenAnew);

/** Every encoded word read, for values that nobody parses any further. */
export const withoutWords = (value: string): string => rewritten(value, textOf);

function rewritten(value: string, write: (run: WordRun, doesFollow: boolean) => string): string {
  if (!value.includes('=?')) return value;
  const pieces: (string | WordRun)[] = [];
  let at = 0;
  for (const { 0: word, 1: label = '', 2: encoding = '', 3: text = '', index } of value.matchAll(WORD)) {
    const between = value.slice(at, index);
    const charset = label.toLowerCase();
    const last = pieces.at(-1);
    // White space between two words is folding and none of the text.
    const follows = typeof last === 'object' && /^[ \t]*$/.test(between);
    if (!follows) pieces.push(between);
    if (follows && last.charset === charset) last.bytes.push(bytesOf(encoding, text));
    else pieces.push({ charset, bytes: [bytesOf(encoding, text)] });
    at = index + word.length;
  }
  pieces.push(value.slice(at));
  return pieces
    .map((piece, index) =>
      typeof piece === 'string' ? piece : write(piece, typeof pieces[index - 1] === 'object'),
    )
    .join('');
}

function bytesOf(encoding: string, text: string): Buffer {
  const raw = Buffer.from(text, 'utf8');
  if (encoding.toUpperCase() === 'B') return decodeBase64(raw);
  return decodeQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'utf8'));
}

const textOf = ({ bytes, charset }: WordRun): string => decodeBytes(Buffer.concat(bytes), charset).text;

function writtenAnew(run: WordRun, doesFollow: boolean): string {
  const word = `=?utf-8?B?${Buffer.from(textOf(run), 'utf8').toString('base64')}?=`;
  return doesFollow ? ` ${word}` : word;
}
