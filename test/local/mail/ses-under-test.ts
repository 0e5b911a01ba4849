import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESClient } from '@aws-sdk/client-ses';
import { onTestFinished } from 'vitest';
import { type ManualClock, manualClock } from '#cloud/clock.ts';
import { createSes, type Ses, type SesOptions } from '#cloud/mail/ses.ts';

export const START = Date.UTC(2026, 10, 22, 9, 30);

export interface SesUnderTest {
  readonly ses: Ses;
  readonly client: SESClient;
  readonly clock: ManualClock;
  readonly dir: string;
  readonly url: string;
}

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'mail-test-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A service on a port of its own, with the client of the SDK; all gone when the test ends. */
export async function startSes(options: Partial<SesOptions> = {}): Promise<SesUnderTest> {
  const clock = manualClock(START);
  const dir = options.dir ?? temporaryFolder();
  const ses = createSes({
    dir,
    clock,
    place: { region: 'eu-west-1', account: '123456789012' },
    ...options,
  });
  const server = createServer(
    { keepAliveTimeout: 60_000 },
    (request, response) => void ses.handle(request, response, undefined),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  const url = `http://127.0.0.1:${address.port}`;
  const client = new SESClient({
    endpoint: url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(async () => {
    client.destroy();
    server.closeAllConnections();
    server.close();
    await ses.close();
  });
  return { ses, client, clock, dir, url };
}

/** A raw message of these lines. */
export function message(...lines: string[]): Uint8Array {
  return Buffer.from(lines.join('\r\n'));
}
