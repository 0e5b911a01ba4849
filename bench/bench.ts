/** `npm run bench`: the aims of performance that a machine can measure on its own, as ratios from one run. */
import { cpus } from 'node:os';
import { coldStartRows } from './cold-start.ts';
import { consoleRows } from './console.ts';
import { deflatedRows } from './deflated.ts';
import { mailRows } from './mail.ts';
import { manyEntriesRows } from './many-entries.ts';
import { relayRows } from './relay.ts';
import type { Row } from './row.ts';
import { storedRows } from './stored.ts';
import { table } from './table.ts';
import { workspace } from './workspace.ts';

const started = Date.now();
process.stderr.write('inzage: measuring; about five minutes, better with nothing else running\n');
const space = await workspace();
const rows: Row[] = [];
try {
  for (const [title, measure] of [
    ['Aim 1: the ZIP writer', [storedRows, deflatedRows]],
    ['Aim 2: a package from store to store', [relayRows, manyEntriesRows]],
    ['Aim 5: the start of a function', [coldStartRows]],
    ['Reading mail', [mailRows]],
    ['The console', [consoleRows]],
  ] as const) {
    const found: Row[] = [];
    for (const of of measure) found.push(...(await of(space)));
    console.log(table(title, found));
    rows.push(...found);
  }
} finally {
  space.remove();
}

const count = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict).length;
const seconds = Math.round((Date.now() - started) / 1000);
console.log(
  `\n${count('met')} met, ${count('NOT MET')} not met, ${count('not measured')} not measured ` +
    `(${seconds} s, ${cpus().length} cores, Node ${process.versions.node})`,
);
process.exitCode = count('NOT MET') > 0 ? 1 : 0;
