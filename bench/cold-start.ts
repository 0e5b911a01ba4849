import path from 'node:path';
import { type Bundles, bundles, kilobytes } from './bundles.ts';
import { progress } from './progress.ts';
import { median, medianRatio, rounds } from './rounds.ts';
import { atMost, type Row } from './row.ts';
import { importMs } from './start.ts';
import type { Workspace } from './workspace.ts';

const ROUNDS = 5;

/** Aim 5: what a function loads before its first call. */
export async function coldStartRows(space: Workspace): Promise<readonly Row[]> {
  const built = await progress('bundling every function', () => bundles(space));
  const { empty, stack, stackAgain, core, lookups, alone } = await progress('starting every function', () =>
    rounds(ROUNDS, {
      empty: () => importMs(built.empty),
      stack: () => importMs(built.fullStack),
      lookups: () => each(built.lookups),
      alone: () => each(built.lookupsAlone),
      core: () => each(built.core),
      stackAgain: () => importMs(built.fullStack),
    }),
  );
  // The stack before and after the many, as the machine may have other work in between.
  const full = stack.map((ms, round) => (ms + (stackAgain[round] ?? ms)) / 2);
  return [
    ...lookupRows(built, {
      ms: median(lookups.map(median)),
      alone: median(alone.map(median)),
      empty: median(empty),
    }),
    atMost(0.6, {
      what: 'start of the median core function, of the full stack',
      value: medianRatio(core.map(median), full),
      note:
        `CPU-ms: ${median(core.map(median)).toFixed(0)} (${range(built.core, core)}), full stack ${median(full).toFixed(0)}; ` +
        `KB: ${median(built.core.map(kilobytes)).toFixed(0)}, full stack ${kilobytes(built.fullStack).toFixed(0)} without ` +
        'Powertools, which is not installed and would make the comparison easier',
    }),
  ];
}

function lookupRows(
  built: Bundles,
  { ms, alone, empty }: Readonly<Record<'ms' | 'alone' | 'empty', number>>,
): readonly Row[] {
  const size = (files: readonly string[]) => Math.max(...files.map(kilobytes));
  return [
    atMost(25, {
      what: 'start of the median lookup',
      value: ms,
      unit: ' ms',
      note:
        `CPU-ms, without the client of its own store; ${alone.toFixed(0)} without the S3 client for evidence, which lies in ` +
        `the same file; an empty module ${empty.toFixed(0)}`,
    }),
    atMost(60, {
      what: 'size of the largest lookup',
      value: size(built.lookupsAlone),
      unit: ' KB',
      note:
        `what runs at start; with the S3 client for evidence, which waits for the first record in the same file: ` +
        `${size(built.lookups).toFixed(0)} KB`,
    }),
  ];
}

async function each(files: readonly string[]): Promise<readonly number[]> {
  const taken: number[] = [];
  for (const file of files) taken.push(await importMs(file));
  return taken;
}

/** The quickest and the slowest by name. */
function range(files: readonly string[], taken: readonly (readonly number[])[]): string {
  const named = files
    .map((file, at) => ({
      name: path.basename(path.dirname(file)),
      ms: median(taken.map((round) => round[at] ?? Number.NaN)),
    }))
    .toSorted((one, other) => one.ms - other.ms);
  return [named.at(0), named.at(-1)].map((one) => `${one?.name} ${one?.ms.toFixed(0)}`).join(' to ');
}
