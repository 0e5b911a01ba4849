import { SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { NoticeLogEntry, SesOptions } from '#cloud/mail/ses.ts';
import { deliverBySmtp } from '#cloud/mail/smtp-door.ts';
import { startReceiver, until } from './receiver-under-test.ts';
import { message, startSes, temporaryFolder } from './ses-under-test.ts';

const raw = (to: string, ...extra: string[]) =>
  message('From: Bos <info@bos.example>', `To: ${to}`, 'Subject: Uw verzoek', ...extra, '', 'Beste Anna,');

const sendTo = (to: string, ...extra: string[]) =>
  new SendRawEmailCommand({ RawMessage: { Data: raw(to, ...extra) } });

/** SES with a letter box for what comes back. */
async function startWithLetterBox(options: Partial<SesOptions> = {}) {
  const received: { raw: Buffer; from: string; to: string }[] = [];
  const log: NoticeLogEntry[] = [];
  const started = await startSes({
    deliver: async (content, { from, to }) => void received.push({ raw: content, from, to }),
    logNotice: (entry) => void log.push(entry),
    ...options,
  });
  started.ses.resume();
  return { ...started, received, log };
}

async function parsed(mail: { raw: Buffer } | undefined) {
  const email = await PostalMime.parse(mail?.raw ?? '', { forceRfc822Attachments: true });
  const part = (type: string) => {
    const content = email.attachments.find(({ mimeType }) => mimeType === type)?.content ?? '';
    return typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString();
  };
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value;
  return { email, part, header };
}

describe('a mail to the mailbox simulator', () => {
  test.each([
    ['bounce', '550 5.1.1 user unknown'],
    ['bounce+case-7', '550 5.1.1 user unknown'],
    ['suppressionlist', '550 5.1.1 Amazon SES has suppressed sending'],
  ])('bounces from %s, as a report that names the mail', async (mailbox, diagnostic) => {
    const { client, received } = await startWithLetterBox();
    const { MessageId } = await client.send(sendTo(`${mailbox}@simulator.amazonses.com`));
    await until(() => received.length > 0);
    expect(received[0]).toMatchObject({ from: '', to: 'info@bos.example' });
    const { email, part, header } = await parsed(received[0]);
    expect(header('content-type')).toMatch(/^multipart\/report; report-type=delivery-status;/);
    expect(header('auto-submitted')).toBe('auto-replied');
    expect(email.from?.address).toBe('MAILER-DAEMON@eu-west-1.amazonses.com');
    expect(part('message/delivery-status')).toMatch(
      /^Reporting-MTA: dns; .*\r?\nArrival-Date: .*\r?\n\r?\nFinal-Recipient: rfc822; /,
    );
    expect(part('message/delivery-status')).toContain(
      `Final-Recipient: rfc822; ${mailbox}@simulator.amazonses.com`,
    );
    expect(part('message/delivery-status')).toMatch(/^Action: failed\r?\nStatus: 5\.1\.1\r?$/m);
    expect(part('message/delivery-status')).toContain(`Diagnostic-Code: smtp; ${diagnostic}`);
    expect(part('text/rfc822-headers')).toContain(`Message-ID: <${MessageId}@eu-west-1.amazonses.com>`);
    expect(part('text/rfc822-headers')).not.toContain('Beste');
  });

  test('is complained about by complaint', async () => {
    const { client, received } = await startWithLetterBox();
    const { MessageId } = await client.send(sendTo('complaint@simulator.amazonses.com'));
    await until(() => received.length > 0);
    expect(received[0]).toMatchObject({
      from: 'complaints@email-abuse.amazonses.com',
      to: 'info@bos.example',
    });
    const { part, header } = await parsed(received[0]);
    expect(header('content-type')).toMatch(/^multipart\/report; report-type=feedback-report;/);
    expect(part('message/feedback-report')).toMatch(
      /^Feedback-Type: abuse\r?\nUser-Agent: .*\r?\nVersion: 1\r?\n/,
    );
    expect(part('message/feedback-report')).toContain(
      'Original-Rcpt-To: <complaint@simulator.amazonses.com>',
    );
    expect(part('text/rfc822-headers')).toContain(`Message-ID: <${MessageId}@eu-west-1.amazonses.com>`);
  });

  test('is answered automatically by ooto', async () => {
    const { client, received } = await startWithLetterBox();
    const { MessageId } = await client.send(sendTo('ooto@simulator.amazonses.com'));
    await until(() => received.length > 0);
    expect(received[0]).toMatchObject({ from: '', to: 'info@bos.example' });
    const { email, header } = await parsed(received[0]);
    expect(email).toMatchObject({
      from: { address: 'ooto@simulator.amazonses.com' },
      subject: 'Auto: Uw verzoek',
      inReplyTo: `<${MessageId}@eu-west-1.amazonses.com>`,
    });
    expect(header('auto-submitted')).toBe('auto-replied');
  });

  test('just arrives at success', async () => {
    const { ses, client, received } = await startWithLetterBox();
    await client.send(sendTo('success@simulator.amazonses.com, bounce@simulator.amazonses.com'));
    await until(() => received.length > 0);
    expect(ses.sent()[0]?.to).toContain('success@simulator.amazonses.com');
    expect(received).toHaveLength(1);
  });

  test('is refused for a mailbox that the simulator does not have', async () => {
    const { ses, client } = await startWithLetterBox();
    await expect(client.send(sendTo('reject@simulator.amazonses.com'))).rejects.toMatchObject({
      name: 'NotEmulated',
    });
    expect(ses.sent()).toEqual([]);
  });

  test('is like any other where nothing can come back', async () => {
    const { ses, client } = await startSes();
    ses.resume();
    await client.send(sendTo('bounce@simulator.amazonses.com'));
    expect(ses.sent()).toHaveLength(1);
  });
});

test('any address bounces that the caller says so of, and no other', async () => {
  const { client, received } = await startWithLetterBox({
    bounces: (address) => address.startsWith('moved@'),
  });
  await client.send(sendTo('anna@home.example, moved@home.example'));
  await until(() => received.length > 0);
  const { part } = await parsed(received[0]);
  expect(part('message/delivery-status')).toContain('Final-Recipient: rfc822; moved@home.example');
  expect(received).toHaveLength(1);
});

describe('what comes back goes to', () => {
  const simple = {
    Destination: { ToAddresses: ['bounce@simulator.amazonses.com'] },
    Message: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } },
  };
  const raws = { Destinations: ['bounce@simulator.amazonses.com'] };
  const withReturnPath = { Data: raw('anna@home.example', 'Return-Path: <back@bos.example>') };

  test.each([
    [
      'ReturnPath',
      'r@bos.example',
      new SendEmailCommand({ ...simple, Source: 's@bos.example', ReturnPath: 'r@bos.example' }),
    ],
    [
      'Source of SendEmail',
      's@bos.example',
      new SendEmailCommand({ ...simple, Source: 'S <s@bos.example>' }),
    ],
  ])('%s', async (_, to, command) => {
    const { client, received } = await startWithLetterBox();
    await client.send(command);
    await until(() => received.length > 0);
    expect(received[0]?.to).toBe(to);
  });

  test.each([
    [
      'Source, before the header',
      's@bos.example',
      { ...raws, Source: 's@bos.example', RawMessage: withReturnPath },
    ],
    ['the Return-Path header', 'back@bos.example', { ...raws, RawMessage: withReturnPath }],
    ['From', 'info@bos.example', { ...raws, RawMessage: { Data: raw('anna@home.example') } }],
  ])('%s of SendRawEmail', async (_, to, input) => {
    const { client, received } = await startWithLetterBox();
    await client.send(new SendRawEmailCommand(input));
    await until(() => received.length > 0);
    expect(received[0]?.to).toBe(to);
  });

  test('nobody whose address was not verified', async () => {
    const { client } = await startWithLetterBox({ identities: ['bos.example'] });
    const command = new SendEmailCommand({
      ...simple,
      Source: 's@bos.example',
      ReturnPath: 'r@other.example',
    });
    await expect(client.send(command)).rejects.toMatchObject({ name: 'MessageRejected' });
  });
});

