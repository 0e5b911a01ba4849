import { paragraphsOf } from '../plain-text.ts';
import { wordsIn } from '../words/index.ts';
import type { Checked, LetterToCheck } from './rule.ts';

/** A letter, ready to be searched for sentences. */
export const reading = (letter: LetterToCheck): Checked => ({
  ...letter,
  words: wordsIn(letter.language),
  text: oneLineOf(letter.written.text),
  dense: dense(letter.written.text),
});

/** Whether the text says it. A blank is said by every text; to leave something out is another fault. */
export const says = ({ dense: text }: Pick<Checked, 'dense'>, sentence: string): boolean =>
  text.includes(dense(sentence));

/** Whether an address opens without telling the way to everybody: encrypted, or not leaving the machine. */
export const opens = (link: string): boolean =>
  /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(link);

/** What a reader of the HTML sees, on one line. */
export const shownIn = (html: string): string =>
  oneLineOf(
    html
      .replace(/^[\s\S]*?<body[^>]*>/i, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
  );

/** Letters and digits alone: what is left when no mark, space or bullet counts. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

export const oneLineOf = (text: string): string => paragraphsOf(text).join(' ').replace(/\s+/g, ' ');
const dense = (text: string): string => oneLineOf(text).replace(/\s+/g, '');
