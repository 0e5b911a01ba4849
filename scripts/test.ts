/** `npm test`: every test in test/, then one line that counts them, in the form that CI reads. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(tmpdir(), `inzage-test-${process.pid}.json`);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');

process.stderr.write('inzage: running the tests (two at a time; a few minutes)\n');
const child = spawn(
  process.execPath,
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
child.on('exit', (code) => {
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  rmSync(report, { force: true });
  // A file that cannot be loaded fails the run without a failed test in it.
  const failed = counts.numFailedTests || (code === 0 ? 0 : 1);
  console.log(`${counts.numPassedTests} passed, ${failed} failed`);
  process.exit(code ?? 1);
});
