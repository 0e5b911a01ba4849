import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { consoleClient } from '#local/console-client.ts';
import type { Person } from '#local/demo-data/person.ts';
import type { Running } from '#local/edition.ts';
import { ROOT } from '#local/place.ts';
import { PRIVATE_LINK, Requester, SAMPLE_DOCUMENT, until } from '#local/requester.ts';
import { findRunning } from '#local/running.ts';

/** A local edition in a process of its own, as `npm start` makes it, on ports and in a folder of its own. */
export class RunningEdition {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'inzage-e2e-'));
  #ports = 0;
  #child: ChildProcess | undefined;
  #running: Running | undefined;

  get running(): Running {
    if (!this.#running) throw new Error('The edition has not been started');
    return this.#running;
  }

  async start(): Promise<void> {
    this.#ports ||= await freeRange();
    const output = createWriteStream(path.join(this.dir, 'output.log'), { flags: 'a' });
    const child = spawn(process.execPath, [path.join(ROOT, 'local', 'start.ts')], {
      env: { ...process.env, INZAGE_DIR: this.dir, INZAGE_PORTS: String(this.#ports) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(output);
    child.stderr.pipe(output);
    this.#child = child;
    let ended = false;
    child.on('exit', () => {
      ended = true;
    });
    this.#running = await until('the edition to start', 120, async () => {
      if (ended) throw new Error(`The edition did not start:\n${this.log('output.log')}`);
      return findRunning(this.dir);
    });
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

  get dpo() {
    return consoleClient(this.running.console);
  }

  requester(person: Pick<Person, 'name' | 'email'>): Requester {
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

/** The first of twenty ports that nobody listens on now. */
async function freeRange(): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 1_500) * 20;
    const free = await Promise.all([0, 1, 2, 10, 11].map((offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export interface Asked {
  readonly requester: Requester;
  readonly reference: string;
  readonly link: string;
  /** Mails that had come when the acknowledgement was there. */
  readonly seen: Set<string>;
}

export const LETTER = {
  subject: 'Access to my data',
  text: 'Please tell me what data you and the other companies hold about me, and send me a copy.',
};

/** A requester who has not written yet, and the mails that are no answer to what they will write. */
export async function expectAcknowledgement(edition: RunningEdition, person: Person) {
  const requester = edition.requester(person);
  return { requester, before: new Set((await requester.mails()).map(({ id }) => id)) };
}

export async function acknowledged({
  requester,
  before,
}: {
  requester: Requester;
  before: ReadonlySet<string>;
}): Promise<Asked> {
  const { id, match: link } = await requester.awaitMail(PRIVATE_LINK, { not: new Set(before) });
  const mail = (await requester.mails()).find((one) => one.id === id)?.mail;
  const reference = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(mail?.text ?? '')?.[0] ?? '';
  return { requester, reference, link, seen: new Set([...before, id]) };
}

/** A request up to its acknowledgement. */
export async function ask(edition: RunningEdition, person: Person): Promise<Asked> {
  const expecting = await expectAcknowledgement(edition, person);
  await expecting.requester.write(LETTER);
  return acknowledged(expecting);
}

export async function prove(edition: RunningEdition, { requester, link, reference }: Asked): Promise<void> {
  await requester.proveMailbox(link);
  await requester.upload(link, SAMPLE_DOCUMENT);
  await inStatus(edition, reference, 'judging');
}

export async function accept(edition: RunningEdition, { reference }: Asked, person: Person): Promise<void> {
  const { name, birthDate } = person;
  await edition.dpo('POST /cases/{reference}/accept-identity', { reference }, { name, birthDate });
}

export async function release(edition: RunningEdition, { reference }: Asked): Promise<void> {
  await inStatus(edition, reference, 'review');
  const { draft } = await edition.dpo('GET /cases/{reference}', { reference });
  await edition.dpo('POST /cases/{reference}/release', { reference }, { draftSha256: draft?.sha256 ?? '' });
}

/** Waits for the answer and fetches its package. */
export async function collect({ requester, seen }: Asked): Promise<Uint8Array> {
  const { match } = await requester.awaitMail(PRIVATE_LINK, { not: seen });
  return requester.download(match);
}

export async function inStatus(edition: RunningEdition, reference: string, status: string) {
  return until(`${reference} in "${status}"`, 90, async () => {
    const view = await edition.dpo('GET /cases/{reference}', { reference });
    if (view.stopped) throw new Error(`Stopped at ${view.stopped.step}: ${view.stopped.error}`);
    return view.status === status ? view : null;
  });
}
