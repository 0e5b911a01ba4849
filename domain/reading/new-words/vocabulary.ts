import type { ThreadWords } from './thread-words.ts';
import { de } from './words-de.ts';
import { en } from './words-en.ts';
import { fr } from './words-fr.ts';
import { nl } from './words-nl.ts';

/** All languages at once: programs mark threads in the language of whoever installed them, not of the letter. */
const LANGUAGES: readonly ThreadWords[] = [nl, fr, de, en];

const all = (list: (words: ThreadWords) => readonly string[]): string[] => LANGUAGES.flatMap(list);
const setOf = (list: (words: ThreadWords) => readonly string[]): ReadonlySet<string> => new Set(all(list));

/** Phrases by their first word, so that a line is compared with a handful of them; the longest first. */
export type Phrases = ReadonlyMap<string, readonly string[]>;

function phrasesOf(list: (words: ThreadWords) => readonly string[]): Phrases {
  const phrases = all(list).toSorted((one, other) => other.length - one.length);
  return Map.groupBy(phrases, firstWord);
}

const firstWord = (text: string) => /^[\p{L}\d']+/u.exec(text)?.[0] ?? '';

/** The phrase that folded text begins with, as whole words. `…` in it stands for anything. */
export function phraseAtStart(phrases: Phrases, text: string): string | null {
  const candidates = phrases.get(firstWord(text));
  return candidates?.find((phrase) => beginsWith(text, phrase)) ?? null;
}

function beginsWith(text: string, phrase: string): boolean {
  const [start = '', end] = phrase.split(' … ');
  return (
    text.startsWith(start) &&
    !/^[\p{L}\d]/u.test(text.slice(start.length)) &&
    (end === undefined || text.includes(end))
  );
}

/** In a bracket of groups, longest first: `a b|a`. */
const anyOf = (phrases: readonly string[]) =>
  phrases
    .toSorted((one, other) => other.length - one.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

export const VOCABULARY = {
  openers: setOf(({ attribution }) => attribution.openers.map(firstWord)),
  verb: new RegExp(`\\b(?:${anyOf(all(({ attribution }) => attribution.verbs))})\\b`),
  fromFields: setOf(({ fields }) => fields.from),
  otherFields: setOf(({ fields }) => fields.others),
  originals: phrasesOf(({ originals }) => originals),
  forwards: phrasesOf(({ forwards }) => forwards),
  answeredSubject: new RegExp(
    `^(?:${anyOf(all((words) => [...words.answeredSubjects, ...words.forwardedSubjects]))})\\s*:`,
  ),
  forwardedSubject: new RegExp(
    `^(?:(?:${anyOf(all(({ answeredSubjects }) => answeredSubjects))})\\s*:\\s*)*(?:${anyOf(all(({ forwardedSubjects }) => forwardedSubjects))})\\s*:`,
  ),
  pointer: new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(all(({ pointers }) => pointers))})(?![\\p{L}\\d])`, 'u'),
  closings: phrasesOf(({ closings }) => closings),
  formulas: phrasesOf(({ formulas }) => formulas),
  pronouns: setOf(({ pronouns }) => pronouns),
  sentenceWords: setOf(({ sentenceWords }) => sentenceWords),
  footers: phrasesOf(({ footers }) => footers),
  disclaimers: phrasesOf(({ disclaimers }) => disclaimers.openers),
  disclaimerMarks: all(({ disclaimers }) => disclaimers.marks),
  ownData: new RegExp(`(?<![\\p{L}\\d])(?:${anyOf(all(({ ownData }) => ownData))})(?![\\p{L}\\d])`, 'u'),
} as const;
