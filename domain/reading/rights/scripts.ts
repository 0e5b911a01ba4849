/** What a character is part of: a word, a number, or what stands between them. */
export type Script = 'letters' | 'digits' | 'other';

const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^\p{N}/u;

/** Asking a character for its Unicode class is slow, and nearly all of a letter is written with these. */
const LATIN: readonly Script[] = Array.from({ length: 0x180 }, (_, code) =>
  askedOf(String.fromCharCode(code)),
);

/** Of the character that begins at an offset. Half of a surrogate pair is none of both. */
export function scriptAt(text: string, at: number): Script {
  return LATIN[text.charCodeAt(at)] ?? askedOf(text.slice(at, at + 2));
}

function askedOf(character: string): Script {
  if (LETTER.test(character)) return 'letters';
  return DIGIT.test(character) ? 'digits' : 'other';
}

/** The offset behind the last character that follows in the same script. */
export function endOf(text: string, start: number, script: Script): number {
  let end = start;
  do end += (text.codePointAt(end) ?? 0) > 0xff_ff ? 2 : 1;
  while (end < text.length && scriptAt(text, end) === script);
  return end;
}
