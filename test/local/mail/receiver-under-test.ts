import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { onTestFinished } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import {
  createReceiver,
  type ReceiptEvent,
  type ReceiptRuleSpec,
  type ReceiverLogEntry,
  type ReceiverOptions,
} from '#cloud/mail/receiver.ts';
import { START, temporaryFolder } from './ses-under-test.ts';

export const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:intake';

/** What most tests need: everything for bos.example is stored, then a function is called. */
export const storeAndCall: ReceiptRuleSpec = {
  name: 'all',
  enabled: true,
  recipients: ['bos.example'],
  scanEnabled: true,
  actions: [
    { s3: { bucket: 'post', prefix: 'in/' } },
    { lambda: { functionArn: FUNCTION, invocation: 'Event' } },
  ],
};

/** A receiver whose S3 and Lambda are arrays. */
export async function startReceiver(options: Partial<ReceiverOptions> = {}) {
  const clock = manualClock(START);
  const objects: { bucket: string; key: string; body: Buffer }[] = [];
  const events: ReceiptEvent[] = [];
  const log: ReceiverLogEntry[] = [];
  const spoolDir = temporaryFolder();
  const receiver = createReceiver({
    clock,
    place: { region: 'eu-west-1', account: '123456789012' },
    rules: [storeAndCall],
    putObject: async (bucket, key, path) => void objects.push({ bucket, key, body: readFileSync(path) }),
    invokeAsync: async (_, event) => void events.push(event),
    spoolDir,
    log: (entry) => void log.push(entry),
    ...options,
  });
  const port = await receiver.listen(0);
  onTestFinished(() => receiver.close());
  return { receiver, port, clock, objects, events, log, spooled: () => readdirSync(spoolDir), spoolDir };
}

/** Sends as a mail program would. */
export function transport(port: number) {
  const mailer = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  onTestFinished(() => mailer.close());
  return mailer;
}

/** A connection on which every byte is the test's own. */
export async function rawConnection(port: number) {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  let wake = () => {};
  socket.setEncoding('utf8');
  const more = (text: string) => {
    received += text;
    wake();
  };
  socket.on('data', more);
  socket.on('error', () => more(''));
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => {
      resolve();
      more('');
    });
  });
  /** Waits for the last line of the next reply. */
  const reply = async (): Promise<string> => {
    for (;;) {
      const match = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(received);
      if (match) {
        received = received.slice(match[0].length);
        return match[0].trimEnd();
      }
      if (socket.closed) throw new Error('Connection closed');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const say = (text: string | Uint8Array) => void socket.write(text);
  const ask = (line: string) => {
    say(`${line}\r\n`);
    return reply();
  };
  await reply();
  await ask('EHLO test.example');
  return { socket, say, ask, reply, closed };
}

/** Begins a mail, up to the 354. */
export async function beginMail(port: number, to = 'post@bos.example') {
  const connection = await rawConnection(port);
  await connection.ask('MAIL FROM:<anna@home.example>');
  await connection.ask(`RCPT TO:<${to}>`);
  await connection.ask('DATA');
  return connection;
}

/** Waits for something that happens by itself. */
export async function until(condition: () => boolean, deadline = 5_000): Promise<void> {
  const end = Date.now() + deadline;
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
