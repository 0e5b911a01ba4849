import { describe, expect, test } from 'vitest';
import { beginMail, rawConnection, startReceiver, transport, until } from './receiver-under-test.ts';

const envelope = { from: 'anna@home.example', to: 'post@bos.example' };
const raw = 'Subject: x\r\n\r\nbody\r\n';

const withCode = (code: string) => Object.assign(new Error('no'), { code });

describe('the receiver answers', () => {
  test('what it can and cannot do', async () => {
    const { port } = await startReceiver();
    const connection = await rawConnection(port);
    const features = (await connection.ask('EHLO again.example')).split('\r\n').map((line) => line.slice(4));
    expect(features.slice(1).sort()).toEqual(['8BITMIME', 'PIPELINING', 'SIZE 41943040', 'SMTPUTF8']);
    expect(await connection.ask('STARTTLS')).toMatch(/^50\d /);
    expect(await connection.ask('AUTH PLAIN AGEAYg==')).toMatch(/^50\d /);
  });

  test('550 5.1.1 to RCPT for an address that no rule wants', async () => {
    const { port } = await startReceiver();
    const connection = await rawConnection(port);
    await connection.ask('MAIL FROM:<anna@home.example>');
    expect(await connection.ask('RCPT TO:<x@other.example>')).toMatch(/^550 5\.1\.1 /);
    expect(await connection.ask('RCPT TO:<post@bos.example>')).toMatch(/^250 /);
  });

  test('451 where there is no rule set', async () => {
    const { port } = await startReceiver({ rules: [] });
    const connection = await rawConnection(port);
    await connection.ask('MAIL FROM:<anna@home.example>');
    expect(await connection.ask('RCPT TO:<post@bos.example>')).toMatch(/^451 4\.3\.0 /);
  });

  test('552 to a size that is announced and too large', async () => {
    const { port } = await startReceiver();
    const connection = await rawConnection(port);
    expect(await connection.ask('MAIL FROM:<anna@home.example> SIZE=41943041')).toMatch(/^552 /);
  });

  test('552 to a message that is too large, and stores nothing', async () => {
    const { port, objects, events, spooled } = await startReceiver({ limits: { messageBytes: 1000 } });
    const connection = await beginMail(port);
    connection.say(`${'0123456789\r\n'.repeat(10_000)}.\r\n`);
    expect(await connection.reply()).toMatch(/^552 5\.3\.4 /);
    expect([objects, events, spooled()]).toEqual([[], [], []]);
    expect(await connection.ask('NOOP')).toMatch(/^250 /);
  });

  test('250 to a message of exactly the limit', async () => {
    const { port, objects } = await startReceiver({ limits: { messageBytes: 1000 } });
    const connection = await beginMail(port);
    connection.say(`${'x'.repeat(998)}\r\n.\r\n`);
    expect(await connection.reply()).toMatch(/^250 /);
    expect(objects).toHaveLength(1);
  });

  test('452 to one recipient too many', async () => {
    const { port } = await startReceiver({ limits: { recipients: 1 } });
    const connection = await rawConnection(port);
    await connection.ask('MAIL FROM:<anna@home.example>');
    await connection.ask('RCPT TO:<a@bos.example>');
    expect(await connection.ask('RCPT TO:<b@bos.example>')).toMatch(/^452 /);
  });

  test.each([
    ['452 4.3.1', 'the disk is full', withCode('ENOSPC')],
    ['452 4.3.1', 'the disk is full for SQLite', Object.assign(new Error('no'), { errcode: 13 })],
    ['451 4.3.0', 'storing fails otherwise', new Error('secret')],
  ])('%s when %s', async (code, _, failure) => {
    const { port, events, spooled } = await startReceiver({ putObject: () => Promise.reject(failure) });
    const sending = transport(port).sendMail({ envelope, raw });
    await expect(sending).rejects.toMatchObject({ response: expect.stringMatching(`^${code} `) });
    await expect(sending).rejects.not.toMatchObject({ response: expect.stringContaining('secret') });
    expect([events, spooled()]).toEqual([[], []]);
  });

  test('451 when the invocation cannot be queued', async () => {
    const { port } = await startReceiver({ invokeAsync: () => Promise.reject(new Error('down')) });
    await expect(transport(port).sendMail({ envelope, raw })).rejects.toMatchObject({ responseCode: 451 });
  });

  test('only after the invocation is durable', async () => {
    const queued = Promise.withResolvers<void>();
    let called = false;
    const invokeAsync = () => {
      called = true;
      return queued.promise;
    };
    const { port } = await startReceiver({ invokeAsync });
    let answered = false;
    const sending = transport(port)
      .sendMail({ envelope, raw })
      .then(() => {
        answered = true;
      });
    await until(() => called);
    expect(answered).toBe(false);
    queued.resolve();
    await sending;
    expect(answered).toBe(true);
  });

  test('421 to a message that takes too long', async () => {
    const { port, objects, spooled } = await startReceiver({ limits: { messageMs: 50 } });
    const connection = await beginMail(port);
    connection.say('Subject: slow\r\n');
    expect(await connection.reply()).toMatch(/^421 4\.4\.2 /);
    await connection.closed;
    await until(() => spooled().length === 0);
    expect(objects).toEqual([]);
  });

  test('421 to a client that says nothing', async () => {
    const { port } = await startReceiver({ limits: { idleMs: 400 } });
    const connection = await rawConnection(port);
    expect(await connection.reply()).toMatch(/^421 /);
  });

  test('421 to one connection too many', async () => {
    const { port } = await startReceiver({ limits: { connections: 1 } });
    await rawConnection(port);
    await expect(transport(port).sendMail({ envelope, raw })).rejects.toMatchObject({ responseCode: 421 });
  });
});

