import type { Language } from '#contracts/language.ts';
import type { HeardWords } from '../rights/heard-words.ts';
import { sensesOf } from './senses/sense-words.ts';

/** As many words of a text as are looked at: who has not said by then what is wanted has pasted something. */
const WORDS = 600;
/** A word without its endings, near enough: "gegevens" and "gegeven", "supprimer" and "supprimez". */
const STEM = 5;
/** Two meanings of one sentence belong together when no more than so many others stand between. */
const BESIDE = 5;

/** What was seen, and the words (from, to; both inclusive) that it was seen in. */
export type Visit = (feature: string, from: number, to: number) => void;

/**
 * The features of a text, each as often as it stands there:
 *
 * - `nl:gegev`, a stem; `nl:mijn gegev`, two that follow each other in a sentence;
 * - `delete`, a meaning in any language; `!delete` under a "not", `~delete` where it is only mentioned;
 * - `data+delete`, two meanings of one sentence, in the order of the alphabet; once a sentence;
 * - `article erasure`, a citation of the Regulation; `!article erasure` under a "not", `~` where it is only mentioned;
 * - `^newsletter`, what a word is about, wider than a meaning; `!^newsletter` under a "not".
 *
 * Meanings and senses are shared by the languages, so that what letters in one teach holds in the others.
 */
export function visitFeatures(words: HeardWords, language: Language, visit: Visit): void {
  const { tokens } = words;
  for (let from = 0; from < Math.min(tokens.length, WORDS); ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]?.sentence === tokens[from]?.sentence) to += 1;
    visitStems(words, language, from, Math.min(to, WORDS), visit);
    visitMeanings(words, from, Math.min(to, WORDS), visit);
    visitSenses(words, language, from, Math.min(to, WORDS), visit);
    from = to;
  }
  for (const { right, from, to } of words.citations)
    visit(`${named(words, from)}${turned(words, from)}article ${right}`, from, to);
}

const turned = ({ negators }: HeardWords, at: number): string => ((negators[at] ?? -1) === -1 ? '' : '!');
const named = ({ silent }: HeardWords, at: number): string => (silent[at] === 1 ? '~' : '');

function visitStems(
  { tokens }: HeardWords,
  language: Language,
  from: number,
  to: number,
  visit: Visit,
): void {
  let before = '';
  for (let at = from; at < to; at += 1) {
    const stem = (tokens[at]?.word ?? '').slice(0, STEM);
    visit(`${language}:${stem}`, at, at);
    if (at > from) visit(`${language}:${before} ${stem}`, at - 1, at);
    before = stem;
  }
}

function visitMeanings(words: HeardWords, from: number, to: number, visit: Visit): void {
  const { masks, reader } = words;
  const meant: { readonly at: number; readonly names: readonly string[] }[] = [];
  for (let at = from; at < to; at += 1) {
    const names = reader.meaningsOf(masks[at]);
    if (names.length > 0) meant.push({ at, names });
  }
  const pairs = new Set<string>();
  for (const [index, { at, names }] of meant.entries()) {
    const said = named(words, at);
    const first = turned(words, at);
    for (const name of names) visit(`${said}${first}${name}`, at, at);
    for (const other of meant.slice(index + 1, index + 1 + BESIDE)) {
      const second = turned(words, other.at);
      for (const one of names) {
        for (const beside of other.names) {
          const inOrder =
            one < beside ? `${first}${one}+${second}${beside}` : `${second}${beside}+${first}${one}`;
          const pair = `${said}${inOrder}`;
          if (pairs.has(pair)) continue;
          pairs.add(pair);
          visit(pair, at, other.at);
        }
      }
    }
  }
}

function visitSenses(words: HeardWords, language: Language, from: number, to: number, visit: Visit): void {
  for (let at = from; at < to; at += 1) {
    for (const sense of sensesOf(words.tokens[at]?.word ?? '', language))
      visit(`${turned(words, at)}^${sense}`, at, at);
  }
}
