import { folded, wordsOf } from './folded.ts';
import { isBlank, type Line, wordsIn } from './lines.ts';
import { VOCABULARY } from './vocabulary.ts';

/** "On 3 March at 10:00 Jan <jan@mail.example> wrote:" above what is answered. */
export interface Attribution {
  /** The line behind it. */
  readonly next: number;
  /** Only a program writes it like this, so all that follows is quoted, with marks or without. */
  readonly isMadeByProgram: boolean;
}

const MOST_LINES = 4;
const LONGEST = 400;

/** Programs fold the line anywhere, within the address too. */
export function attributionAt(text: string, lines: readonly Line[], index: number): Attribution | null {
  const first = lines[index];
  if (!first || !mayBegin(folded(wordsIn(text, first)))) return null;
  let joined = '';
  for (let next = index; next < lines.length && next < index + MOST_LINES; next += 1) {
    const line = lines[next];
    if (!line || isBlank(line) || line.depth !== first.depth) return null;
    joined += ` ${wordsIn(text, line)}`;
    if (joined.length > LONGEST) return null;
    if (!/:\s*\*?$/.test(joined)) continue;
    const sentence = folded(joined);
    if (!isAttribution(sentence)) return null;
    const isSpoken = wordsOf(sentence.replace(/<[^<>]*>/g, ' ')).some((word) =>
      VOCABULARY.pronouns.has(word),
    );
    return {
      next: next + 1,
      isMadeByProgram: !isSpoken && (/\b\d{1,2}[:.hu]\d{2}\b/.test(sentence) || sentence.includes('@')),
    };
  }
  return null;
}

const mayBegin = (line: string) =>
  VOCABULARY.openers.has(/^\S+/.exec(line)?.[0] ?? '') || (VOCABULARY.verb.test(line) && /[\d@]/.test(line));

/** Opener, date and verb; or name, verb and date. */
const isAttribution = (sentence: string) =>
  VOCABULARY.verb.test(sentence) &&
  /\d/.test(sentence) &&
  /\d{4}|\d[:./-]\d|@|\d{1,2}\.? \p{L}{3}/u.test(sentence);
