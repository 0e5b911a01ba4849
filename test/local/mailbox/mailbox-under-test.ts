import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { onTestFinished } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { createReceiver } from '#cloud/mail/receiver.ts';
import { createSes } from '#cloud/mail/ses.ts';
import { createMailbox } from '#local/mailbox/mailbox.ts';

const place = { region: 'eu-west-1', account: '123456789012' };

/** A mailbox between a real SES and a real receiver; `received` is what was written with it. */
export async function startMailbox() {
  const dir = mkdtempSync(join(tmpdir(), 'mailbox-test-'));
  const clock = manualClock(Date.UTC(2026, 10, 22, 9, 30));
  const ses = createSes({ dir: join(dir, 'ses'), place, clock });
  const received: Buffer[] = [];
  const receiver = createReceiver({
    clock,
    place,
    spoolDir: join(dir, 'spool'),
    rules: [
      {
        name: 'all',
        enabled: true,
        recipients: ['bos.example'],
        scanEnabled: true,
        actions: [{ s3: { bucket: 'post', prefix: '' } }],
      },
    ],
    putObject: async (_bucket, _key, path) => void received.push(await readFile(path)),
    invokeAsync: async () => {},
    log: () => {},
  });
  const mailbox = createMailbox({
    smtpPort: await receiver.listen(0),
    clock,
    ses,
    postOffice: { addresses: ['privacy@bos.example'] },
    personas: [
      { name: 'Anna de Vries', address: 'anna@home.example' },
      { name: 'Jan', address: 'jan@home.example' },
    ],
    sampleLetters: [{ title: 'Inzage', lang: 'nl', subject: 'Verzoek', text: 'Beste <bakker>' }],
  });
  const port = await mailbox.listen(0);
  const base = `http://127.0.0.1:${port}`;
  onTestFinished(async () => {
    await mailbox.close();
    await receiver.close();
    await ses.close();
    rmSync(dir, { recursive: true });
  });

  const get = async (path: string) => {
    const answer = await fetch(base + path);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const token = async () => /name="token" value="([^"]+)"/.exec((await get('/write')).text)?.[1] ?? '';
  return {
    ses,
    base,
    port,
    received,
    get,
    token,
    /** Sends a mail to a requester, as the product would. */
    deliver: async (mail: SendMailOptions) => {
      const message = await new MailComposer({ from: 'Bos <privacy@bos.example>', ...mail })
        .compile()
        .build();
      return deliverRaw(ses, message);
    },
    deliverRaw: (message: Buffer) => deliverRaw(ses, message),
    submit: async (fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const body = new URLSearchParams({ token: await token(), ...fields });
      return fetch(`${base}/write`, { method: 'POST', body, headers, redirect: 'manual' });
    },
  };
}

async function deliverRaw(ses: ReturnType<typeof createSes>, message: Buffer): Promise<string> {
  const server = createServer(
    { keepAliveTimeout: 60_000 },
    (req, res) => void ses.handle(req, res, undefined),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  const client = new SESClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const { MessageId = '' } = await client.send(new SendRawEmailCommand({ RawMessage: { Data: message } }));
  client.destroy();
  server.close();
  return MessageId;
}

/** A GET with a Host header of one's own, which fetch does not allow. */
export function getAsHost(port: number, host: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/', headers: { host } }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, text: body }), reject);
    })
      .on('error', reject)
      .end();
  });
}
