import { totalmem } from 'node:os';
import path from 'node:path';
import type { Principal } from '#cloud/credentials.ts';

/** The account that the local edition plays, and the region that the template is made for. */
export const PLACE = { region: 'eu-west-1', account: '000000000000' } as const;

export const ROOT = path.resolve(import.meta.dirname, '..');

/** First part of every name; as in cdk.json. */
export const PREFIX = 'inzage';

/** Ports of one local edition. A second one beside it needs other ports and another folder. */
export interface Ports {
  readonly gateway: number;
  readonly smtp: number;
  readonly mailbox: number;
  /** Where people sign in. */
  readonly signIn: number;
  /** Static pages: the public ones, and the console. */
  readonly pages: number;
  /** Databases and services of the demonstration's companies get this one and the four that follow. */
  readonly stores: number;
  readonly firstApi: number;
}

/** Where an edition lives. `INZAGE_DIR` and `INZAGE_PORTS` (the first of a range of 20) move it. */
export interface Site {
  readonly dir: string;
  readonly ports: Ports;
  /** How many functions are kept loaded: each takes 15 to 30 MB, and to load one again takes a fifth of a second. */
  readonly threads: number;
}

/** The pipeline and the lookups of seven companies are about 60 functions; with fewer than 16 threads they only take turns. */
const [FEWEST, ENOUGH] = [16, 64] as const;
/** Of the machine's memory, what threads may take: people who try it have a browser and an editor open. */
const SHARE = 0.15;
const THREAD_MB = 25;
const threadsFor = (memoryBytes: number): number =>
  Math.min(ENOUGH, Math.max(FEWEST, Math.floor((SHARE * memoryBytes) / 2 ** 20 / THREAD_MB)));

export function siteFromEnvironment(env: NodeJS.ProcessEnv = process.env): Site {
  const first = Number(env['INZAGE_PORTS'] ?? 4560);
  if (!Number.isInteger(first) || first < 1024 || first > 65_500) {
    throw new Error(`INZAGE_PORTS is ${env['INZAGE_PORTS']}; it has to be a port between 1024 and 65500.`);
  }
  const threads = Number(env['INZAGE_THREADS'] ?? threadsFor(totalmem()));
  if (!Number.isInteger(threads) || threads < 2) {
    throw new Error(`INZAGE_THREADS is ${env['INZAGE_THREADS']}; it has to be a number from 2 on.`);
  }
  return {
    threads,
    dir: path.resolve(ROOT, env['INZAGE_DIR'] ?? '.local/data'),
    ports: {
      gateway: first,
      smtp: first + 1,
      mailbox: first + 2,
      signIn: first + 3,
      pages: first + 4,
      firstApi: first + 10,
      stores: first + 14,
    },
  };
}

/** Who may sign requests to the cloud here. No secret: everything listens on 127.0.0.1 only. */
export const OPERATOR: Principal = {
  accessKeyId: 'LOCALOPERATOR',
  secret: 'local-operator',
  arn: `arn:aws:sts::${PLACE.account}:assumed-role/operator/local`,
};
