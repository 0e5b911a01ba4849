import { Buffer } from 'node:buffer';
import { inLatinLetters } from './confusables.ts';
import { tagLetters } from './tag-letters.ts';

/** More than these are no letter's, and are not undone. */
const MOST_RUNS = 20;
const MOST_CHARACTERS = 20_000;

/**
 * What a text says when its disguise is taken off, as programs do without being asked: letters with room between them,
 * letters of other alphabets, figures for letters, base64, the alphabet turned by 13, letters that no screen shows.
 * Empty where nothing is disguised.
 */
export function undisguised(text: string): string {
  const seen = text.slice(0, MOST_CHARACTERS);
  return [
    tagLetters(text),
    closedUp(seen),
    inLatinLetters(seen),
    withoutFigures(seen),
    outOfBase64(seen),
    turnedBack(seen),
  ]
    .filter(Boolean)
    .join('\n');
}

const SPACED = /(?<!\p{L})\p{L}(?: \p{L}){4,80}(?!\p{L})/gu;

/** "N e g e e r   a l l e": words are what has more room between it. */
function closedUp(text: string): string {
  const closed = text.replace(SPACED, (letters) => letters.replaceAll(' ', ''));
  return closed === text ? '' : closed;
}

const FIGURES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
const WITH_FIGURES = /(?<![\p{L}\p{N}@$])(?=[\d@$]{0,2}\p{L})(?:\p{L}|[013457@$]){4,20}(?![\p{L}\p{N}@$])/gu;

/** "1gn0re prev1ous 1nstruct10ns". */
function withoutFigures(text: string): string {
  if (!/\p{L}[013457]\p{L}|[01]\p{L}{3}/u.test(text)) return '';
  const spelt = text.replace(WITH_FIGURES, (word) =>
    word.replace(/[013457@$]/g, (sign) => FIGURES[sign] ?? sign),
  );
  return spelt === text ? '' : spelt;
}

const BASE64 = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{24,4000}={0,2}(?![A-Za-z0-9+/=])/g;

function outOfBase64(text: string): string {
  const runs = text.match(BASE64)?.slice(0, MOST_RUNS) ?? [];
  return runs
    .map((run) => Buffer.from(run, 'base64').toString('utf8'))
    .filter((decoded) => /^[\p{L}\p{N}\p{P}\p{S}\s]+$/u.test(decoded) && decoded.includes(' '))
    .join('\n');
}

/** "Ignore", "instruction", "negeer", "anweisung", "prompt", "verified", turned by 13: no word of any language. */
const TURNED = /vtaber|vafgehp|artrre|najrvfhat|cebzcg|irevsvrq|bhoyvr/i;

function turnedBack(text: string): string {
  if (!TURNED.test(text)) return '';
  return text.replace(/[a-z]/gi, (letter) => {
    const code = letter.charCodeAt(0);
    const first = code >= 97 ? 97 : 65;
    return String.fromCharCode(((code - first + 13) % 26) + first);
  });
}
