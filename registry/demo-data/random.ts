/** Repeatable dice: the same seed throws the same numbers on every machine (mulberry32). */
export type Dice = {
  /** A whole number from 0 up to, and without, `sides`. */
  throw(sides: number): number;
  pick<Value>(values: readonly [Value, ...Value[]]): Value;
};

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return { throw: roll, pick: (values) => values[roll(values.length)] ?? values[0] };
}

/** A seed of its own for every name, so that one more record here changes nothing there. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
