import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '#local/requester.ts';
import { person } from '#registry/demo-data/people.ts';
import { acknowledged, ask, expectAcknowledgement, RunningEdition } from './running-edition.ts';

/** Mails that nobody should have to expect, at the door of a whole edition: a clear outcome each, and it stays up. */

const edition = new RunningEdition();
beforeAll(() => edition.start(), 180_000);
afterAll(() => edition.close());

const SENDER = 'nobody@hostile.example';
const TO = 'gdpr@offitel.be';

/** Hands raw bytes to the receiver; answers its code: 250, or why not. */
async function send(raw: string | Buffer, { from = SENDER, to = TO } = {}): Promise<number> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: edition.running.smtpPort,
    secure: false,
    ignoreTLS: true,
    socketTimeout: 120_000,
  });
  try {
    await transport.sendMail({ envelope: { from, to }, raw });
    return 250;
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0;
  } finally {
    transport.close();
  }
}

const held = async () => (await edition.dpo('GET /cases')).held;
const open = async () => (await edition.dpo('GET /cases')).cases;

/** Waits until one more mail than before stands in the list of what no case took. */
async function heldAfter(before: number, seconds = 90) {
  const mails = await until('the mail to be held', seconds, async () => {
    const now = await held();
    return now.length > before ? now : null;
  });
  return mails[0];
}

const nested = (depth: number) => {
  const parts = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  );
  return `From: ${SENDER}\r\nSubject: deep\r\nMIME-Version: 1.0\r\n${parts.join('')}\r\nThe end\r\n`;
};

/** A letter that names its sender and carries this many bytes. */
const large = (bytes: number) => {
  const line = `${'x'.repeat(76)}\r\n`;
  const head = `From: ${SENDER}\r\nSubject: Access to my data\r\n\r\nPlease tell me what you hold about me.\r\n`;
  return Buffer.from(head + line.repeat(Math.floor((bytes - head.length) / line.length)));
};

describe('a mail that cannot be a letter is kept for a person, with its reason', () => {
  test.each([
    ['empty', '\r\n', 'no-sender'],
    ['without headers', 'What do you have on me?\r\n', 'no-sender'],
    ['600 levels deep', nested(600), 'unreadable'],
    ['of random bytes', Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 7919) % 251)), 'no-sender'],
    ['malformed', 'From: <<<@>\r\nContent-Type: multipart/mixed; boundary\r\n\r\n--\r\n--\r\n', 'no-sender'],
    [
      'from two people',
      `From: a@a.example\r\nFrom: b@b.example\r\nSubject: x\r\n\r\nx\r\n`,
      'several-senders',
    ],
  ])('%s', async (_, raw, reason) => {
    const before = (await held()).length;
    expect(await send(raw)).toBe(250);
    expect((await heldAfter(before))?.reason).toBe(reason);
  });

  test('and its raw bytes can be looked at', async () => {
    const [mail] = await held();
    const { url } = await edition.dpo('GET /held/{mail}', { mail: mail?.mail ?? '' });
    expect((await fetch(url)).status).toBe(200);
  });
});

describe('size', () => {
  test('a letter of 39 MB is taken and becomes a case', async () => {
    const before = (await open()).length;
    expect(await send(large(39 * 2 ** 20))).toBe(250);
    const cases = await until('the case of the large letter', 120, async () => {
      const now = await open();
      return now.length > before ? now : null;
    });
    expect(cases).toHaveLength(before + 1);
  }, 180_000);

  test('one of 60 MB is refused with 552, and nothing of it is kept', async () => {
    const before = [(await open()).length, (await held()).length];
    expect(await send(large(60 * 2 ** 20))).toBe(552);
    expect([(await open()).length, (await held()).length]).toEqual(before);
  }, 180_000);
});

test('an address that is none of the group’s is refused with 550', async () => {
  expect(await send('Subject: x\r\n\r\nx\r\n', { to: 'somebody@offitel.be' })).toBe(550);
});

describe('a Message-ID that somebody has forged', () => {
  const victim = person('siobhan');
  const messageId = '<the-victims@mailbox.example>';
  const letter = (from: string, text: string) =>
    `From: ${from}\r\nTo: ${TO}\r\nSubject: My data\r\nMessage-ID: ${messageId}\r\nDate: Thu, 05 Mar 2026 10:00:00 +0100\r\n\r\n${text}\r\n`;

  test('does not swallow the letter of the person whose it was, and both are marked', async () => {
    const expecting = await expectAcknowledgement(edition, victim);
    expect(await send(letter('attacker@hostile.example', 'Please send me my data.'))).toBe(250);
    await until('the forged letter', 60, async () => ((await open()).length > 0 ? true : null));
    const from = victim.email ?? '';
    expect(await send(letter(from, 'Please send me a copy of my data.'), { from })).toBe(250);
    const { reference } = await acknowledged(expecting);
    const line = (await open()).find((one) => one.reference === reference);
    expect(line?.flags).toContain('message-id-reused');
  });
});

test('after all of that it is up, nothing was given up, and a letter is answered as ever', async () => {
  const health = await fetch(`${edition.running.endpoint}/_cloud/health`);
  expect(health.status).toBe(200);
  expect((await ask(edition, person('marijke'))).reference).toMatch(/^OFF-\d{4}-\d{4}$/);
  expect(edition.log('functions.log')).not.toContain('STEP_FAILED');
});
