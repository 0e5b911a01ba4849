import path from 'node:path';
import { type Bundles, bundles, kilobytesAtStart } from './bundles.ts';
import { progress } from './progress.ts';
import { median, medianRatio, rounds } from './rounds.ts';
import { atMost, type Row } from './row.ts';
import { importMs } from './start.ts';
import type { Workspace } from './workspace.ts';

const ROUNDS = 5;

/** Aim 5: what a function loads before its first call. */
export async function coldStartRows(space: Workspace): Promise<readonly Row[]> {
  const built = await progress('bundling every function', () => bundles(space));
  const start = (module: string) => importMs(space.program('import'), module);
  const each = async (modules: readonly string[]) => {
    const taken: number[] = [];
    for (const module of modules) taken.push(await start(module));
    return taken;
  };
  const { empty, stack, split, lookups, core, stackAgain } = await progress('starting every function', () =>
    rounds(ROUNDS, {
      empty: () => start(built.empty),
      stack: () => start(built.fullStack),
      lookups: () => each(built.lookups),
      split: () => start(built.fullStackSplit),
      core: () => each(built.core),
      stackAgain: () => start(built.fullStack),
    }),
  );
  // The stack before and after the many, as the machine may have other work in between.
  const full = stack.map((ms, round) => (ms + (stackAgain[round] ?? ms)) / 2);
  return [
    ...lookupRows(built, lookups, median(empty)),
    atMost(0.6, {
      what: 'start of the median core function, of the full stack',
      value: medianRatio(core.map(median), full),
      note:
        `CPU-ms: ${median(core.map(median)).toFixed(0)} (${range(built.core, core)}), full stack ${median(full).toFixed(0)}, ` +
        `or ${median(split).toFixed(0)} if it is split as ours are; KB: ${median(built.core.map((one) => kilobytesAtStart(one))).toFixed(0)}, ` +
        `full stack ${kilobytesAtStart(built.fullStack).toFixed(0)}, both without Powertools, which would make it easier`,
    }),
  ];
}

function lookupRows(
  { lookups }: Bundles,
  taken: readonly (readonly number[])[],
  empty: number,
): readonly Row[] {
  const sizes = lookups.map((file) => ({ name: nameOf(file), size: kilobytesAtStart(file) }));
  const [largest, ...others] = sizes.toSorted((one, other) => other.size - one.size);
  return [
    atMost(25, {
      what: 'start of the median lookup',
      value: median(taken.map(median)),
      unit: ' ms',
      note: `CPU-ms, without the client of its own store: ${range(lookups, taken)}; an empty module ${empty.toFixed(0)}`,
    }),
    atMost(60, {
      what: 'size of the largest lookup',
      value: largest?.size ?? Number.NaN,
      unit: ' KB',
      note: `read at start, without the client of its own store: ${largest?.name}; the median ${median(others.map(({ size }) => size)).toFixed(0)}`,
    }),
  ];
}

const nameOf = (file: string) =>
  path.basename(file) === 'index.mjs' ? path.basename(path.dirname(file)) : path.basename(file, '.mjs');

/** The quickest and the slowest by name. */
function range(files: readonly string[], taken: readonly (readonly number[])[]): string {
  const named = files
    .map((file, at) => ({ name: nameOf(file), ms: median(taken.map((round) => round[at] ?? Number.NaN)) }))
    .toSorted((one, other) => one.ms - other.ms);
  return [named.at(0), named.at(-1)].map((one) => `${one?.name} ${one?.ms.toFixed(0)}`).join(' to ');
}
