/**
 * Measures contenders side by side: one run of each a round, every second round in the opposite order, so that what
 * else the machine does in that minute meets them all.
 */
export async function rounds<Results extends Readonly<Record<string, unknown>>>(
  count: number,
  contenders: { readonly [Name in keyof Results]: () => Promise<Results[Name]> },
): Promise<{ readonly [Name in keyof Results]: readonly Results[Name][] }> {
  type Taken = { [Name in keyof Results]: Results[Name][] };
  const names: (keyof Results)[] = Object.keys(contenders);
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Taken;
  for (let round = 0; round < count; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      results[name].push(await contenders[name]());
    }
  }
  return results;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor((sorted.length - 1) / 2));
  return sorted.length % 2 === 1 ? low : (low + high) / 2;
}

/** The median of the ratios within each round: what slowed both of a pair down leaves their ratio as it was. */
export const medianRatio = (ones: readonly number[], others: readonly number[]): number =>
  median(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
