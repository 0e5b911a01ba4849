import { isAscii, isUtf8 } from 'node:buffer';

/** Text of bytes, and whether some of them could not be read as what they say they are. */
export interface Decoded {
  readonly text: string;
  readonly isUndecodable: boolean;
}

/**
 * What Windows means by 0x80 to 0x9F, where ISO-8859-1 has control characters that nobody writes. Some versions of
 * Node's `TextDecoder` leave these bytes as they are, so the table is ours. Five bytes mean nothing to Windows either.
 */
const WINDOWS =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/** The character of a byte (or of a number that means one) from 0x80 to 0x9F. */
export const windowsCharacter = (byte: number): string => WINDOWS[byte - 0x80] ?? '\uFFFD';

/** Labels that programs put on whatever they have: the bytes decide. `utf8` and labels that say nothing. */
const SAYS_NOTHING =
  /^(?:|utf-?8.*|us-?ascii|ascii|ansi.*|unknown.*|x-unknown|default|binary|[78]bit|none|text|plain)$/;
const LATIN = /^(?:iso[-_]?8859[-_]?15?|latin-?[19]|l1|(?:windows|cp|x-cp)-?1252)(?::\d+)?$/;
const LATIN_9 = /15|9$/;

/** Where bytes below 0x80 are not ASCII, so that the label has to be believed. */
const NOT_ASCII = /^(?:iso-2022|csiso2022|utf-?16|ucs-|hz-|unicode$)/;

/** Nobody has written it since 1997, and its decoders served to smuggle markup. Its ASCII stays readable. */
const REFUSED = /^(?:x-)?(?:unicode-1-1-|c)?utf-?7(?:-imap)?$/;

/**
 * Reads bytes in the charset that they are labelled with, or in the one that they turn out to be in. Text that somebody
 * garbled before sending (`Ã©`) is left as it is: guessing back could change what was said.
 */
export function decodeBytes(bytes: Buffer, label: string | null): Decoded {
  const charset = (label ?? '').trim().toLowerCase();
  if (REFUSED.test(charset)) return { text: bytes.toString('latin1'), isUndecodable: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  if (NOT_ASCII.test(charset)) return decodeAs(charset, bytes);
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), isUndecodable: false };
  const isLatin = LATIN.test(charset);
  // A Latin label on valid UTF-8 is wrong: no letter has only such sequences by accident.
  if (isUtf8(bytes) && (isLatin || SAYS_NOTHING.test(charset)))
    return { text: bytes.toString('utf8'), isUndecodable: false };
  if (isLatin) return { text: fromWindows(bytes, LATIN_9.test(charset)), isUndecodable: false };
  if (SAYS_NOTHING.test(charset)) return { text: lineByLine(bytes), isUndecodable: false };
  return decodeAs(charset, bytes);
}

/** A list's footer or a gateway's remark comes in another charset than the letter that it was put under. */
function lineByLine(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const line = bytes.subarray(at, end < 0 ? bytes.length : end + 1);
    text += isUtf8(line) ? line.toString('utf8') : fromWindows(line, false);
    at += line.length;
  }
  return text;
}

function fromWindows(bytes: Buffer, isLatin9: boolean): string {
  const text = bytes
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => windowsCharacter(character.charCodeAt(0)));
  return isLatin9 ? text.replaceAll('\u00A4', '\u20AC') : text;
}

function decodeAs(charset: string, bytes: Buffer): Decoded {
  const decoder = decoderFor(charset);
  if (!decoder) {
    const isUnicode = isUtf8(bytes);
    return { text: isUnicode ? bytes.toString('utf8') : lineByLine(bytes), isUndecodable: !isUnicode };
  }
  const text = decoder.decode(bytes);
  return { text, isUndecodable: text.includes('\uFFFD') };
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> | null {
  for (const label of [
    charset,
    charset.replace(/^(?:x-|cs)/, ''),
    charset.replace(/^(?:cp|ms|ibm)-?(?=125\d)/, 'windows-'),
  ])
    try {
      return new TextDecoder(label);
    } catch {
      // A label that this runtime does not know; the next spelling, or none.
    }
  return null;
}
