import type { Phrase, RightName } from '../reading.ts';
import type { HeardWords } from './heard-words.ts';
import type { Pattern } from './pattern.ts';
import type { Meaning } from './reader.ts';
import { type Between, settled } from './settled.ts';
import type { Token } from './tokens.ts';

/** How sure one sighting makes. */
const SURE = 0.85;
const HINT = 0.45;
const CITED = 0.8;
const CITED_WITHOUT_LAW = 0.6;
/** So far before a word an "if" still makes it a condition. */
const CONDITION_WITHIN = 5;

/** One place where a right is used. */
export interface Sighting {
  readonly right: RightName;
  readonly confidence: number;
  /** Absent for what stands in the subject. */
  readonly phrase: Phrase | undefined;
  /** The pattern that found it. */
  readonly said: string;
  /** Of a request that was sent before. */
  readonly earlier: boolean;
  /** Says only that something is so ("the data are wrong"), and not what is to be done about it. */
  readonly stated: boolean;
  /** "Remove me": names the writer and no data. */
  readonly bare: boolean;
  /** "Do not use my data", without a word for objecting: what follows of a restriction, too. */
  readonly mild: boolean;
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
  readonly stated: boolean;
  readonly bare: boolean;
  readonly mild: boolean;
  readonly hint: boolean;
  readonly said: string;
}

export interface SightedText {
  readonly sightings: readonly Sighting[];
  /** A complaint is made in it. */
  readonly lodged: boolean;
}

export function sightingsIn(words: HeardWords): SightedText {
  const { tokens, matches, silent } = words;
  const of = (meaning: Meaning): readonly number[] =>
    matches.flatMap((match) => (match.meaning === meaning ? [match.at[0] ?? 0] : []));
  const earlier = sentencesWith(tokens, of('earlier'));
  const candidates = [...spokenIn(words), ...citedIn(words)];
  const heard = candidates.filter(
    ({ right, head, to }) => silent[head] === 0 && (right !== 'erasure' || silent[to] === 0),
  );
  const sightings = settled(heard, betweenOf(words)).map(
    ({ right, confidence, from, to, sentence, stated, bare, mild, said }) => ({
      right,
      confidence,
      phrase: { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 },
      earlier: earlier.has(sentence),
      stated,
      bare,
      mild,
      said,
    }),
  );
  return { sightings, lodged: of('lodged').some((at) => silent[at] === 0) };
}

function spokenIn(words: HeardWords): readonly Candidate[] {
  const { tokens, masks, reader, negators, matches } = words;
  return matches.flatMap(({ pattern, meaning, at }): readonly Candidate[] => {
    const [head = 0] = at;
    // "Do not pass my data on to another firm": the "not" stands in the middle of what would be a transfer.
    // "I want to see it, without deleting anything": so it does in what would be a deletion.
    const isInOrder = meaning === 'erasure' && !pattern.anyOrder;
    // "I have no objection": so it does in what would be one.
    const objecting = meaning === 'objection' ? at.filter((one) => reader.is(masks[one], 'objecting')) : [];
    const turned = meaning === 'portability' || isInOrder ? at : [head, ...objecting];
    const isTurned =
      turned.some((one) => (negators[one] ?? -1) !== -1) && !at.some((one) => reader.is(masks[one], 'no'));
    if (isControl(meaning) || isTurned) return [];
    const says = (concept: 'wrong' | 'correct' | 'objecting'): boolean =>
      at.some((one) => reader.is(masks[one], concept));
    const stated = meaning === 'rectification' && !says('correct');
    const mild = meaning === 'objection' && !says('objecting');
    const loose =
      meaning === 'access'
        ? !reader.is(masks[head], 'access')
        : stated || (pattern.anyOrder && pattern.parts.length > 1);
    const span = { from: Math.min(...at), to: Math.max(...at), sentence: tokens[head]?.sentence ?? 0 };
    const bare = meaning === 'erasure' && isBare(at, words, pattern);
    const { hint, written: said } = pattern;
    const confidence = hint ? HINT : SURE;
    return [{ right: meaning, confidence, head, ...span, loose, stated, bare, mild, hint, said }];
  });
}

