import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReceiverOptions } from '#cloud/mail/receiver.ts';
import { createSpool } from '#cloud/mail/spool.ts';
import { beginMail, rawConnection, startReceiver, until } from './receiver-under-test.ts';
import { temporaryFolder } from './ses-under-test.ts';

const MB = 2 ** 20;
const filled = (bytes: number) => Buffer.alloc(bytes, `${'x'.repeat(76)}\r\n`);
const full = () => Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

/** Sends one mail, of which dots are not doubled, and says what was answered. */
async function answerTo(port: number, ...parts: (string | Buffer)[]) {
  const connection = await beginMail(port);
  for (const part of parts) connection.say(part);
  connection.say('\r\n.\r\n');
  const answer = await connection.reply();
  connection.socket.destroy();
  return answer;
}

/** The receiver is up if the next mail gets through. */
async function expectUp({ port, objects }: Awaited<ReturnType<typeof startReceiver>>) {
  const before = objects.length;
  expect(await answerTo(port, 'Subject: next\r\n\r\nstill there')).toMatch(/^250 OK /);
  expect(objects).toHaveLength(before + 1);
}

describe('a large mail', () => {
  test('of 39 MB is stored whole', async () => {
    const receiver = await startReceiver();
    expect(await answerTo(receiver.port, 'Subject: large\r\n\r\n', filled(39 * MB))).toMatch(/^250 OK /);
    expect(receiver.objects[0]?.body.subarray(-39 * MB - 2, -2).equals(filled(39 * MB))).toBe(true);
    await expectUp(receiver);
  });

  test('of 60 MB that nobody announced is refused with 552, and nothing is left of it', async () => {
    const receiver = await startReceiver();
    expect(await answerTo(receiver.port, 'Subject: larger\r\n\r\n', filled(60 * MB))).toMatch(
      /^552 5\.3\.4 /,
    );
    expect([receiver.objects, receiver.events, receiver.spooled()]).toEqual([[], [], []]);
    await expectUp(receiver);
  });

  test('that is announced with 60 MB is refused with 552 before it is sent', async () => {
    const receiver = await startReceiver();
    const connection = await rawConnection(receiver.port);
    expect(await connection.ask(`MAIL FROM:<a@home.example> SIZE=${60 * MB}`)).toMatch(/^552 /);
    expect(await connection.ask('RCPT TO:<post@bos.example>')).toMatch(/^503 /);
    await expectUp(receiver);
  });

  test('that is announced small and grows is refused with 552', async () => {
    const receiver = await startReceiver({ limits: { messageBytes: 1000 } });
    const connection = await rawConnection(receiver.port);
    await connection.ask('MAIL FROM:<a@home.example> SIZE=10');
    await connection.ask('RCPT TO:<post@bos.example>');
    await connection.ask('DATA');
    connection.say(filled(5000));
    expect(await connection.ask('\r\n.')).toMatch(/^552 /);
    await expectUp(receiver);
  });
});

describe('a disk that is full', () => {
  const failing = (
    spool: (dir: string) => Partial<ReturnType<typeof createSpool>>,
  ): Partial<ReceiverOptions> => {
    const spoolDir = temporaryFolder();
    return { spoolDir, spool: { ...createSpool(spoolDir), ...spool(spoolDir) } };
  };

  test.each<[string, Partial<ReceiverOptions>]>([
    ['in the store', { putObject: () => Promise.reject(full()) }],
    ['in the queue of invocations', { invokeAsync: () => Promise.reject(full()) }],
  ])('%s is answered with 452', async (_, options) => {
    const { port, spooled } = await startReceiver(options);
    expect(await answerTo(port, 'Subject: x\r\n\r\n')).toBe('452 4.3.1 Insufficient system storage');
    expect(spooled()).toEqual([]);
  });

  test('under the spool is answered with 452, after the mail was read to its end', async () => {
    let fails = true;
    const options = failing((dir) => ({
      receive: async (name, stream) => {
        if (!fails) return createSpool(dir).receive(name, stream);
        for await (const _ of stream);
        throw full();
      },
    }));
    const receiver = await startReceiver(options);
    expect(await answerTo(receiver.port, filled(2 * MB))).toMatch(/^452 4\.3\.1 /);
    fails = false;
    await expectUp(receiver);
  });

  test('under the copy with its trace fields is answered with 452', async () => {
    const { port, spooled } = await startReceiver(failing(() => ({ prepend: () => Promise.reject(full()) })));
    expect(await answerTo(port, 'Subject: x\r\n\r\n')).toMatch(/^452 4\.3\.1 /);
    expect(spooled()).toEqual([]);
  });
});

