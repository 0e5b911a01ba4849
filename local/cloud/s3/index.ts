import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../clock.ts';
import type { Place, Service } from '../service.ts';
import type { CredentialLookup } from '../sigv4/index.ts';
import { EVERYTHING, type S3Access } from './access.ts';
import { describe, describingHeaders } from './attributes.ts';
import { type BucketSpec, ensureBucket } from './bucket-spec.ts';
import type { S3Event } from './events.ts';
import { quoted } from './exchange.ts';
import { FrontDoor } from './front-door.ts';
import { draftOf } from './ingested.ts';
import { LifecycleSweep } from './lifecycle-sweep.ts';
import type { Origin, StoredObject } from './model.ts';
import { findObject, versionHeaders } from './object-answers.ts';
import { assertKey } from './object-key.ts';
import { LARGEST_PUT } from './operations/put-object.ts';
import { S3Store } from './store.ts';

export interface S3Options {
  /** Holds `s3.sqlite` and `blobs/`. */
  readonly dir: string;
  readonly place: Place;
  /** Also the time by which signatures are judged: a clock that is moved expires presigned links. */
  readonly clock: Clock;
  readonly credentials: CredentialLookup;
  /** @default whoever signs may do everything */
  readonly access?: S3Access;
  /** Receives the events of buckets with `eventBridge`, at least once, until it resolves. */
  emit(event: S3Event): Promise<void>;
}

export interface OpenedObject {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly size: number;
  body(): Readable;
}

/** S3 for one machine: path-style, strict, durable. */
export interface S3 extends Service {
  /** Creates a bucket or brings its configuration in line. What the spec leaves out is unset. */
  ensureBucket(spec: BucketSpec): Promise<void>;
  /** The in-process door for other services. */
  put(
    bucket: string,
    key: string,
    body: Buffer,
    options?: { contentType?: string; metadata?: Record<string, string> },
  ): Promise<void>;
  /** The latest version. Throws `NoSuchKey` or `NoSuchBucket`. */
  get(bucket: string, key: string): Promise<Buffer>;
  /** The latest version, to be passed on as S3 would give it out; `undefined` where there is none. */
  open(bucket: string, key: string): OpenedObject | undefined;
  /** Delivers events left over, starts the lifecycle, removes orphaned files. Before it, events only gather. */
  resume(): void;
}

export async function createS3(o: S3Options): Promise<S3> {
  const store = await S3Store.open(o);
  const door = new FrontDoor(store, o.credentials, o.access ?? EVERYTHING);
  const sweep = new LifecycleSweep(store);
  let orphans: Promise<unknown> = Promise.resolve();
  return {
    signingName: 's3',
    handle: (request, response) => door.handle(request, response),
    ensureBucket: async (spec) => ensureBucket(store, spec),
    put: (bucket, key, body, options) => put(store, { bucket, key, body, ...options }),
    async get(bucket, key) {
      const object = findObject(store, bucket, key);
      return buffer(store.blobs.read(object.segments, 0, object.size - 1));
    },
    open(bucket, key) {
      const object = store.objects.latest(bucket, key);
      return object && !object.deleteMarker ? opened(store, object) : undefined;
    },
    resume() {
      store.outbox.start();
      sweep.start();
      // An orphan that cannot be removed now is one at the next start.
      orphans = store.sweepOrphans().catch(() => undefined);
    },
    async close() {
      await Promise.all([store.outbox.stop(), sweep.stop(), orphans]);
      store.db.close();
    },
  };
}

function opened(store: S3Store, object: StoredObject): OpenedObject {
  return {
    headers: {
      ...describingHeaders(object),
      etag: quoted(object.etag),
      'last-modified': new Date(object.modified).toUTCString(),
      ...versionHeaders(object),
    },
    size: object.size,
    body: () => store.blobs.read(object.segments, 0, object.size - 1),
  };
}

interface PutInput {
  readonly bucket: string;
  readonly key: string;
  readonly body: Buffer;
  readonly contentType?: string;
  readonly metadata?: Record<string, string>;
}

async function put(store: S3Store, input: PutInput): Promise<void> {
  const bucket = store.buckets.get(input.bucket);
  assertKey(input.key);
  const headers = new Map([
    ...(input.contentType === undefined ? [] : [['content-type', input.contentType] as const]),
    ...Object.entries(input.metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name}`, value] as const),
  ]);
  const description = describe(store, bucket, headers);
  const origin: Origin = {
    reason: 'PutObject',
    requester: store.place.account,
    requestId: randomBytes(8).toString('hex').toUpperCase(),
    sourceIp: '127.0.0.1',
  };
  const plan = {
    source: whole(input.body),
    headers: new Map(),
    payloadHash: 'UNSIGNED-PAYLOAD',
    maxSize: LARGEST_PUT,
  };
  await store.ingest(plan, (blob) =>
    store.objects.insert(bucket, draftOf(input.key, blob, description), { origin }),
  );
}

async function* whole(body: Buffer): AsyncGenerator<Buffer> {
  yield body;
}

export type { S3Access } from './access.ts';
export type { BucketSpec } from './bucket-spec.ts';
export type { CorsRule } from './configuration/cors.ts';
export type { LifecycleRule } from './configuration/lifecycle.ts';
export type { S3Event } from './events.ts';