/** Of "remove me" the second word is "me"; a hint and a "please" say even less. */
const isBare = (at: readonly number[], { masks, reader }: HeardWords, { anyOrder }: Pattern): boolean =>
  at.length <= 2 &&
  !at.some((one) => OF_DATA.some((of) => reader.is(masks[one], of))) &&
  (at.length === 1 || anyOrder || at.some((one) => reader.is(masks[one], 'me')));

const OF_DATA = ['data', 'field', 'account', 'everything', 'recording'] as const;
const OUTRIGHT = { loose: false, stated: false, bare: false, mild: false, hint: false } as const;

function citedIn({ tokens, negators, citations }: HeardWords): readonly Candidate[] {
  return citations.flatMap(({ right, from, to, lawNamed }): readonly Candidate[] => {
    if ((negators[from] ?? -1) !== -1) return [];
    const confidence = lawNamed ? CITED : CITED_WITHOUT_LAW;
    const sentence = tokens[from]?.sentence ?? 0;
    const said = `article of ${right}`;
    return [{ right, confidence, head: from, from, to, sentence, said, ...OUTRIGHT }];
  });
}

function betweenOf(words: HeardWords): Between {
  const { tokens, masks, reader } = words;
  return {
    joined: (from, to) => hasJoint(from, to, words, false) || isListed(from, to, words),
    joinsWishes: (from, to) => hasJoint(from, to, words, true) || isListed(from, to, words),
    parted: (from, to) => tokens[from]?.clause !== tokens[to]?.clause,
    conditioned: (at) => {
      for (let before = at; before >= Math.max(0, at - CONDITION_WITHIN); before -= 1) {
        if (tokens[before]?.clause !== tokens[at]?.clause) return false;
        if (reader.is(masks[before], 'if')) return true;
      }
      return false;
    },
  };
}

function hasJoint(from: number, to: number, words: HeardWords, ofWishes: boolean): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (isJoint(at, words) && !(ofWishes && POSSESSIVE.has(words.tokens[at + 1]?.word ?? ''))) return true;
  return false;
}

/** Of "personal and medical data" the "and" parts no wishes: both words end alike, and neither is something to be done. */
function isJoint(at: number, { tokens, masks, reader }: HeardWords): boolean {
  if (!reader.is(masks[at], 'and')) return false;
  const [before, after] = [tokens[at - 1]?.word ?? '', tokens[at + 1]?.word ?? ''];
  const isDone = [at - 1, at + 1].some((one) => DONE.some((of) => reader.is(masks[one], of)));
  return isDone || before.length < ADJECTIVE || before.slice(-2) !== after.slice(-2);
}

const ADJECTIVE = 6;
/** "My calls and my contacts" are two things, and one wish. */
const POSSESSIVE: ReadonlySet<string> = new Set(
  'mijn mn onze ons mon ma mes nos notre my our mein meine meinen meiner meinem unsere unseren'.split(' '),
);
const DONE = [
  'access',
  'receive',
  'delete',
  'correct',
  'limit',
  'use',
  'share',
  'transfer',
  'portable',
  'objecting',
  'stop',
  'withdraw',
] as const;

/** "View, correct and delete": the comma of a list stands for the "and" before its last. */
function isListed(from: number, to: number, words: HeardWords): boolean {
  const { tokens } = words;
  if (tokens[from]?.clause === tokens[to]?.clause || to - from > ITEM) return false;
  for (let at = to + 1; at <= to + ITEM && tokens[at]?.clause === tokens[to]?.clause; at += 1)
    if (isJoint(at, words)) return true;
  return false;
}

/** An item of such a list has so many words at most. */
const ITEM = 4;

const isControl = (meaning: Meaning): meaning is Exclude<Meaning, RightName> =>
  meaning === 'mention' ||
  meaning === 'aside' ||
  meaning === 'announcement' ||
  meaning === 'lodged' ||
  meaning === 'earlier';

const sentencesWith = (tokens: readonly Token[], at: readonly number[]): ReadonlySet<number> =>
  new Set(at.map((index) => tokens[index]?.sentence ?? -1));
