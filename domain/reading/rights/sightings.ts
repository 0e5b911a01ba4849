import type { Language } from '#contracts/language.ts';
import type { Phrase, RightName } from '../reading.ts';
import { citationsIn } from './articles.ts';
import { negatorsOf } from './negation.ts';
import { type Meaning, readerOf } from './reader.ts';
import { settled } from './settled.ts';
import { type Token, tokensOf } from './tokens.ts';

/** How sure one sighting makes. */
const SURE = 0.85;
const HINT = 0.45;
const CITED = 0.8;
const CITED_WITHOUT_LAW = 0.6;

/** One place where a right is used. */
export interface Sighting {
  readonly right: RightName;
  readonly confidence: number;
  /** Absent for what stands in the subject. */
  readonly phrase: Phrase | undefined;
  /** Of a request that was sent before. */
  readonly earlier: boolean;
}

/** A sighting in words: which ones, and the word that a "not" would turn. */
export interface Candidate {
  readonly right: RightName;
  readonly confidence: number;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** Said without the right's own word: "what you have about me", which also stands in "delete what you have about me". */
  readonly loose: boolean;
}

export interface SightedText {
  readonly sightings: readonly Sighting[];
  /** A complaint is made in it. */
  readonly lodged: boolean;
}

export function sightingsIn(text: string, language: Language): SightedText {
  const tokens = tokensOf(text);
  const reader = readerOf(language);
  const masks = reader.masksOf(tokens);
  const negators = negatorsOf(tokens, masks, reader, language);
  const matches = [...reader.patterns.matches(tokens, masks)];
  const ends = sentenceEnds(tokens);
  const cover = (...meanings: readonly Meaning[]): Uint8Array => {
    const covered = new Uint8Array(tokens.length);
    for (const { meaning, at } of matches) {
      const from = at[0] ?? 0;
      if (meanings.includes(meaning)) covered.fill(1, from, ends[from]);
    }
    return covered;
  };
  const silent = cover('mention', 'announcement');
  const earlier = sentencesWith(
    tokens,
    matches.filter(({ meaning }) => meaning === 'earlier').map(({ at }) => at[0] ?? 0),
  );
  const lodged = matches.some(({ meaning, at }) => meaning === 'lodged' && silent[at[0] ?? 0] === 0);
  const turned = (at: readonly number[]): boolean =>
    (negators[at[0] ?? 0] ?? -1) !== -1 && !at.some((one) => reader.is(masks[one], 'no'));

  const marketing = sentencesWith(
    tokens,
    tokens.flatMap((_, index) => (reader.is(masks[index], 'marketing') ? [index] : [])),
  );
  const spoken = matches.flatMap(({ pattern, meaning, at }): readonly Candidate[] => {
    if (isControl(meaning) || turned(at)) return [];
    const [head = 0] = at;
    const span = { from: Math.min(...at), to: Math.max(...at), sentence: tokens[head]?.sentence ?? 0 };
    const loose =
      meaning === 'access' ? !reader.is(masks[head], 'access') : pattern.anyOrder && pattern.parts.length > 1;
    return [{ right: meaning, confidence: pattern.hint ? HINT : SURE, head, ...span, loose }];
  });
  const cited = citationsIn(tokens, text, (sentence) => marketing.has(sentence)).flatMap(
    ({ right, from, to, lawNamed }): readonly Candidate[] => {
      if ((negators[from] ?? -1) !== -1) return [];
      const sentence = tokens[from]?.sentence ?? 0;
      return [
        {
          right,
          confidence: lawNamed ? CITED : CITED_WITHOUT_LAW,
          head: from,
          from,
          to,
          sentence,
          loose: false,
        },
      ];
    },
  );
  const joined = (from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at += 1) if (reader.is(masks[at], 'and')) return true;
    return false;
  };
  const sightings = settled(
    [...spoken, ...cited].filter(({ head }) => silent[head] === 0),
    joined,
  ).map((one) => ({
    right: one.right,
    confidence: one.confidence,
    phrase: { start: tokens[one.from]?.start ?? 0, end: tokens[one.to]?.end ?? 0 },
    earlier: earlier.has(one.sentence),
  }));
  return { sightings, lodged };
}

const isControl = (meaning: Meaning): meaning is Exclude<Meaning, RightName> =>
  meaning === 'mention' || meaning === 'announcement' || meaning === 'lodged' || meaning === 'earlier';

const sentencesWith = (tokens: readonly Token[], at: readonly number[]): ReadonlySet<number> =>
  new Set(at.map((index) => tokens[index]?.sentence ?? -1));

/** For each word the place behind the last one of its sentence. */
function sentenceEnds(tokens: readonly Token[]): readonly number[] {
  const ends = tokens.map(() => tokens.length);
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    ends[index] =
      tokens[index]?.sentence === tokens[index + 1]?.sentence ? (ends[index + 1] ?? 0) : index + 1;
  }
  return ends;
}
