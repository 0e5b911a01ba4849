import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { FUNCTION, startReceiver, storeAndCall, transport } from './receiver-under-test.ts';

const letter = {
  from: 'Anna de Vries <anna@home.example>',
  to: 'post@bos.example',
  subject: 'Inzageverzoek — graag',
  text: 'Welke gegevens hebt u van mij?',
};

describe('a mail for a rule', () => {
  test('is stored under the prefix and the id that the sender is told', async () => {
    const { port, objects } = await startReceiver();
    const { response } = await transport(port).sendMail(letter);
    expect(response).toMatch(/^250 OK [0-9a-v]{40}$/);
    expect(objects.map(({ bucket, key }) => [bucket, key])).toEqual([['post', `in/${response.slice(7)}`]]);
  });

  test('is stored below trace fields, byte for byte', async () => {
    const { port, objects } = await startReceiver();
    const raw = 'From: anna@home.example\r\nSubject: x\r\n\r\n.dots\r\n..more\r\ncaf\u00e9\r\n';
    await transport(port).sendMail({ envelope: { from: 'anna@home.example', to: 'post@bos.example' }, raw });
    const stored = objects[0]?.body.toString() ?? '';
    expect(stored.endsWith(raw)).toBe(true);
    expect(stored.slice(0, -raw.length)).toMatch(
      /^Return-Path: <anna@home\.example>\r\nReceived: from .*(\r\n .*){3}\r\nX-SES-Spam-Verdict: PASS\r\nX-SES-Virus-Verdict: PASS\r\nReceived-SPF: none .*\r\nAuthentication-Results: amazonses\.com;\r\n spf=none .*\r\n dmarc=none header\.from=home\.example;\r\n$/,
    );
  });

  test('reaches the function as the event that SES sends', async () => {
    const { port, events } = await startReceiver();
    const { response } = await transport(port).sendMail({
      ...letter,
      date: new Date(0),
      messageId: '<m@home>',
    });
    const [pass, gray] = [{ status: 'PASS' }, { status: 'GRAY' }];
    expect(events).toMatchObject([
      {
        Records: [
          {
            eventSource: 'aws:ses',
            eventVersion: '1.0',
            ses: {
              mail: {
                timestamp: '2026-11-22T09:30:00.000Z',
                source: 'anna@home.example',
                messageId: response.slice(7),
                destination: ['post@bos.example'],
                headersTruncated: false,
                commonHeaders: {
                  returnPath: 'anna@home.example',
                  from: ['Anna de Vries <anna@home.example>'],
                  date: 'Thu, 01 Jan 1970 00:00:00 +0000',
                  to: ['post@bos.example'],
                  messageId: '<m@home>',
                  subject: 'Inzageverzoek — graag',
                },
              },
              receipt: {
                timestamp: '2026-11-22T09:30:00.000Z',
                processingTimeMillis: 0,
                recipients: ['post@bos.example'],
                spamVerdict: pass,
                virusVerdict: pass,
                spfVerdict: gray,
                dkimVerdict: gray,
                dmarcVerdict: gray,
                action: { type: 'Lambda', functionArn: FUNCTION, invocationType: 'Event' },
              },
            },
          },
        ],
      },
    ]);
  });

  test('shows its headers unfolded and undecoded', async () => {
    const { port, events } = await startReceiver();
    await transport(port).sendMail({
      envelope: { from: 'anna@home.example', to: 'post@bos.example' },
      raw: 'Subject: =?utf-8?Q?Caf=C3=A9?=\r\n\tand more\r\nX-Raw: caf\u00e9\r\n\r\n',
    });
    const mail = events[0]?.Records[0].ses.mail;
    expect(mail?.headers.slice(-2)).toEqual([
      { name: 'Subject', value: '=?utf-8?Q?Caf=C3=A9?=\tand more' },
      { name: 'X-Raw', value: 'café' },
    ]);
    expect(mail?.commonHeaders.subject).toBe('Café\tand more');
  });

  test('says so where more than 10 KB of headers were cut off', async () => {
    const { port, events } = await startReceiver();
    const raw = `${'X-Long: 0123456789\r\n'.repeat(1000)}Subject: after all\r\n\r\n`;
    await transport(port).sendMail({ envelope: { from: 'anna@home.example', to: 'post@bos.example' }, raw });
    const mail = events[0]?.Records[0].ses.mail;
    expect(mail?.headersTruncated).toBe(true);
    expect(mail?.headers.length).toBeLessThan(1000);
    expect(mail?.commonHeaders.subject).toBe('after all');
  });

  test('that bounces has an empty source', async () => {
    const { port, events, objects } = await startReceiver();
    await transport(port).sendMail({
      envelope: { from: false, to: ['post@bos.example'] },
      raw: 'Subject: x\r\n\r\n',
    });
    expect(events[0]?.Records[0].ses.mail.source).toBe('');
    expect(objects[0]?.body.toString()).toMatch(/^Return-Path: <>\r\n/);
  });

  test('gets another id when it is delivered again', async () => {
    const { port, objects } = await startReceiver();
    const mailer = transport(port);
    for (let n = 0; n < 2; n++) await mailer.sendMail({ ...letter, messageId: '<same@home>' });
    expect(new Set(objects.map(({ key }) => key)).size).toBe(2);
  });

  test('carries its attachments into the store', async () => {
    const { port, objects } = await startReceiver();
    const content = Buffer.alloc(300_000, 7);
    await transport(port).sendMail({ ...letter, attachments: [{ filename: 'scan.bin', content }] });
    const email = await PostalMime.parse(objects[0]?.body ?? '');
    expect(Buffer.from(email.attachments[0]?.content as ArrayBuffer)).toEqual(content);
  });

  test('is judged by the function that was given', async () => {
    const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'FAIL', dmarc: 'GRAY' } as const;
    const { port, events, objects } = await startReceiver({ verdicts: async () => verdicts });
    await transport(port).sendMail(letter);
    expect(events[0]?.Records[0].ses.receipt).toMatchObject({
      spamVerdict: { status: 'PASS' },
      dkimVerdict: { status: 'FAIL' },
    });
    expect(objects[0]?.body.toString()).toContain('X-SES-Spam-Verdict: PASS\r\n');
  });

  test('has its spam and virus verdicts disabled where the rule does not scan', async () => {
    const { port, events } = await startReceiver({ rules: [{ ...storeAndCall, scanEnabled: false }] });
    await transport(port).sendMail(letter);
    expect(events[0]?.Records[0].ses.receipt).toMatchObject({
      spamVerdict: { status: 'DISABLED' },
      virusVerdict: { status: 'DISABLED' },
      spfVerdict: { status: 'GRAY' },
    });
  });

  test('leaves nothing in the spool', async () => {
    const { port, spooled } = await startReceiver();
    await transport(port).sendMail(letter);
    expect(spooled()).toEqual([]);
  });
});

test('the function is called after the object was stored', async () => {
  const order: string[] = [];
  const { port } = await startReceiver({
    putObject: async () => void order.push('stored'),
    invokeAsync: async () => void order.push('called'),
  });
  await transport(port).sendMail(letter);
  expect(order).toEqual(['stored', 'called']);
});

test('what an earlier process left in the spool is deleted, and nothing else', async () => {
  const { spoolDir, receiver } = await startReceiver();
  await receiver.close();
  writeFileSync(join(spoolDir, 'half.spool'), 'x');
  writeFileSync(join(spoolDir, 'other.txt'), 'x');
  await startReceiver({ spoolDir });
  expect([existsSync(join(spoolDir, 'half.spool')), existsSync(join(spoolDir, 'other.txt'))]).toEqual([
    false,
    true,
  ]);
});

test('the log names no address and quotes no mail', async () => {
  const { port, log } = await startReceiver();
  await transport(port).sendMail(letter);
  await expect(transport(port).sendMail({ ...letter, to: 'secret@other.example' })).rejects.toThrow();
  expect(log.map(({ event }) => event)).toEqual(['mail-accepted', 'recipient-refused']);
  expect(JSON.stringify(log)).not.toMatch(/@|secret|Inzage/);
});