describe('the receiver takes', () => {
  test.each([
    ['nothing at all', '', ''],
    ['no header', 'just\r\ntext\r\n', 'just\r\ntext\r\n'],
    ['a header that is none', ': x\r\n===\r\n\r\nbody\r\n', ': x\r\n===\r\n\r\nbody\r\n'],
    ['MIME that never ends', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n', undefined],
    ['a line of dots', '...\r\n', '..\r\n'],
    ['encoded words that are none', 'Subject: =?utf-8?B?%%%?= =?x-no?Q?=ZZ?=\r\n\r\n', undefined],
  ])('a mail with %s', async (_, said, stored) => {
    const { port, objects, events } = await startReceiver();
    const connection = await beginMail(port);
    connection.say(`${said}.\r\n`);
    expect(await connection.reply()).toMatch(/^250 /);
    const head = /^(Return-Path|Received|X-SES-[\w-]+|Received-SPF|Authentication-Results): .*(\r\n .*)*\r\n/;
    let rest = objects[0]?.body.toString() ?? '';
    while (head.test(rest)) rest = rest.replace(head, '');
    expect(rest).toBe(stored ?? said);
    expect(events).toHaveLength(1);
  });

  test('binary, byte for byte', async () => {
    const { port, objects } = await startReceiver();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const connection = await beginMail(port);
    connection.say(Buffer.concat([bytes, Buffer.from('\r\n.\r\n')]));
    expect(await connection.reply()).toMatch(/^250 /);
    expect(objects[0]?.body.subarray(-258, -2)).toEqual(bytes);
  });

  test('several mails on one connection, each with its own envelope', async () => {
    const { port, events } = await startReceiver();
    const connection = await rawConnection(port);
    for (const name of ['a', 'b']) {
      await connection.ask(`MAIL FROM:<${name}@home.example>`);
      await connection.ask(`RCPT TO:<${name}@bos.example>`);
      await connection.ask('DATA');
      expect(await connection.ask('x\r\n.')).toMatch(/^250 /);
    }
    expect(events.map(({ Records: [{ ses }] }) => [ses.mail.source, ...ses.receipt.recipients])).toEqual([
      ['a@home.example', 'a@bos.example'],
      ['b@home.example', 'b@bos.example'],
    ]);
  });

  test('commands that come all at once', async () => {
    const { port, objects } = await startReceiver();
    const connection = await rawConnection(port);
    connection.say('MAIL FROM:<a@b.example>\r\nRCPT TO:<c@bos.example>\r\nDATA\r\n');
    const replies = [await connection.reply(), await connection.reply(), await connection.reply()];
    expect(replies.map((reply) => reply.slice(0, 3))).toEqual(['250', '250', '354']);
    expect(await connection.ask('x\r\n.\r\nRSET')).toMatch(/^250 OK /);
    expect(await connection.reply()).toMatch(/^250 /);
    expect(objects).toHaveLength(1);
  });

  test('international addresses', async () => {
    const { port, events } = await startReceiver();
    const connection = await rawConnection(port);
    await connection.ask('MAIL FROM:<josé@home.example> SMTPUTF8');
    await connection.ask('RCPT TO:<café@bos.example>');
    await connection.ask('DATA');
    expect(await connection.ask('x\r\n.')).toMatch(/^250 /);
    expect(events[0]?.Records[0].ses.mail).toMatchObject({
      source: 'josé@home.example',
      destination: ['café@bos.example'],
    });
  });
});

describe('the receiver is not fooled by', () => {
  test('a client that hangs up in the middle of a mail', async () => {
    const { port, objects, spooled, log } = await startReceiver();
    const connection = await beginMail(port);
    connection.say('Subject: half\r\n');
    await until(() => spooled().length > 0);
    connection.socket.destroy();
    await until(() => spooled().length === 0 && log.some(({ event }) => event === 'mail-refused'));
    expect(objects).toEqual([]);
  });

  test('an end of mail with bare line feeds', async () => {
    const { port, objects } = await startReceiver();
    const connection = await beginMail(port);
    const smuggled = 'x\n.\nMAIL FROM:<evil@home.example>\n';
    expect(await connection.ask(`${smuggled}\r\n.`)).toMatch(/^250 /);
    expect(objects).toHaveLength(1);
    expect(objects[0]?.body.toString()).toContain('MAIL FROM:<evil@home.example>');
  });

  test('line breaks in the name of a client', async () => {
    const { port, objects } = await startReceiver();
    const connection = await rawConnection(port);
    await connection.ask('EHLO a\rX-SES-Spam-Verdict:PASS');
    await connection.ask('EHLO <b>;(c)');
    await connection.ask('MAIL FROM:<a@b.example>');
    await connection.ask('RCPT TO:<c@bos.example>');
    await connection.ask('DATA');
    await connection.ask('x\r\n.');
    expect(objects[0]?.body.toString()).toMatch(/^Return-Path: .*\r\nReceived: from \?b\?\?\?c\? /);
  });

  test('a web page that speaks HTTP', async () => {
    const { port } = await startReceiver();
    const connection = await rawConnection(port);
    expect(await connection.ask('POST / HTTP/1.1')).toMatch(/^421 /);
  });
});

test('closing waits for a mail that is being delivered', async () => {
  const stored = Promise.withResolvers<void>();
  let called = false;
  const putObject = () => {
    called = true;
    return stored.promise;
  };
  const { port, receiver, events } = await startReceiver({ putObject });
  const sending = transport(port).sendMail({ envelope, raw });
  await until(() => called);
  const closing = receiver.close();
  stored.resolve();
  await closing;
  expect(events).toHaveLength(1);
  await sending;
});
