/** `npm run check`: format, lint, types, unused code, tests. The git hook and CI call the same parts. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['format and lint', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', ['tsc', '-p', '.']],
  ['unused files, exports and dependencies', ['knip']],
  ['tests', ['node', 'scripts/test.ts']],
];

for (const [what, [command = '', ...args]] of steps) {
  console.log(`\n── ${what}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\ninzage: ${what} failed`);
    process.exit(status ?? 1);
  }
}
