/** Text of bytes, and whether some of them could not be read as what they say they are. */
export interface Decoded {
  readonly text: string;
  readonly isUndecodable: boolean;
}

/**
 * What Windows means by 0x80 to 0x9F, where ISO-8859-1 has control characters that nobody writes. Some versions of
 * Node's `TextDecoder` leave these bytes as they are, so this table is ours. Five bytes mean nothing to Windows either.
 */
const WINDOWS =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD' +
  '\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

/** Labels that mail programs put on whatever they have: the bytes decide between UTF-8 and windows-1252. */
const LOOSE =
  /^(?:|utf-?8|us-?ascii|ascii|ansi.*|iso[-_]?8859[-_]?1|latin-?1|l1|(?:windows|cp|x-cp)-?1252|unknown.*|x-unknown|default|binary|8bit|7bit|none)$/;

/** Where bytes below 0x80 are not ASCII, so that the label has to be believed. */
const STATEFUL = /^(?:iso-2022|csiso2022|utf-?16|utf-?32|ucs-|hz-|unicode$)/;

/** Nobody writes it since 1997, and its decoders were only ever used to smuggle markup. Its ASCII stays readable. */
const REFUSED = /^(?:x-)?(?:unicode-1-1-)?(?:utf-?7|cutf-?7)(?:-imap)?$/;

/**
 * Reads bytes in the charset that they are labelled with, or in the one that they turn out to be in. Text that somebody
 * garbled before sending (`Ã©`) is left as it is: guessing back could change what was said.
 */
export function decodeBytes(bytes: Buffer, label: string | null): Decoded {
  const charset = (label ?? '').trim().toLowerCase();
  if (REFUSED.test(charset)) return { text: bytes.toString('latin1'), isUndecodable: true };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWith('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWith('utf-16be', bytes);
  if (STATEFUL.test(charset)) return decodeWith(charset, bytes);
  if (isAscii(bytes)) return { text: bytes.toString('latin1'), isUndecodable: false };
  const utf8 = asUtf8(bytes);
  // A Latin label on valid UTF-8 is wrong: no letter has only such sequences by accident.
  if (utf8 !== null && (LOOSE.test(charset) || charset.startsWith('iso-8859-'))) return utf8;
  if (LOOSE.test(charset)) return fromWindows(bytes);
  return decodeWith(charset, bytes) ?? utf8;
}
