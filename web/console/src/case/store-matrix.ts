import type { CaseView } from '#contracts/console-api.ts';

type Lookup = CaseView['lookups'][number];

export interface MatrixRow {
  readonly controller: string;
  readonly cells: readonly {
    readonly store: string;
    /** What the store answered; null: it has not been asked. */
    readonly lookup: Lookup | null;
  }[];
}

interface Companies {
  readonly controllers: readonly {
    readonly id: string;
    readonly stores: readonly { readonly id: string }[];
  }[];
}

/** Every company with every store that it has, asked or not, in the order of the registry; then what the registry does not know. */
export function matrixOf(lookups: readonly Lookup[], group: Companies | undefined): readonly MatrixRow[] {
  const lookupAt = (controller: string, store: string) =>
    lookups.find((one) => one.controller === controller && one.store === store) ?? null;
  const known = (group?.controllers ?? []).map(({ id, stores }) => ({
    controller: id,
    cells: stores.map(({ id: store }) => ({ store, lookup: lookupAt(id, store) })),
  }));
  const isKnown = ({ controller, store }: Lookup) =>
    known.some((row) => row.controller === controller && row.cells.some((cell) => cell.store === store));
  const strangers = Map.groupBy(
    lookups.filter((one) => !isKnown(one)),
    ({ controller }): string => controller,
  );
  return [
    ...known.map(({ controller, cells }) => ({
      controller,
      cells: [...cells, ...cellsOf(strangers.get(controller) ?? [])],
    })),
    ...[...strangers]
      .filter(([controller]) => !known.some((row) => row.controller === controller))
      .map(([controller, found]) => ({ controller, cells: cellsOf(found) })),
  ];
}

const cellsOf = (found: readonly Lookup[]) => found.map((lookup) => ({ store: lookup.store, lookup }));

/** How many stores ended how. */
export function tallyOf(lookups: readonly Lookup[]): ReadonlyMap<Lookup['outcome'], number> {
  const tally = new Map<Lookup['outcome'], number>();
  for (const { outcome } of lookups) tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
  return tally;
}