test('a spool that is gone is answered with 451', async () => {
  const spoolDir = temporaryFolder();
  const spool = { ...createSpool(join(spoolDir, 'never-made')), clear: async () => {} };
  const { port } = await startReceiver({ spoolDir, spool });
  expect(await answerTo(port, filled(2 * MB))).toBe('451 4.3.0 Temporary failure, try again later');
});

describe('a mail that is hard to read is stored as it came:', () => {
  const nested = (depth: number) => {
    const open = Array.from(
      { length: depth },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`,
    );
    return `${open.join('')}\r\ndeep`;
  };
  const signature =
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=home.example; s=s; h=from; bh=x; b=x\r\n';

  test.each<[string, string | Buffer]>([
    ['empty', ''],
    ['600 parts deep', nested(600)],
    ['headerless, of a megabyte', filled(MB)],
    ['one header field of 2 MB', `From: ${'<a@home.example>, '.repeat(2 ** 17)}\r\n\r\n`],
    [
      'signed, with a header that does not end',
      `${signature}From: a@home.example\r\nno field\r\n${filled(MB)}`,
    ],
    ['signed, in one line of 4 MB', `${signature}From: a@home.example\r\n\r\n${'x'.repeat(4 * MB)}`],
    ['signed, of bare line feeds', `${signature}From: a@home.example\r\n\r\n${'\n'.repeat(2 * MB)}`],
    ['a signature that is none', 'DKIM-Signature: ;;;=;b\r\nFrom: a@home.example\r\n\r\n'],
    ['four kinds of From', 'From:\r\nFrom: <>\r\nFrom: @\r\nFrom: "\\\r\n\r\n'],
    ['binary', Buffer.from(Array.from({ length: MB }, (_, n) => (n * 31) % 251))],
  ])('%s', async (_, mail) => {
    const receiver = await startReceiver();
    expect(await answerTo(receiver.port, mail)).toMatch(/^250 OK /);
    expect(receiver.events).toHaveLength(1);
    const sent = Buffer.from(mail);
    const stored = receiver.objects[0]?.body.subarray(-sent.length - 2, -2);
    if (sent.length > 0) expect(stored?.equals(sent)).toBe(true);
    await expectUp(receiver);
  });

  const fixtures = new URL('../../fixtures/mime/', import.meta.url);
  const files = readdirSync(fixtures, { recursive: true }).map(String);
  test.each(files.filter((file) => /\.(eml|msg)$/.test(file)))('%s', async (file) => {
    const mail = readFileSync(new URL(file, fixtures));
    const { port, objects, events } = await startReceiver();
    const stuffed = mail.toString('latin1').replace(/(^|\r\n)\./g, '$1..');
    expect(await answerTo(port, Buffer.from(stuffed, 'latin1'))).toMatch(/^250 OK /);
    expect(objects[0]?.body.subarray(-mail.length - 2, -2).equals(mail)).toBe(true);
    expect(JSON.parse(JSON.stringify(events[0]))).toHaveProperty('Records.0.ses.mail.commonHeaders');
  });
});

describe('many clients', () => {
  test('at once are all served, each mail whole', async () => {
    const { port, objects } = await startReceiver();
    const bodies = Array.from({ length: 40 }, (_, n) => `Subject: ${n}\r\n\r\n${String(n).repeat(50_000)}`);
    const answers = await Promise.all(bodies.map((body) => answerTo(port, body)));
    expect(answers.filter((answer) => answer.startsWith('250 OK '))).toHaveLength(40);
    const stored = objects.map(({ body }) => body.toString());
    expect(bodies.filter((body) => stored.some((text) => text.endsWith(`${body}\r\n`)))).toHaveLength(40);
  });

  test('that vanish in DATA leave nothing behind', async () => {
    const receiver = await startReceiver();
    const clients = await Promise.all(Array.from({ length: 20 }, () => beginMail(receiver.port)));
    for (const { say } of clients) say(filled(100_000));
    await until(() => receiver.spooled().length === 20);
    for (const { socket } of clients) socket.resetAndDestroy();
    await until(() => receiver.spooled().length === 0);
    expect([receiver.objects, receiver.events]).toEqual([[], []]);
    await expectUp(receiver);
  });

  test('that drip do not hold up another, and are sent away in the end', async () => {
    const receiver = await startReceiver({ limits: { messageMs: 1_000 } });
    const clients = await Promise.all(Array.from({ length: 20 }, () => beginMail(receiver.port)));
    const drip = setInterval(() => {
      for (const { socket, say } of clients) if (socket.writable) say('x');
    }, 50);
    try {
      await expectUp(receiver);
      const answers = await Promise.all(clients.map(({ reply }) => reply()));
      expect(new Set(answers.map((answer) => answer.slice(0, 9)))).toEqual(new Set(['421 4.4.2']));
    } finally {
      clearInterval(drip);
    }
    await until(() => receiver.spooled().length === 0);
  });
});
