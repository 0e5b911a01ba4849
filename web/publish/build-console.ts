import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What the console is made of. */
const SOURCES = ['web/console', 'contracts'];
const FILES = ['package-lock.json', 'package.json', 'tsconfig.json'];

/**
 * Builds the console into `.local/console`, unless it is there for exactly these sources. Answers the folder. The build
 * fails when it outgrows its budget (`web/console/vite.config.ts`).
 */
export async function buildConsole(progress: (what: string) => void): Promise<string> {
  const out = path.join(root, '.local', 'console');
  const stamp = path.join(out, 'sources.sha256');
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return out;
  progress('building the console');
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(
    process.execPath,
    [
      vite,
      'build',
      path.join(root, 'web', 'console'),
      '--outDir',
      out,
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ],
    // What runs the tests says NODE_ENV=test, and React would then come with everything that its developers want to know.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('exit', resolve),
  );
  if (code !== 0) throw new Error('The console could not be built; the reason stands above.');
  writeFileSync(stamp, sources);
  return out;
}

/** One hash over the names and bytes of everything that the console depends on. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const entries = SOURCES.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  for (const file of [...entries, ...FILES.map((name) => path.join(root, name))].sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
