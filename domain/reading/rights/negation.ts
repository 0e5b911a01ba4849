import type { Language } from '#contracts/language.ts';
import type { Mask } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { Token } from './tokens.ts';

/** So far a "not" reaches forward, and so far back where it stands behind what it turns. */
const FORWARD = 7;
const BACKWARD = 9;
/** "wis mijn gegevens niet", "löschen Sie meine Daten nicht": behind, and at the end of its clause. */
const BEHIND: ReadonlySet<Language> = new Set(['nl', 'de']);
/** "Ich will nicht, dass Sie …": what follows the comma is what is not wanted. */
const THAT: ReadonlySet<string> = new Set(['dass', 'das', 'dat', 'que', 'qu', 'that']);
const REPORTED = 12;
/** "It is not clear to me what you have": who does not know something asks. */
const UNCLEAR: ReadonlySet<string> = new Set([
  'clear',
  'sure',
  'certain',
  'aware',
  'idea',
  'know',
  'understand',
  'mind',
]);
const UNABLE: ReadonlySet<string> = new Set(
  'manage able arrive parviens parvenons reussis lukt lukte slaag slagen gelingt klappt schaffe'.split(' '),
);
const WISHED: ReadonlySet<string> = new Set(['want', 'wish', 'need', 'care', 'like']);
/** "Whatever you no longer need should be deleted": says which, and turns nothing. */
const UNNEEDED: ReadonlySet<string> = new Set(['need', 'needed', 'require', 'required', 'necessary', 'a']);

/**
 * For each word the place of the "not" that turns it, or -1. A "not" reaches to the end of its clause, to a "but" or an
 * "and"; "not only" turns nothing.
 */
export function negatorsOf(
  tokens: readonly Token[],
  masks: readonly Mask[],
  reader: Reader,
  language: Language,
): readonly number[] {
  const negators = tokens.map(() => -1);
  for (const [index, token] of tokens.entries()) {
    if (!reader.is(masks[index], 'no') || reader.is(masks[index + 1], 'only')) continue;
    if (tokens[index + 1]?.word === 'longer' && UNNEEDED.has(tokens[index + 2]?.word ?? '')) continue;
    if (isUnclear(tokens, index) || isUnable(tokens, index)) continue;
    const that = [1, 2, 3, 4].map((step) => index + step).find((at) => isThat(tokens, at, token.clause));
    const reported = that === undefined ? undefined : tokens[that];
    const inClause = (at: number): boolean =>
      tokens[at]?.clause === token.clause ||
      (reported?.sentence === token.sentence && tokens[at]?.clause === reported.clause);
    const ends = (at: number): boolean =>
      !inClause(at) || reader.is(masks[at], 'but') || reader.is(masks[at], 'and');
    let at = index + 1;
    const reach = index + (reported ? REPORTED : FORWARD);
    for (; at <= reach && !ends(at); at += 1) negators[at] = index;
    if (language === 'fr' && ['pas', 'rien', 'aucun', 'aucune'].includes(token.word)) {
      const opening = [1, 2, 3, 4]
        .map((step) => index - step)
        .find((before) => inClause(before) && ['ne', 'n'].includes(tokens[before]?.word ?? ''));
      for (let before = opening ?? index; before < index; before += 1) negators[before] = index;
    }
    const last = !['zonder', 'ohne'].includes(token.word) && [1, 2].some((step) => ends(index + step));
    if (!BEHIND.has(language) || !last) continue;
    for (
      let before = index - 1;
      before >= index - BACKWARD && inClause(before) && !reader.is(masks[before], 'and');
      before -= 1
    ) {
      if (negators[before] === -1) negators[before] = index;
    }
  }
  return negators;
}

/** "Geen kopie, ik wil dat …": behind a comma and words of its own a "that" belongs to those. */
const isThat = (tokens: readonly Token[], at: number, clause: number): boolean =>
  THAT.has(tokens[at]?.word ?? '') &&
  (tokens[at]?.clause === clause || tokens[at]?.clause !== tokens[at - 1]?.clause);

/** "I cannot manage to close it", "je n'arrive pas à", "het lukt me niet": who fails at something wants it done. */
const isUnable = (tokens: readonly Token[], index: number): boolean =>
  [-3, -2, -1, 1, 2].some((step) => {
    const near = tokens[index + step];
    return near?.clause === tokens[index]?.clause && UNABLE.has(near?.word ?? '');
  });

function isUnclear(tokens: readonly Token[], index: number): boolean {
  const behind = [1, 2, 3].map((step) => tokens[index + step]?.word ?? '');
  return behind.some((word) => UNCLEAR.has(word)) && !behind.some((word) => WISHED.has(word));
}
