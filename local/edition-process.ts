import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Group } from '#contracts/registry.ts';
import { type ConsoleClient, consoleClient } from './console-client.ts';
import type { Running } from './edition.ts';
import { editionEnvironment, editionFlags } from './edition-flags.mjs';
import { freePorts } from './free-ports.ts';
import { theGroup } from './group.ts';
import { ROOT } from './place.ts';
import { Requester, until } from './requester.ts';
import { findRunning } from './running.ts';
import { dpoOf } from './workers.ts';

/** A local edition in a process of its own, as `npm start` makes it, on ports and in a folder of its own. */
export class EditionProcess {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'inzage-edition-'));
  readonly group: Group;
  readonly #root: string;
  readonly #args: readonly string[];
  #ports = 0;
  #child: ChildProcess | undefined;
  #running: Running | undefined;
  #dpo: ConsoleClient | undefined;

  /**
   * @param root whose sources are started; another tree than this one has another group in it
   * @param args as after `npm start --`
   */
  constructor(root: string = ROOT, args: readonly string[] = []) {
    this.#root = root;
    this.#args = args;
    this.group = theGroup(root);
  }

  get running(): Running {
    if (!this.#running) throw new Error('The edition has not been started');
    return this.#running;
  }

  async start(): Promise<void> {
    this.#ports ||= await freePorts();
    const output = createWriteStream(path.join(this.dir, 'output.log'), { flags: 'a' });
    const child = spawn(
      process.execPath,
      [...editionFlags(this.#root), path.join(this.#root, 'local', 'start.ts'), ...this.#args],
      {
        env: editionEnvironment({
          ...process.env,
          INZAGE_DIR: this.dir,
          INZAGE_PORTS: String(this.#ports),
        }),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout.pipe(output);
    child.stderr.pipe(output);
    this.#child = child;
    let ended = false;
    child.on('exit', () => {
      ended = true;
    });
    const started = await until('the edition to start', 120, async () =>
      ended ? 'ended' : findRunning(this.dir),
    );
    if (started === 'ended') throw new Error(`The edition did not start:\n${this.log('output.log')}`);
    this.#running = started;
  }

  /** As a crash does it: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.dir, { recursive: true, force: true });
  }

  log(name: 'output.log' | 'functions.log' | 'smtp.log' | 'access.log'): string {
    return readFileSync(path.join(this.dir, name), 'utf8');
  }

  /** Signed in once: the token outlives a crash. */
  get dpo(): ConsoleClient {
    this.#dpo ??= consoleClient(this.running, dpoOf(this.group));
    return this.#dpo;
  }

  requester(person: { readonly name: string; readonly email?: string }): Requester {
    if (!person.email) throw new Error(`${person.name} has no mailbox`);
    return new Requester(this.running, { name: person.name, address: person.email });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}
