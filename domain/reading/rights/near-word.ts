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
const LONG = 10;

/** Damerau's distance between the stem and the word, or the best of the word's beginnings; above `limit` any number. */
function distance(word: string, stem: string, limit: number, whole: boolean): number {
  let before: number[] = [];
  let previous = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let row = 1; row <= stem.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= word.length; column += 1) {
      const same = stem[row - 1] === word[column - 1];
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && stem[row - 1] === word[column - 2] && stem[row - 2] === word[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    before = previous;
    previous = current;
  }
  return whole ? (previous[word.length] ?? limit + 1) : Math.min(...previous);
}
