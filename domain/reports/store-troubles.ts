import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { Report } from '#contracts/report.ts';
import type { ReportLine } from './report-line.ts';
import { kept, tally } from './tally.ts';

const KINDS = ['late', 'missing', 'askedAgain'] as const;
type Kind = (typeof KINDS)[number];

/** Stores that kept cases waiting, the worst first. */
export function storeTroubles() {
  const stores = kept((_: string) => tally<Kind>());
  return {
    add(line: ReportLine): void {
      // A case counts once for a store, however often it was asked.
      for (const kind of KINDS) for (const store of new Set(line[kind])) stores.at(store).add(kind);
    },
    rows: (): Report['stores'] =>
      stores
        .entries()
        .map(([name, of]) => {
          const [controller, store] = name.split('/');
          return {
            controller: ControllerId.parse(controller),
            store: StoreId.parse(store),
            late: of.of('late'),
            missing: of.of('missing'),
            askedAgain: of.of('askedAgain'),
          };
        })
        .toSorted((one, other) => troubles(other) - troubles(one) || (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
}

const troubles = (one: Report['stores'][number]): number => KINDS.reduce((sum, kind) => sum + one[kind], 0);
const keyOf = ({ controller, store }: Report['stores'][number]): string => `${controller}/${store}`;
