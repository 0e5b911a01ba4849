import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cost } from './child.ts';
import { progress } from './progress.ts';
import { median, medianRatio, rounds } from './rounds.ts';
import { atMost, notMeasured, type Row } from './row.ts';
import type { Workspace } from './workspace.ts';

const run = promisify(execFile);
const ROUNDS = 7;
const FILES = 1000;
const BYTES = 20_000;
const WHAT = 'a thousand files of 20 KB deflated, of `zip -6`';

/** Aim 1, deflated: by CPU time, of Info-ZIP's `zip`. */
export async function deflatedRows({ file, program }: Workspace): Promise<readonly Row[]> {
  if (!(await hasZip())) {
    return [
      notMeasured(WHAT, '≤ 1', 'the zip command is not installed: apt-get install zip, or brew install zip'),
    ];
  }
  const folder = file('records');
  mkdirSync(folder);
  for (let at = 0; at < FILES; at += 1) writeFileSync(path.join(folder, `${at}.json`), record(at));
  const [ours, theirs] = [file('ours.zip'), file('theirs.zip')];
  const { inzage, zip } = await progress('a thousand small files, and zip -6', () =>
    rounds(ROUNDS, {
      inzage: async () => (await cost(program('deflated'), [folder, ours])).cpu,
      zip: () => zipCommand(folder, theirs),
    }),
  );
  return [
    atMost(1, {
      what: WHAT,
      value: medianRatio(inzage, zip),
      note:
        `CPU-seconds: ${median(inzage).toFixed(2)} without the start of Node, zip ${median(zip).toFixed(2)}; both read the files; ` +
        `the archive is ${(statSync(ours).size / statSync(theirs).size).toFixed(2)} of zip’s in size`,
    }),
  ];
}

const hasZip = () =>
  run('zip', ['-v']).then(
    () => true,
    () => false,
  );

/** CPU-seconds of the command. The shell knows what its children took: POSIX `times`, second line. */
async function zipCommand(folder: string, archive: string): Promise<number> {
  rmSync(archive, { force: true });
  const { stdout } = await run('sh', ['-c', 'zip -6 -q -r "$1" . && times', 'sh', archive], { cwd: folder });
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return seconds.reduce((sum, one) => sum + one, 0);
}

const WORDS = 'call note contact customer invoice newsletter portal question remark reminder visit'.split(
  ' ',
);

/** Records of nobody at all, as dense as what stores hold: every run has the same. */
function record(seed: number): string {
  let state = seed + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const lines: string[] = [];
  for (let length = 0; length < BYTES; length += lines.at(-1)?.length ?? 0) {
    const text = Array.from({ length: 8 }, () => `${WORDS[next(WORDS.length)]}${next(100)}`).join(' ');
    lines.push(JSON.stringify({ id: next(1e9), at: 1_700_000_000 + next(1e8), text }));
  }
  return lines.join('\n').slice(0, BYTES);
}