describe('a notice', () => {
  test('survives a restart, and nothing is delivered before resume', async () => {
    const dir = temporaryFolder();
    const { ses, client } = await startSes({ dir, deliver: () => Promise.reject(new Error('never')) });
    await client.send(sendTo('bounce@simulator.amazonses.com'));
    await ses.close();
    const { received } = await startWithLetterBox({ dir });
    await until(() => received.length > 0);
    expect(received[0]?.to).toBe('info@bos.example');
  });

  test('is tried again, the same to the byte, until it is taken', async () => {
    const tried: Buffer[] = [];
    const { client, clock, log } = await startWithLetterBox({
      deliver: async (content) => {
        tried.push(content);
        if (tried.length < 3)
          throw Object.assign(new Error('secret'), { responseCode: 451, code: 'EENVELOPE' });
      },
    });
    await client.send(sendTo('bounce@simulator.amazonses.com'));
    await until(() => log.length === 1);
    clock.advance(60_000);
    await until(() => log.length === 2);
    clock.advance(60_000);
    expect(tried).toHaveLength(2);
    clock.advance(60_000);
    await until(() => log.length === 3);
    clock.advance(86_400_000);
    expect(new Set(tried.map((content) => content.toString())).size).toBe(1);
    expect(log.map(({ event, cause }) => [event, cause])).toEqual([
      ['notice-delayed', 'EENVELOPE'],
      ['notice-delayed', 'EENVELOPE'],
      ['notice-delivered', undefined],
    ]);
  });

  test('is given up when it is refused for good, and the next one is delivered', async () => {
    const received: string[] = [];
    const { client, log } = await startWithLetterBox({
      deliver: async (_, { to }) => {
        if (to === 'gone@bos.example') throw Object.assign(new Error('no'), { responseCode: 550 });
        received.push(to);
      },
    });
    await client.send(sendTo('bounce@simulator.amazonses.com', 'Return-Path: gone@bos.example'));
    await client.send(sendTo('bounce@simulator.amazonses.com'));
    await until(() => received.length > 0);
    expect([log[0]?.event, received]).toEqual(['notice-refused', ['info@bos.example']]);
  });

  test('that is being delivered is waited for when SES closes', async () => {
    const taken = Promise.withResolvers<void>();
    let begun = false;
    const { ses, client, log } = await startWithLetterBox({
      deliver: () => {
        begun = true;
        return taken.promise;
      },
    });
    await client.send(sendTo('bounce@simulator.amazonses.com'));
    await until(() => begun);
    const closing = ses.close();
    taken.resolve();
    await closing;
    expect(log.map(({ event }) => event)).toEqual(['notice-delivered']);
  });

  test('comes in by SMTP through the receipt rules', async () => {
    const { port, events, objects } = await startReceiver();
    const { client } = await startWithLetterBox({ deliver: deliverBySmtp(port) });
    const { MessageId } = await client.send(sendTo('bounce@simulator.amazonses.com'));
    await until(() => events.length > 0);
    expect(events[0]?.Records[0].ses.mail).toMatchObject({ source: '', destination: ['info@bos.example'] });
    expect(objects[0]?.body.toString()).toContain(`Message-ID: <${MessageId}@eu-west-1.amazonses.com>`);
  });

  test('to an address that the receipt rules do not know is refused for good', async () => {
    const { port } = await startReceiver();
    const { client, log } = await startWithLetterBox({ deliver: deliverBySmtp(port) });
    await client.send(sendTo('bounce@simulator.amazonses.com', 'Return-Path: x@other.example'));
    await until(() => log.length > 0);
    expect(log[0]).toMatchObject({ event: 'notice-refused', cause: 'EENVELOPE' });
  });
});
