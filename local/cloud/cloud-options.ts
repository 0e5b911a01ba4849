import type { Clock } from './clock.ts';
import type { Principal } from './credentials.ts';
import type { ReceiverLogEntry } from './mail/receiver.ts';
import type { Neighbour } from './neighbours.ts';
import type { Place } from './service.ts';
import type { Person } from './user-pools/index.ts';

export interface CloudOptions {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** Everything durable lies below it. One process at a time. */
  readonly dir: string;
  /** Where V8 keeps what it has compiled of functions: clouds of the same bundles can share it. @default below `dir` */
  readonly compiled?: string;
  /** Where it is written down which grants of the templates were used. @default below `dir` */
  readonly usedGrants?: string;
  /** How many threads functions may have together, idle ones included; see `local/cloud/lambda`. */
  readonly threads?: number;
  readonly place: Place;
  readonly clock: Clock;
  readonly ports: {
    /** Every AWS service; the endpoint of SDKs and of the command line. */
    readonly gateway: number;
    readonly smtp: number;
    /** User pools get this one and those that follow: there people sign in. */
    readonly signIn: number;
    /** Distributions get this one and those that follow: there static pages are. */
    readonly pages: number;
    /** HTTP APIs get this one and those that follow. */
    readonly firstApi: number;
  };
  readonly principals: readonly Principal[];
  /** Clouds of other accounts that things of this one call, or are called by. @default none */
  readonly neighbours?: readonly Neighbour[];
  /** Who can sign in to the template's user pools. @default nobody */
  readonly people?: readonly Person[];
  /** Lines of functions. They hold what the functions wrote, so where they go is the caller's decision. */
  readonly logFunction: (entry: { functionName: string; requestId: string; line: string }) => void;
  readonly logMail: (entry: ReceiverLogEntry) => void;
  /** Requests to HTTP APIs, by route and never by path: a path can hold a secret. */
  readonly logAccess: (entry: { api: string; routeKey: string; status: number; ms: number }) => void;
  /** Says what is being done, since the first start takes a few seconds. */
  readonly progress: (what: string) => void;
}
