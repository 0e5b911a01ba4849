import type { Match } from './pattern.ts';
import type { Meaning } from './reader.ts';
import type { Token } from './tokens.ts';

/**
 * For each word 1 where what it says is named and not used: from a mention or an announcement to the end of its sentence,
 * from an aside to the end of its clause.
 */
export function silentIn(tokens: readonly Token[], matches: readonly Match<Meaning>[]): Uint8Array {
  const silent = new Uint8Array(tokens.length);
  const silence = (from: number, part: 'sentence' | 'clause'): void => {
    // What is silent already is so to its end.
    for (let at = from; silent[at] === 0 && tokens[at]?.[part] === tokens[from]?.[part]; at += 1)
      silent[at] = 1;
  };
  for (const { meaning, at } of matches.toReversed())
    if (meaning === 'mention' || meaning === 'announcement') silence(at[0] ?? 0, 'sentence');
  for (const { meaning, at } of matches) if (meaning === 'aside') silence(at[0] ?? 0, 'clause');
  return silent;
}
