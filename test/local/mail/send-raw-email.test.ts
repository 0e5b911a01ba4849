import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, test } from 'vitest';
import { manualClock } from '#cloud/clock.ts';
import { createSes } from '#cloud/mail/ses.ts';
import { message, START, startSes } from './ses-under-test.ts';

const letter = (...extra: string[]) =>
  message('From: Bakkerij Bos <info@bos.example>', 'To: anna@home.example', ...extra, '', 'Beste Anna,');

const send = (data: Uint8Array, more: object = {}) =>
  new SendRawEmailCommand({ RawMessage: { Data: data }, ...more });

describe('SendRawEmail', () => {
  test('keeps the message and lists it', async () => {
    const { ses, client } = await startSes();
    const { MessageId } = await client.send(send(letter('Subject: =?utf-8?Q?Caf=C3=A9?=')));
    expect(ses.sent()).toEqual([
      {
        id: MessageId,
        from: 'Bakkerij Bos <info@bos.example>',
        to: ['anna@home.example'],
        subject: 'Café',
        sentAt: START,
        messageIdHeader: `<${MessageId}@eu-west-1.amazonses.com>`,
      },
    ]);
  });

  test('replaces Message-ID and Date, hides Bcc and leaves every other byte alone', async () => {
    const { ses, client } = await startSes();
    const { MessageId = '' } = await client.send(
      send(
        letter(
          'Message-ID: <mine@bos.example>',
          'Date: yesterday',
          'Bcc: eve@home.example,',
          '\tx@y.example',
        ),
      ),
    );
    expect(ses.raw(MessageId)?.toString()).toBe(
      [
        'From: Bakkerij Bos <info@bos.example>',
        'To: anna@home.example',
        `Message-ID: <${MessageId}@eu-west-1.amazonses.com>`,
        'Date: Sun, 22 Nov 2026 09:30:00 +0000',
        '',
        'Beste Anna,',
      ].join('\r\n'),
    );
  });

  test('delivers to Bcc where no destinations are given', async () => {
    const { ses, client } = await startSes();
    await client.send(send(letter('Bcc: eve@home.example')));
    expect(ses.sent({ to: 'EVE@home.example' })).toHaveLength(1);
  });

  test('delivers to the destinations alone where they are given', async () => {
    const { ses, client } = await startSes();
    await client.send(send(letter(), { Destinations: ['Jan <jan@home.example>'] }));
    expect(ses.sent()[0]?.to).toEqual(['jan@home.example']);
  });

  test('takes a message with bare line feeds', async () => {
    const { ses, client } = await startSes();
    const raw = Buffer.from('From: a@b.example\nTo: c@d.example\nDate: x\n\nline\n\nline');
    const { MessageId = '' } = await client.send(send(raw));
    expect(ses.raw(MessageId)?.toString()).toMatch(/^From: a@b\.example\nTo: .*\n(.*\n){2}\nline\n\nline$/);
  });

  test('takes a message that is all header', async () => {
    const { ses, client } = await startSes();
    const { MessageId = '' } = await client.send(send(Buffer.from('From: a@b.example\r\nTo: c@d.example')));
    expect(ses.raw(MessageId)?.toString()).toMatch(/\+0000\r\n\r\n$/);
  });

  test('keeps the bytes of a binary body', async () => {
    const { ses, client } = await startSes();
    const body = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const { MessageId = '' } = await client.send(
      send(Buffer.concat([Buffer.from('From: a@b.example\r\nTo: c@d.example\r\n\r\n'), body])),
    );
    expect(ses.raw(MessageId)?.subarray(-256)).toEqual(body);
  });

  test('accepts tags and a configuration set', async () => {
    const { client } = await startSes();
    const options = { Tags: [{ Name: 'a', Value: 'b' }], ConfigurationSetName: 'events' };
    await expect(client.send(send(letter(), options))).resolves.toHaveProperty('MessageId');
  });

  test('takes 10 MB and refuses a byte more', async () => {
    const { client } = await startSes();
    const full = Buffer.alloc(10 * 2 ** 20, letter());
    await expect(client.send(send(full))).resolves.toHaveProperty('MessageId');
    await expect(client.send(send(Buffer.concat([full, Buffer.from('!')])))).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      message: "Message length is more than 10485760 bytes long: '10485761'.",
    });
  });

  test('refuses more than 50 recipients', async () => {
    const { client } = await startSes();
    const destinations = Array.from({ length: 51 }, (_, n) => `p${n}@home.example`);
    await expect(client.send(send(letter(), { Destinations: destinations.slice(1) }))).resolves.toBeDefined();
    await expect(client.send(send(letter(), { Destinations: destinations }))).rejects.toMatchObject({
      message: 'Recipient count exceeds 50.',
    });
  });

  test.each([
    ['no From', message('To: a@b.example', '', 'x'), "Missing required header 'From'."],
    ['no header at all', message('', 'just text'), "Missing required header 'From'."],
    ['no recipient', message('From: a@b.example', '', 'x'), 'Missing required header: To, Cc or Bcc.'],
    ['two subjects', letter('Subject: a', 'subject: b'), "Duplicate header 'subject'."],
    ['an address without domain', letter('Cc: jan'), "Missing final '@domain'"],
    [
      'an address with accents',
      letter('Cc: jos\u00e9@b.example'),
      'Local address contains control or whitespace',
    ],
    ['an international domain', letter('Cc: jan@caf\u00e9.example'), 'Domain contains illegal character'],
  ])('refuses a message with %s', async (_, data, complaint) => {
    const { ses, client } = await startSes();
    const sending = client.send(send(data));
    await expect(sending).rejects.toMatchObject({ name: 'InvalidParameterValue', message: complaint });
    expect(ses.sent()).toEqual([]);
  });

  test.each([
    ['SourceArn', { SourceArn: 'arn:aws:ses:eu-west-1:1:identity/x' }],
    ['FromArn', { FromArn: 'arn:aws:ses:eu-west-1:1:identity/x' }],
  ])('refuses the parameter %s by name', async (name, options) => {
    const { client } = await startSes();
    await expect(client.send(send(letter(), options))).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining(name),
    });
  });

  test('refuses instructions in the header that it does not follow', async () => {
    const { client } = await startSes();
    await expect(client.send(send(letter('X-SES-LIST-MANAGEMENT-OPTIONS: x')))).rejects.toMatchObject({
      name: 'NotEmulated',
      message: expect.stringContaining('X-SES-LIST-MANAGEMENT-OPTIONS'),
    });
  });

  test('refuses a sender that no identity covers', async () => {
    const { client } = await startSes({ identities: ['bos.example', 'me@other.example'] });
    await expect(client.send(send(letter()))).resolves.toBeDefined();
    const stranger = message('From: you@other.example', 'To: a@b.example', '', '');
    await expect(client.send(send(stranger))).rejects.toMatchObject({
      name: 'MessageRejected',
      message: expect.stringMatching(/region EU-WEST-1: you@other\.example$/),
    });
  });
});

