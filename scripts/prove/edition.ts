import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './program.ts';
import { until } from './until.ts';

const LOCAL = path.resolve(import.meta.dirname, '..', '..', 'local');
const PORTS = 20;
const START_SECONDS = 180;
const SHOWN = 400;

/** A local edition in a process of its own, as `npm start` makes it, in a folder and on ports of its own. */
export interface Edition {
  readonly endpoint: string;
  readonly smtpPort: number;
  readonly mailbox: string;
  /** For files of a check. */
  readonly dir: string;
  /** What `npm run dpo -- …` prints. */
  dpo(...args: readonly string[]): Promise<string>;
  /** What `npm run demo` prints. */
  demo(): Promise<string>;
  end(): Promise<void>;
}

/** What the edition writes down of itself, as far as it is needed here. */
type Running = Pick<Edition, 'endpoint' | 'smtpPort' | 'mailbox'> & { readonly pid: number };

export async function startedEdition(): Promise<Edition> {
  const dir = mkdtempSync(path.join(tmpdir(), 'inzage-prove-'));
  const env = { INZAGE_DIR: dir, INZAGE_PORTS: String(await freeRange()) };
  const log = path.join(dir, 'output.log');
  const output = openSync(log, 'a');
  const child = spawn(process.execPath, [path.join(LOCAL, 'start.ts')], {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
  });
  const end = async () => {
    await ended(child);
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const running = await until('the edition', START_SECONDS, async () => {
      if (child.exitCode !== null) throw new Error(readFileSync(log, 'utf8').slice(-SHOWN));
      const said = await fetch(`http://127.0.0.1:${env.INZAGE_PORTS}/_cloud/health`).catch(() => null);
      return said?.ok ? readRunning(dir) : null;
    });
    return {
      ...running,
      dir,
      end,
      dpo: async (...args) => (await runNode(path.join(LOCAL, 'dpo.ts'), args, { env })).stdout,
      demo: async () => (await runNode(path.join(LOCAL, 'demo.ts'), [], { env })).stdout,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Null until the edition has written it, which it does last. */
function readRunning(dir: string): Running | null {
  try {
    return JSON.parse(readFileSync(path.join(dir, 'running.json'), 'utf8')) as Running;
  } catch {
    return null;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

/** The first of twenty ports of which nobody listens on those that are used. */
async function freeRange(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 600) * PORTS;
    const free = await Promise.all([0, 1, 2, 3, 4, 5, 6, 10, 11].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
