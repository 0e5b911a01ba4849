import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { progress } from './progress.ts';
import { median, medianRatio } from './rounds.ts';
import { atMost, type Row, withoutAim } from './row.ts';
import type { Workspace } from './workspace.ts';

const run = promisify(execFile);
const [FEW, MANY, ROUNDS] = [1000, 100_000, 15];
const PROGRAM = path.join(import.meta.dirname, 'programs', 'console.ts');

type Taken = Readonly<
  Record<
    'listFew' | 'listMany' | 'nextFew' | 'nextMany' | 'pageFew' | 'pageMany' | 'reportFew' | 'reportMany',
    readonly number[]
  >
>;

/** The console in front of 100,000 open cases, against 1,000: the same function, in front of the local cloud's DynamoDB. */
export async function consoleRows({ file }: Workspace): Promise<readonly Row[]> {
  const args = [PROGRAM, file('console'), FEW, MANY, ROUNDS].map(String);
  const { stdout } = await progress('the console over 100,000 cases', () => run(process.execPath, args));
  const taken = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Taken;
  const row = (what: string, many: readonly number[], few: readonly number[]): Row =>
    atMost(1.5, {
      what: `${what}, of what it takes with 1,000 cases`,
      value: medianRatio(many, few),
      note: `${median(many).toFixed(0)} ms with 100,000, ${median(few).toFixed(0)} ms with 1,000`,
    });
  return [
    row('the first page of cases', taken.listMany, taken.listFew),
    row('a page in their middle', taken.nextMany, taken.nextFew),
    row('one case', taken.pageMany, taken.pageFew),
    withoutAim({
      what: 'a report over 100,000 cases',
      value: median(taken.reportMany) / 1000,
      unit: ' s',
      note: `${median(taken.reportFew).toFixed(0)} ms over 1,000`,
    }),
  ];
}
