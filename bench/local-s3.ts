import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { S3ClientConfig } from '@aws-sdk/client-s3';

export const EVIDENCE = 'bench-evidence';
export const PACKAGES = 'bench-packages';
export const RECORDING = 'recording.bin';

export const PLACE = { region: 'eu-west-1', account: '000000000000' } as const;
/** No secret: the service listens on this machine only, for the minute of the measurement. */
export const KEY = { accessKeyId: 'LOCALBENCH', secretAccessKey: 'local-bench' } as const;

export const clientOf = (endpoint: string): S3ClientConfig => ({
  endpoint,
  region: PLACE.region,
  forcePathStyle: true,
  credentials: KEY,
});

/** For programs whose clients are made as on Lambda. */
export const environmentOf = (endpoint: string) => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: PLACE.region,
  AWS_ACCESS_KEY_ID: KEY.accessKeyId,
  AWS_SECRET_ACCESS_KEY: KEY.secretAccessKey,
});

/** The local cloud's S3 in a process of its own, so that its work is not counted as the relay's. */
export async function startLocalS3(dir: string): Promise<{ endpoint: string; end: () => Promise<void> }> {
  const program = path.join(import.meta.dirname, 'programs', 's3-service.ts');
  const child: ChildProcess = spawn(process.execPath, [program, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('The S3 service has no output');
  const [endpoint] = await once(createInterface(child.stdout), 'line');
  return {
    endpoint: String(endpoint),
    async end() {
      const gone = once(child, 'exit');
      // The service ends with its input, also when this process is killed.
      child.stdin?.end();
      await gone;
    },
  };
}
