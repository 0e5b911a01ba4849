/**
 * Whether a word begins with `stem` but for a slip of the keyboard: a letter too many, missing, wrong, or two swapped.
 * Guarded, since a short word is always near another: the first letter must be right, the stem at least six long, and
 * only one of ten letters and more may have two slips.
 */
export function isNear(word: string, stem: string, whole: boolean): boolean {
  if (stem.length < SHORTEST || word.charCodeAt(0) !== stem.charCodeAt(0)) return false;
  const allowed = stem.length >= LONG ? 2 : 1;
  if (word.length < stem.length - allowed || (whole && word.length > stem.length + allowed)) return false;
  return distance(word.slice(0, whole ? undefined : stem.length + allowed), stem, allowed, whole) <= allowed;
}

const SHORTEST = 6;
/** The letters that a word has, a bit each; several letters may share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Whether a word lacks more letters of the stem than slips are forgiven: then it is not near, and needs no closer look. */
export function lacksLetters(letters: number, stemLetters: number): boolean {
  let missing = stemLetters & ~letters;
  missing &= missing - 1;
  missing &= missing - 1;
  return missing !== 0;
}

/** Words of fewer letters are near nothing. */
export const SHORTEST_NEAR = SHORTEST - 1;
const LONG = 10;

/**
 * Damerau's distance between the stem and the word, or the best of the word's beginnings; above `limit` any number. Places
 * further from the diagonal than `limit` cannot be within it, so only the band around it is looked at.
 */
function distance(word: string, stem: string, limit: number, whole: boolean): number {
  const far = limit + 1;
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let row = 1; row <= stem.length; row += 1) {
    const current: number[] = new Array<number>(word.length + 1).fill(far);
    current[0] = row;
    let least = row;
    for (let column = Math.max(1, row - limit); column <= Math.min(word.length, row + limit); column += 1) {
      const same = stem.charCodeAt(row - 1) === word.charCodeAt(column - 1);
      let cost = Math.min(
        (previous[column] ?? far) + 1,
        (current[column - 1] ?? far) + 1,
        (previous[column - 1] ?? far) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        stem.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        stem.charCodeAt(row - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? far) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    before = previous;
    previous = current;
  }
  return whole ? (previous[word.length] ?? far) : Math.min(...previous);
}
