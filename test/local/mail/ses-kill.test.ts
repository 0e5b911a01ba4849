import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { expect, onTestFinished, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { createSes } from '#cloud/mail/ses.ts';
import { until } from './receiver-under-test.ts';
import { message, temporaryFolder } from './ses-under-test.ts';

test('every mail that was acknowledged survives kill -9 with what is to come back, and no half of any other', async () => {
  const dir = temporaryFolder();
  const script = fileURLToPath(new URL('./ses-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [port] = await once(child.stdout, 'data');
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${String(port).trim()}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  onTestFinished(() => client.destroy());
  const acknowledged: string[] = [];
  const sendUntilKilled = async () => {
    for (;;) {
      const data = message('From: a@bos.example', 'To: b@home.example', '', 'x'.repeat(50_000));
      const { MessageId = '' } = await client.send(new SendRawEmailCommand({ RawMessage: { Data: data } }));
      acknowledged.push(MessageId);
      if (acknowledged.length === 40) child.kill('SIGKILL');
    }
  };
  await Promise.allSettled(Array.from({ length: 8 }, sendUntilKilled));

  const bounced: string[] = [];
  const ses = createSes({
    dir,
    clock: manualClock(Date.now() + 60_000),
    place: { region: 'eu-west-1', account: '1' },
    deliver: async (raw) => void bounced.push(raw.toString()),
  });
  onTestFinished(() => ses.close());
  expect(acknowledged.length).toBeGreaterThanOrEqual(40);
  const kept = ses.sent().map(({ id }) => id);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  expect(new Set(kept.map((id) => (ses.raw(id)?.length ?? 0) > 50_000))).toEqual(new Set([true]));
  expect(readdirSync(join(dir, 'mail')).sort()).toEqual(kept.map((id) => `${id}.eml`).sort());
  ses.resume();
  await until(() => bounced.length === kept.length);
  expect(kept.filter((id) => !bounced.some((raw) => raw.includes(`Message-ID: <${id}@`)))).toEqual([]);
});
