import { LANGUAGES, type Language } from '#contracts/language.ts';

/**
 * Turns the phrases of every language into one expression, to be used on folded text: letters mix languages. Phrases are
 * plain words with commas between them, so that whoever speaks the language can read and amend the lists:
 *
 * - a space is any white space, a line's end too
 * - `a/b` is one word or the other
 * - `*` at a word's end is any ending
 * - `~` between words is up to four other words of the same sentence
 *
 * Every repetition is bounded, so that no text makes this slow.
 */
export function phrases(texts: Readonly<Record<Language, string>>): RegExp {
  const all = LANGUAGES.flatMap((language) => listed(texts[language])).flatMap(spelledOut);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${oneOf(all, expressionOf)})(?![\\p{L}\\p{N}])`, 'gu');
}

/**
 * One of the phrases, sorted by their first letter: at most places of a text no phrase begins, and one look at the letter
 * says so. Among phrases of one letter the first that fits is taken, as they were listed.
 */
export function oneOf(all: readonly string[], expression: (ending: string) => string): string {
  const initials = Map.groupBy(all, (phrase) => phrase.charAt(0));
  return [...initials]
    .map(
      ([initial, group]) =>
        `${escaped(initial)}(?:${group.map((phrase) => expression(phrase.slice(1))).join('|')})`,
    )
    .join('|');
}

/** A phrase that begins with one word or another is two. */
function spelledOut(phrase: string): readonly string[] {
  const [first = '', ...others] = phrase.split(' ');
  return first.split('/').map((choice) => [choice, ...others].join(' '));
}

/** The phrases of a text that has commas between them; a line's end is a space. */
export const listed = (text: string): readonly string[] =>
  text.split(',').map((phrase) => phrase.replace(/\s+/gu, ' ').trim());

/** Whether any of the phrases is in the folded text. */
export function has(expression: RegExp, folded: string): boolean {
  expression.lastIndex = 0;
  return expression.test(folded);
}

const GAP = "[\\s,]{1,3}(?:[\\p{L}\\p{N}'.-]{1,30}[\\s,]{1,3}){0,4}?";

const expressionOf = (phrase: string): string =>
  phrase
    .split(' ~ ')
    .map((part) => part.split(' ').map(wordExpression).join('\\s{1,3}'))
    .join(GAP);

function wordExpression(word: string): string {
  const choices = word.split('/').map((choice) => escaped(choice).replaceAll('\\*', '\\p{L}{0,20}'));
  return choices.length === 1 ? choices.join('') : `(?:${choices.join('|')})`;
}

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
