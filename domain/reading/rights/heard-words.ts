import type { Language } from '#contracts/language.ts';
import type { LetterText } from '../reading.ts';
import { type Citation, citationsIn } from './articles.ts';
import type { Mask } from './lexicon.ts';
import { negatorsOf } from './negation.ts';
import type { Match } from './pattern.ts';
import { type Meaning, type Reader, readerOf } from './reader.ts';
import { silentIn } from './silent.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A text in words, and what its language knows of them. Lists have one entry for each word. */
export interface HeardWords {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly masks: readonly Mask[];
  readonly reader: Reader;
  /** The place of the "not" that turns a word, or -1. */
  readonly negators: readonly number[];
  readonly matches: readonly Match<Meaning>[];
  /** 1 where a word's meaning is named and not used. */
  readonly silent: Uint8Array;
  readonly citations: readonly Citation[];
}

/** A text in the language that it is taken for. */
const hearText = (text: string, language: Language): HeardWords =>
  hearWords({ text, tokens: tokensOf(text) }, language);

/** `isForeign`: the text is not known to be in this language. */
export function hearWords(
  { text, tokens }: Pick<HeardWords, 'text' | 'tokens'>,
  language: Language,
  isForeign = false,
): HeardWords {
  const reader = readerOf(language);
  const masks = reader.masksOf(tokens, { isForgiving: !isForeign });
  const negators = negatorsOf(tokens, masks, reader, language);
  const matches = reader.patterns.matches(tokens, masks);
  const ofMarketing = new Set(
    tokens.flatMap(({ sentence }, index) => (reader.is(masks[index], 'marketing') ? [sentence] : [])),
  );
  const citations = citationsIn(tokens, text, (sentence) => ofMarketing.has(sentence));
  return { text, tokens, masks, reader, negators, matches, silent: silentIn(tokens, matches), citations };
}

/** A letter's two texts in words of its language. */
export interface HeardLetter {
  readonly subject: HeardWords;
  readonly newText: HeardWords;
  readonly language: Language;
}

const heard = new WeakMap<LetterText, HeardLetter>();

/** Who asks for the rights of a letter asks for its kind too: it is heard once in its language. */
export function hearLetter(letter: LetterText, language: Language): HeardLetter {
  const known = heard.get(letter);
  if (known?.language === language) return known;
  const { subject, newText } = letter;
  const now = { subject: hearText(subject, language), newText: hearText(newText, language), language };
  heard.set(letter, now);
  return now;
}