describe('what was sent', () => {
  test('is listed newest first, by mailbox, time and number', async () => {
    const { ses, client, clock } = await startSes();
    for (const name of ['anna', 'jan', 'anna']) {
      await client.send(send(letter(), { Destinations: [`${name}@home.example`] }));
      clock.advance(1000);
    }
    expect(ses.sent().map(({ sentAt }) => sentAt - START)).toEqual([2000, 1000, 0]);
    expect(ses.sent({ to: 'anna@home.example' })).toHaveLength(2);
    expect(ses.sent({ after: START })).toHaveLength(2);
    expect(ses.sent({ limit: 1 })[0]?.sentAt).toBe(START + 2000);
    expect(ses.mailboxes()).toEqual([
      { address: 'anna@home.example', mails: 2 },
      { address: 'jan@home.example', mails: 1 },
    ]);
  });

  test('is on disk when its sender is told so', async () => {
    const { client, dir } = await startSes();
    const { MessageId = '' } = await client.send(send(letter()));
    const second = createSes({ dir, clock: manualClock(0), place: { region: 'eu-west-1', account: '1' } });
    expect(second.raw(MessageId)?.toString()).toContain('Beste Anna,');
    await second.close();
  });

  test('does not include what a crash left unacknowledged', async () => {
    const { client, dir } = await startSes();
    const { MessageId = '' } = await client.send(send(letter()));
    const orphan = join(dir, 'mail', 'orphan.eml');
    writeFileSync(orphan, 'x');
    const second = createSes({ dir, clock: manualClock(0), place: { region: 'eu-west-1', account: '1' } });
    expect(existsSync(orphan)).toBe(false);
    expect(second.raw(MessageId)).toBeDefined();
    await second.close();
  });

  test('has no raw message for an id that is none', async () => {
    const { ses } = await startSes();
    expect(ses.raw('../index.sqlite')).toBeUndefined();
  });

  test('is told once, after it was stored', async () => {
    const told: string[] = [];
    const { client } = await startSes({ onSent: (mail) => told.push(mail.id) });
    const { MessageId } = await client.send(send(letter()));
    expect(told).toEqual([MessageId]);
  });
});
