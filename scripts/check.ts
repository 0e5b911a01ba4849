/** `npm run check`: format, lint, types, unused code, tests; `-- --quick` without the tests. The git hooks call it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const quick = process.argv.includes('--quick');
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', ['tsc', '-p', '.']],
  ['types of the requester’s script', ['tsc', '-p', 'web/portal']],
  ['types of the console', ['tsc', '-p', 'web/console']],
  ['unused files, exports and dependencies', ['knip']],
  ...(quick ? [] : [['tests', ['node', 'scripts/test.ts']] as const]),
];

for (const [what, [command = '', ...args]] of steps) {
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\ninzage: ${what} failed`);
    process.exit(status ?? 1);
  }
}
