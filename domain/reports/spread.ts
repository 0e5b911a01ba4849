/** Numbers of days by how often they came: a year's cases are some dozens of entries, however many they are. */
export interface Spread {
  add(days: number): void;
  /** How many were added. */
  count(): number;
  /** Days of the calendar; null: none was added. */
  summary(): { median: number | null; ninetieth: number | null; longest: number | null };
  /** How many took at most so many days and more than the row before; `upTo: null`: more than all. */
  within(limits: readonly number[]): { upTo: number | null; count: number }[];
}

export function spread(): Spread {
  const counts = new Map<number, number>();
  /** The smallest number of days within which that share of all lies. */
  const atShare = (share: number): number | null => {
    const sorted = [...counts].toSorted(([one], [other]) => one - other);
    const wanted = share * sorted.reduce((sum, [, count]) => sum + count, 0);
    let passed = 0;
    for (const [days, count] of sorted) {
      passed += count;
      if (passed >= wanted) return days;
    }
    return null;
  };
  return {
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    add: (days) => void counts.set(days, (counts.get(days) ?? 0) + 1),
    summary: () => ({ median: atShare(0.5), ninetieth: atShare(0.9), longest: atShare(1) }),
    within: (limits) =>
      [...limits, null].map((upTo, at) => ({
        upTo,
        count: [...counts].reduce((sum, [days, count]) => {
          const isAbove = at === 0 || days > (limits[at - 1] ?? 0);
          return isAbove && (upTo === null || days <= upTo) ? sum + count : sum;
        }, 0),
      })),
  };
}
