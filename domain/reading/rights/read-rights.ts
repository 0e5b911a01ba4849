import type { Language } from '#contracts/language.ts';
import { type LetterText, type Phrase, type ReadRight, RIGHTS, type RightName } from '../reading.ts';
import { otherLanguages } from './reader.ts';
import { type Sighting, sightingsIn } from './sightings.ts';

/** Words of a language that the letter is not written in. */
const FOREIGN = 0.8;
/** Below it a right is not listed. */
const LISTED = 0.5;
/** As many phrases as a person wants to see. */
const SHOWN = 5;

/**
 * The rights that a letter uses, in the order of {@link RIGHTS}, each with the phrases it rests on.
 *
 * Not listed is a right that is named without being used: in the list of article 15(1), under a "not", or announced for
 * the case that we do not answer ("als jullie niet antwoorden vraag ik wissing"): that is a step which is still to come,
 * and the letter that takes it will say so. A condition that only says what the writer does not know ("if you have data
 * about me, delete it", "if I ever consented, I withdraw it") is a request.
 *
 * A right that an earlier request asked for is listed in a reminder or a dispute, since that is what it is about, and not
 * in a complaint to the authority, which asks us for nothing.
 */
export function readRights({ subject, newText }: LetterText, language: Language): readonly ReadRight[] {
  const own = sightingsIn(newText, language);
  const inSubject = sightingsIn(subject, language).sightings.map((one) => ({ ...one, phrase: undefined }));
  let { sightings } = own;
  if (sightings.length + inSubject.length === 0) {
    sightings = otherLanguages(language)
      .flatMap((other) => sightingsIn(newText, other).sightings)
      .map((one) => ({ ...one, confidence: one.confidence * FOREIGN }));
  }
  const all = own.lodged ? sightings.filter(({ earlier }) => !earlier) : [...sightings, ...inSubject];
  return RIGHTS.flatMap((right) =>
    listed(
      right,
      all.filter((one) => one.right === right),
    ),
  );
}

function listed(right: RightName, sightings: readonly Sighting[]): readonly ReadRight[] {
  const doubt = sightings.reduce((left, { confidence }) => left * (1 - confidence), 1);
  const confidence = Math.min(0.99, Math.round((1 - doubt) * 100) / 100);
  return confidence < LISTED ? [] : [{ right, confidence, evidence: phrasesOf(sightings) }];
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
