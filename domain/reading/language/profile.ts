/**
 * How the words of a language are built, as trigrams of letters: what speaks for a word that stands in no list. The
 * profiles are made here, at load, from the word lists beside this file and from nothing else, so that whoever adds a
 * word to a list also trains the profile, and no table of unknown origin has to be trusted.
 */

/** a to z, and five letters with a mark that each point at a language; 0 stands for the edge of a word. */
const CODES: ReadonlyMap<string, number> = new Map([
  ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, index + 1] as const),
  ...[...'äöüß'].map((letter) => [letter, 27] as const),
  ...[...'éèê'].map((letter) => [letter, 28] as const),
  ...[...'çàâîôûùœï'].map((letter) => [letter, 29] as const),
  ...[...'ñáíóú'].map((letter) => [letter, 30] as const),
]);
const OTHER = 31;
const SIZE = 32;
const CODE_BY_UNIT = codesByUnit();

/** So many sightings of everything are taken as given: an unseen trigram is unlikely, not impossible. */
const SMOOTHING = 0.12;

/** Log-likelihood of each trigram, one language after the other, so that a word costs one look per language and letter. */
export type Profiles = readonly Float32Array[];

export function profilesOf(lists: readonly (readonly string[])[]): Profiles {
  return lists.map((words) => {
    const counts = new Float32Array(SIZE ** 3);
    let total = SMOOTHING * SIZE ** 2;
    for (const word of words) {
      let pair = 0;
      for (let at = 0; at <= word.length; at += 1) {
        const trigram = next(pair, word, at);
        counts[trigram] = (counts[trigram] ?? 0) + 1;
        pair = trigram % SIZE ** 2;
        total += 1;
      }
    }
    const unseen = Math.log(SMOOTHING / total);
    for (let trigram = 0; trigram < counts.length; trigram += 1) {
      const count = counts[trigram] ?? 0;
      counts[trigram] = count === 0 ? unseen : Math.log((count + SMOOTHING) / total);
    }
    return counts;
  });
}

/** Mean log-likelihood per trigram of the word in one profile. */
export function likelihood(word: string, profile: Float32Array): number {
  let pair = 0;
  let sum = 0;
  for (let at = 0; at <= word.length; at += 1) {
    const trigram = next(pair, word, at);
    sum += profile[trigram] ?? 0;
    pair = trigram % SIZE ** 2;
  }
  return sum / (word.length + 1);
}

/** The trigram that the letter at a place closes, the two before it being `pair`; behind the last one stands the edge. */
const next = (pair: number, word: string, at: number): number =>
  pair * SIZE + (at === word.length ? 0 : (CODE_BY_UNIT[word.charCodeAt(at)] ?? OTHER));

function codesByUnit(): Uint8Array {
  const codes = new Uint8Array(0x250).fill(OTHER);
  for (const [letter, code] of CODES) codes[letter.charCodeAt(0)] = code;
  return codes;
}
