import { type Cost, cost } from './child.ts';
import { progress } from './progress.ts';
import { median, rounds } from './rounds.ts';
import { atMost, type Row } from './row.ts';
import type { Workspace } from './workspace.ts';

const ROUNDS = 5;

/** Aim 2: 70,000 small entries, more than 16 bits count. */
export async function manyEntriesRows({ file, program }: Workspace): Promise<readonly Row[]> {
  const { many } = await progress('70,000 entries', () =>
    rounds(ROUNDS, { many: () => cost(program('archive'), ['many', file('many.zip')]) }),
  );
  const of = (what: keyof Cost) => median(many.map((one) => one[what]));
  return [
    atMost(2, {
      what: '70,000 entries, time',
      value: of('wall'),
      unit: ' s',
      note: `CPU-seconds: ${of('cpu').toFixed(2)}; stored, into a file`,
    }),
    atMost(150, {
      what: '70,000 entries, memory',
      value: of('rss'),
      unit: ' MB',
      note: 'at most resident, of the whole process',
    }),
  ];
}
