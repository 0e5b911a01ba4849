import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type Clock, systemClock } from '#cloud/clock.ts';
import { type BucketSpec, createS3, type S3, type S3Access, type S3Event } from '#cloud/s3/index.ts';

export const REGION = 'eu-west-1';
export const ACCOUNT = '111122223333';
export const KEY = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'a-secret-of-no-value' };

export interface RunningS3 {
  readonly s3: S3;
  readonly endpoint: string;
  readonly dir: string;
  readonly events: S3Event[];
  client(config?: Partial<S3ClientConfig>): S3Client;
  /** A bucket of its own for a test. */
  bucket(spec?: Partial<BucketSpec>): Promise<string>;
  close(): Promise<void>;
}

export interface StartOptions {
  readonly dir?: string;
  readonly clock?: Clock;
  readonly emit?: (event: S3Event) => Promise<void>;
  readonly access?: S3Access;
}

/** S3 on an ephemeral port, with a folder of its own. */
export async function startS3(o: StartOptions = {}): Promise<RunningS3> {
  const dir = o.dir ?? (await mkdtemp(path.join(tmpdir(), 's3-test-')));
  const events: S3Event[] = [];
  const remember = async (event: S3Event) => {
    events.push(event);
  };
  const s3 = await createS3({
    dir,
    place: { region: REGION, account: ACCOUNT },
    clock: o.clock ?? systemClock(),
    credentials: (id) =>
      id === KEY.accessKeyId
        ? { secret: KEY.secretAccessKey, arn: `arn:aws:iam::${ACCOUNT}:user/tester` }
        : undefined,
    emit: o.emit ?? remember,
    ...(o.access ? { access: o.access } : {}),
  });
  s3.resume();
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    s3.handle(request, response, undefined).catch(() => response.destroy());
  });
  const endpoint = await listen(server);
  let buckets = 0;
  return {
    s3,
    endpoint,
    dir,
    events,
    client: (config = {}) => client(endpoint, config),
    async bucket(spec = {}) {
      const name = `bucket-${++buckets}`;
      await s3.ensureBucket({ name, ...spec });
      return name;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await s3.close();
    },
  };
}

export function client(endpoint: string, config: Partial<S3ClientConfig> = {}): S3Client {
  return new S3Client({
    endpoint,
    region: REGION,
    forcePathStyle: true,
    credentials: KEY,
    maxAttempts: 1,
    ...config,
  });
}

/** The files under `blobs/`, complete or not. */
export async function blobsIn(dir: string): Promise<string[]> {
  const entries = await readdir(path.join(dir, 'blobs'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
