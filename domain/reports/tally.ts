/** Counts by name, in the order of how many, then by name: the same cases give the same report. */
export interface Tally<Name extends string> {
  add(name: Name, count?: number): void;
  of(name: Name): number;
  rows(): { name: Name; count: number }[];
}

export function tally<Name extends string>(): Tally<Name> {
  const counts = new Map<Name, number>();
  return {
    add: (name, count = 1) => void counts.set(name, (counts.get(name) ?? 0) + count),
    of: (name) => counts.get(name) ?? 0,
    rows: () =>
      [...counts]
        .map(([name, count]) => ({ name, count }))
        .toSorted((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1)),
  };
}

/** Things by a key, each made when it is first wanted. */
export function kept<Key, Value>(make: (key: Key) => Value) {
  const values = new Map<Key, Value>();
  return {
    at(key: Key): Value {
      const known = values.get(key);
      if (known !== undefined) return known;
      const made = make(key);
      values.set(key, made);
      return made;
    },
    entries: () => [...values],
  };
}
