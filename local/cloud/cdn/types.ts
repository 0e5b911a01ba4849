import type { Server } from 'node:http';
import type { Readable } from 'node:stream';
import type { Clock } from '#cloud/clock.ts';

export interface DistributionSpec {
  readonly bucket: string;
  /** Goes before the path of a request to make the key; empty for none. */
  readonly prefix: string;
  /** What `/` stands for; empty for nothing. */
  readonly defaultRootObject: string;
  /** What S3 answers for a key that does not exist: 403 to whoever may not list the bucket. */
  readonly missing: 403 | 404;
  readonly errorPages: readonly ErrorPage[];
  readonly headers: HeaderPolicy;
}

export interface ErrorPage {
  readonly status: number;
  /** Without one only the time would change for which the error is cached. */
  readonly path?: string;
  readonly answeredAs: number;
}

export interface HeaderPolicy {
  /** `override`: also where the origin sends a header of that name. */
  readonly set: readonly { readonly name: string; readonly value: string; readonly override: boolean }[];
  readonly remove: readonly string[];
}

/** An object as its bucket gives it out. */
export interface OriginObject {
  /** With `etag` and `last-modified`; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly size: number;
  body(): Readable;
}

export interface DistributionOptions {
  readonly clock: Clock;
  /** `undefined` where there is no such key. */
  read(bucket: string, key: string): OriginObject | undefined;
}

export interface Distribution {
  readonly server: Server;
  /** Listens on 127.0.0.1; 0 takes any free port. Answers the port. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}
