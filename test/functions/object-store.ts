import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { systemClock } from '#cloud/clock.ts';
import { createS3, type S3 } from '#cloud/s3/index.ts';
import { ENVIRONMENT } from './environment.ts';
import { listen } from './listen.ts';

/** What the store lets in. */
export const CREDENTIALS = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'a-secret-of-no-value' };

export interface ObjectStore {
  readonly s3: S3;
  readonly client: S3Client;
  readonly endpoint: string;
  close(): Promise<void>;
}

/** S3 behind a real port with the buckets of the pipeline. For a whole test file. */
export async function startObjectStore(): Promise<ObjectStore> {
  const dir = await mkdtemp(join(tmpdir(), 'object-store-'));
  const s3 = await createS3({
    dir,
    place: { region: 'eu-west-1', account: '123456789012' },
    clock: systemClock(),
    credentials: (id) =>
      id === CREDENTIALS.accessKeyId
        ? { secret: CREDENTIALS.secretAccessKey, arn: 'arn:aws:iam::123456789012:user/tester' }
        : undefined,
    emit: async () => {},
  });
  const { INBOX_BUCKET, IDENTITY_BUCKET, EVIDENCE_BUCKET, PACKAGES_BUCKET } = ENVIRONMENT;
  for (const name of [INBOX_BUCKET, IDENTITY_BUCKET, EVIDENCE_BUCKET, PACKAGES_BUCKET]) {
    await s3.ensureBucket({ name });
  }
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    s3.handle(request, response, undefined).catch(() => response.destroy());
  });
  const endpoint = await listen(server);
  const client = new S3Client({
    endpoint,
    region: 'eu-west-1',
    forcePathStyle: true,
    credentials: CREDENTIALS,
    maxAttempts: 1,
  });
  return {
    s3,
    client,
    endpoint,
    async close() {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await s3.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
