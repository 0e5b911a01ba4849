import type { Language } from '#contracts/language.ts';
import { type Phrase, type ReadRight, RIGHTS, type RightName } from '../reading.ts';
import { type HeardLetter, type HeardWords, hearWords } from './heard-words.ts';
import { otherLanguages, readerOf } from './reader.ts';
import { type SightedText, type Sighting, sightingsIn } from './sightings.ts';

/** Words of a language that the letter is not written in. */
const FOREIGN = 0.8;
/** Below it a right is not listed. */
const LISTED = 0.5;
/** A letter of so few words has nothing beside its hint: "STOP", "Bitte löschen". */
const BRIEF = /^(?:\P{L}*\p{L}+){1,3}\P{L}*$/u;
const BRIEF_HINT = 0.6;
const SHORT = 60;
/** In characters. Who writes more than this says what is wanted outright, and speaks of much beside it. */
const LONG = 2_000;
/** Hints further apart than this, in characters, have nothing to do with each other. */
const NEAR = 400;
/** As many phrases as a person wants to see. */
const SHOWN = 5;

/** Where the letter says the first, "Objection" and "Do not use my data" in its subject are headings of that. */
const TAKEN: readonly (readonly [RightName, RightName])[] = [
  ['objection-dm', 'objection'],
  ['restriction', 'objection'],
  ['withdrawal', 'objection'],
  ['human-review', 'objection'],
];

/**
 * The rights that a letter's phrases speak of, in the order of {@link RIGHTS}, each with the phrases it rests on.
 *
 * Not listed is a right that is named without being used: in the list of article 15(1), under a "not", or announced for
 * the case that we do not answer ("als jullie niet antwoorden vraag ik wissing"): that is a step which is still to come,
 * and the letter that takes it will say so. A condition that only says what the writer does not know ("if you have data
 * about me, delete it", "if I ever consented, I withdraw it") is a request.
 *
 * A right that an earlier request asked for is listed in a reminder or a dispute, since that is what it is about, and not
 * in a complaint to the authority, which asks us for nothing.
 */
export function phrasedRights({ subject, newText, language }: HeardLetter): PhrasedRights {
  const { sightings, lodged } = sightedIn(newText);
  const taken = new Set(TAKEN.flatMap(([by, right]) => (says(sightings, by) ? [right] : [])));
  const inSubject = sightingsIn(subject)
    .sightings.filter(({ right }) => !taken.has(right))
    .map((one) => ({ ...one, phrase: undefined }));
  const asked = listedOf(lodged ? sightings.filter(({ earlier }) => !earlier) : [...sightings, ...inSubject]);
  return {
    rights: asked.length > 0 || lodged ? asked : listedOf(foreignIn(newText, language)),
    lodged,
  };
}

export interface PhrasedRights {
  readonly rights: readonly ReadRight[];
  /** The letter makes a complaint to the authority. */
  readonly lodged: boolean;
}

const says = (sightings: readonly Sighting[], right: RightName): boolean =>
  sightings.some((one) => one.right === right && isListed(one));

/** A letter in several languages, or in another than it was taken for. */
const foreignIn = (heard: HeardWords, language: Language): readonly Sighting[] =>
  otherLanguages(language)
    .filter((other) => speaksOfSelf(heard, other))
    .flatMap((other) => sightingsIn(hearWords(heard, other, true)).sightings.filter(isListed))
    .map((one) => ({ ...one, confidence: one.confidence * FOREIGN }));

/** It has a "my" of that language which is none of its own: single words that look like another language's prove nothing. */
function speaksOfSelf({ tokens, masks, reader: own }: HeardWords, other: Language): boolean {
  const foreign = readerOf(other);
  return foreign
    .masksOf(tokens, { isForgiving: false })
    .some(
      (mask, index) =>
        foreign.is(mask, 'mine') && !own.is(masks[index], 'mine') && !own.is(masks[index], 'me'),
    );
}

function sightedIn(heard: HeardWords): SightedText {
  const { sightings, lodged } = sightingsIn(heard);
  const newText = heard.text;
  if (newText.length > LONG) return { sightings: sightings.filter(isListed), lodged };
  if (newText.length > SHORT || !BRIEF.test(newText) || sightings.some(isListed))
    return { sightings, lodged };
  const said = sightings.map((one) => ({ ...one, confidence: Math.max(one.confidence, BRIEF_HINT) }));
  return { sightings: said, lodged };
}

const isListed = ({ confidence }: Sighting): boolean => confidence >= LISTED;

/** "The data are wrong, do not use them until this is settled": the ground of a restriction (article 18(1)(a)). */
const isOnlyStated = (sightings: readonly Sighting[]): boolean =>
  says(sightings, 'restriction') &&
  sightings.every(({ right, stated }) => right !== 'rectification' || stated);

/** "Do not use my data until then", "and use them no more": the restriction or the erasure that is asked for, in other words. */
const isOnlyMild = (sightings: readonly Sighting[]): boolean =>
  (says(sightings, 'restriction') || says(sightings, 'erasure')) &&
  sightings.every(({ right, mild }) => right !== 'objection' || mild);

/** "I never ordered this newsletter. Please remove me": from the list, and not from the records. */
const isOnlyOffList = (sightings: readonly Sighting[]): boolean =>
  says(sightings, 'objection-dm') && sightings.every(({ right, bare }) => right !== 'erasure' || bare);

function listedOf(sightings: readonly Sighting[]): readonly ReadRight[] {
  const left = new Set<RightName>();
  if (isOnlyStated(sightings)) left.add('rectification');
  if (isOnlyOffList(sightings)) left.add('erasure');
  if (isOnlyMild(sightings)) left.add('objection');
  const all = sightings.filter(({ right }) => !left.has(right));
  return RIGHTS.flatMap((right) =>
    listed(
      right,
      all.filter((one) => one.right === right),
    ),
  );
}

function listed(right: RightName, sightings: readonly Sighting[]): readonly ReadRight[] {
  const doubt = apart(sightings).reduce((left, { confidence }) => left * (1 - confidence), 1);
  const confidence = Math.min(0.99, Math.round((1 - doubt) * 100) / 100);
  return confidence < LISTED ? [] : [{ right, confidence, evidence: phrasesOf(sightings) }];
}

/**
 * Sightings that rest on words of their own: what two patterns find in the same words is said once, and a hint counts
 * beside another that it was not repeated in.
 */
function apart(sightings: readonly Sighting[]): readonly Sighting[] {
  const startOf = ({ phrase }: Sighting): number => phrase?.start ?? -1;
  const kept: Sighting[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const one of sightings.toSorted((first, second) => startOf(first) - startOf(second))) {
    const last = kept.at(-1);
    if (!last || startOf(one) >= end) kept.push(one);
    else if (one.confidence > last.confidence) kept[kept.length - 1] = one;
    end = Math.max(end, one.phrase?.end ?? 0);
  }
  return kept.filter((one, index) => {
    const near = (other: Sighting | undefined): boolean =>
      other !== undefined && other.said !== one.said && Math.abs(startOf(other) - startOf(one)) <= NEAR;
    return isListed(one) || near(kept[index - 1]) || near(kept[index + 1]);
  });
}

function phrasesOf(sightings: readonly Sighting[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const inOrder = sightings
    .flatMap(({ phrase }) => (phrase ? [phrase] : []))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  for (const phrase of inOrder) {
    const last = phrases.at(-1);
    if (!last || phrase.start >= last.end) phrases.push(phrase);
    else if (phrase.end > last.end) phrases[phrases.length - 1] = { start: last.start, end: phrase.end };
  }
  return phrases.slice(0, SHOWN);
}
