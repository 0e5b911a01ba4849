/** `npm run demo -- --calendar`: a quarter with forty requests of all kinds, day by day, on a cloud whose time is played. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../place.ts';
import { playQuarter, QUARTER } from './quarter.ts';
import { svgCalendar } from './svg-calendar.ts';
import { terminalCalendar } from './terminal-calendar.ts';

const { stdout, stderr } = process;
/** One line that is written over where somebody looks on; a line each where it is a file. */
const progress = (what: string) =>
  stderr.isTTY ? stderr.write(`\r\u001b[K${what}`) : stderr.write(`${what}\n`);

const { calendar, faults } = await playQuarter(QUARTER, progress);
stderr.write('\n');
// A file or a pipe has no width, and NO_COLOR is obeyed.
const color = stdout.isTTY && stdout.hasColors();
console.log(terminalCalendar(calendar, { columns: stdout.columns ?? 170, color }));

const file = path.join(ROOT, '.local', 'calendar.svg');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, svgCalendar(calendar));
console.log(`\nAs a picture: ${file}`);
if (faults.length > 0) {
  console.error(`\nNot as it should be:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exitCode = 1;
}
