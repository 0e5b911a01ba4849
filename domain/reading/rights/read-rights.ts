import type { Language } from '#contracts/language.ts';
import { learnedPhrases } from '../learned/learned-phrases.ts';
import { likelihoodsOf } from '../learned/likelihood.ts';
import { weighRight } from '../learned/weigh.ts';
import { type LetterText, type ReadRight, RIGHTS, type RightName } from '../reading.ts';
import { type HeardLetter, hearLetter } from './heard-words.ts';
import { phrasedRights } from './phrased-rights.ts';

/** Below it a right is not listed. */
const LISTED = 0.5;
/**
 * The same of a right that no phrase speaks of. Of letters that nothing was learnt from, long and roundabout ones are read as
 * well with a half (799 of 1,200, and 794 so), ordinary ones are not (107 of 120, and 108).
 */
const LISTED_BY_WORDS = 0.55;
/** In characters. Who writes more than this says what is wanted outright, and uses the words of much beside it. */
const LONG = 2_000;
/** Who names the article of a right uses it, whatever else the letter is like. */
const CITED = 0.7;
/** Who writes hardly more than the number of an article means that of the Regulation. */
const BARE_WORDS = 5;

/**
 * The rights that a letter uses, in the order of {@link RIGHTS}, each with the phrases it rests on.
 *
 * Two readers that know nothing of each other are weighed: the phrases of the vocabularies, which a person wrote, and what
 * all words of the letter have in common with letters that a person labelled. What both hear is sure, what one of them
 * hears is in doubt, and a doubtful right is confirmed by a person (INT-1).
 */
export function readRights(text: LetterText, language: Language): readonly ReadRight[] {
  const letter = hearLetter(text, language);
  const { rights: phrased, lodged } = phrasedRights(letter);
  // Who complains to the authority about a request asks us for nothing by it.
  if (lodged) return phrased;
  const { rights, asks } = likelihoodsOf(letter);
  return RIGHTS.flatMap((right): readonly ReadRight[] => {
    const said = phrased.find((one) => one.right === right);
    const learnt = rights.get(right) ?? { letter: 0, sentence: 0 };
    const weighed = weighRight(right, learnt, said?.confidence ?? 0, asks);
    const confidence = said && isCited(letter, right) ? Math.max(CITED, weighed) : weighed;
    if (confidence < (said ? LISTED : LISTED_BY_WORDS) || (!said && text.newText.length > LONG)) return [];
    const evidence = said && said.evidence.length > 0 ? said.evidence : learnedPhrases(letter, right);
    return [{ right, confidence: Math.min(0.99, Math.round(confidence * 100) / 100), evidence }];
  });
}

const isCited = ({ subject, newText }: HeardLetter, right: RightName): boolean =>
  [subject, newText].some(({ citations, silent, negators, tokens }) =>
    citations.some(
      (one) =>
        one.right === right &&
        (one.lawNamed || tokens.length <= BARE_WORDS) &&
        silent[one.from] === 0 &&
        (negators[one.from] ?? -1) === -1,
    ),
  );
