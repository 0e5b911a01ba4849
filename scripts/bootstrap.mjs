// Runs a TypeScript file of this repository with the right Node, installing what is missing first.
// Plain JavaScript without dependencies, because an old Node (20) must be able to run it on a fresh clone.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionEnvironment, editionFlags } from '../local/edition-flags.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.inzage-installed');
const lock = path.join(root, 'package-lock.json');
const NEEDED_MAJOR = 24;

const lockHash = () => createHash('sha256').update(readFileSync(lock)).digest('hex');
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();

/** Says every few seconds that work goes on, so that a slow network does not look like a hang. */
function progress(what) {
  const started = Date.now();
  process.stderr.write(`inzage: ${what}\n`);
  const timer = setInterval(() => {
    process.stderr.write(`inzage: … still at it, ${Math.round((Date.now() - started) / 1000)} s\n`);
  }, 5000);
  return () => {
    clearInterval(timer);
    return ((Date.now() - started) / 1000).toFixed(1);
  };
}

function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}

async function install() {
  const done = progress('installing the pinned packages (once; about a minute with an empty cache)');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { stdio: ['ignore', 2, 2] };
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], options)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        ...options,
        shell: process.platform === 'win32',
      });
  const seconds = done();
  if (code !== 0) {
    process.stderr.write('inzage: the installation failed; npm says why above. Nothing was started.\n');
    process.exit(code);
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, lockHash());
  process.stderr.write(`inzage: installed in ${seconds} s\n`);
}

/** Node 24 itself: this process, or the platform package that came with the installation. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    process.stderr.write(
      `inzage: this needs Node ${NEEDED_MAJOR} or newer; here is ${process.version}, and there is no packaged Node for ` +
        `${process.platform}-${process.arch}. Install Node ${NEEDED_MAJOR} and try again.\n`,
    );
    return process.exit(1);
  }
}

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  process.stderr.write('usage: node scripts/bootstrap.mjs FILE.ts [ARGUMENT …]\n');
  process.exit(2);
}
if (!installed()) await install();
const node = node24();
const PATH = [path.join(modules, '.bin'), path.dirname(node), process.env.PATH].join(path.delimiter);
const isEdition = path.basename(file) === 'start.ts';
const flags = isEdition ? editionFlags(root) : [];
const env = { ...process.env, PATH };
process.exit(
  await run(node, [...flags, path.join(root, file), ...rest], {
    env: isEdition ? editionEnvironment(env) : env,
  }),
);
