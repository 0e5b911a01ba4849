import { type Cost, cost } from './child.ts';
import { writeEvidence } from './evidence.ts';
import { progress } from './progress.ts';
import { median, medianRatio, rounds } from './rounds.ts';
import { atLeast, type Row, withoutAim } from './row.ts';
import type { Workspace } from './workspace.ts';

const ROUNDS = 7;
const FILES = 8;
const MIB_A_FILE = 96;
const MB_READ = (FILES * MIB_A_FILE * 1024 ** 2) / 1e6;

/** Aim 1, stored: by CPU time, of a raw copy and of archiver. */
export async function storedRows({ file, program }: Workspace): Promise<readonly Row[]> {
  const source = file('100-mb.bin');
  const announced = JSON.stringify(writeEvidence(source, MIB_A_FILE));
  const way = (how: string) => () => cost(program('stored'), [how, source, String(FILES), announced]);
  const { copy, summed, zip, held, archiver } = await progress('stored ZIP, a raw copy and archiver', () =>
    rounds(ROUNDS, {
      copy: way('copy'),
      summed: way('summed'),
      zip: way('zip'),
      held: way('held'),
      archiver: way('archiver'),
    }),
  );
  const speeds = [
    `MB per CPU-second: copy ${speed(copy)}`,
    `copy with CRC-32 ${speed(summed)}`,
    `ZIP ${speed(zip)}`,
    `ZIP with SHA-256 ${speed(held)}`,
    `archiver ${speed(archiver)}`,
  ].join(', ');
  return [
    atLeast(0.65, {
      what: 'stored ZIP, of a raw copy',
      value: medianRatio(cpu(copy), cpu(zip)),
      note:
        `${speeds}; ${FILES} files of 100 MB in 256 KiB reads, to the null device; a copy that only ` +
        `takes the CRC-32 is ${medianRatio(cpu(copy), cpu(summed)).toFixed(2)} of a raw one`,
    }),
    atLeast(2, {
      what: 'stored ZIP, of archiver 8',
      value: medianRatio(cpu(archiver), cpu(zip)),
      note: 'both with CRC-32 only',
    }),
    withoutAim({
      what: 'the same held against its SHA-256, of a raw copy',
      value: medianRatio(cpu(copy), cpu(held)),
      note: 'what a package does with evidence; the aim was set without it',
    }),
    withoutAim({
      what: 'the same held against its SHA-256, of archiver 8',
      value: medianRatio(cpu(archiver), cpu(held)),
      note: 'archiver compares with nothing',
    }),
  ];
}

const cpu = (costs: readonly Cost[]): readonly number[] => costs.map((one) => one.cpu);
const speed = (costs: readonly Cost[]): string => (MB_READ / median(cpu(costs))).toFixed(0);
