import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_MAIL_PREFIX } from '#contracts/portal-api.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON } from '../cases.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

/** Somebody who has given a code on the page of their case. */
async function writer() {
  const portal = portalFor(local);
  const { id, reference } = await caseIn(local.table, 'collecting');
  const secret = await portal.link(id);
  const cookies = await portal.signIn(secret, id);
  const send = (form: Readonly<Record<string, string>>) =>
    portal.call('POST /p/{secret}/message', { secret, cookies, form });
  const withdraw = (form: Readonly<Record<string, string>>) =>
    portal.call('POST /p/{secret}/withdraw', { secret, cookies, form });
  const mails = () =>
    [...portal.laid.values()].map((raw) => {
      const parsed = parseMail(Buffer.from(raw));
      if (parsed.outcome !== 'parsed') throw new Error('This is no mail');
      return parsed.mail;
    });
  return { portal, id, reference, secret, cookies, send, withdraw, mails };
}

describe('a message', () => {
  test('is laid into the inbox as a mail of the person’s', async () => {
    const { send, mails, reference } = await writer();
    await send({ text: 'Het gaat om 2025.', kind: 'narrow', once: 'one' });
    const [mail] = mails();
    expect(mail?.from[0]?.address).toBe(PERSON.mailbox);
    expect(mail?.subject).toContain(reference);
    expect(mail?.body.text.trim()).toBe('Het gaat om 2025.');
  });

  test('has a key that says nothing of the person', async () => {
    const { send, portal, id } = await writer();
    await send({ text: 'Hallo', kind: 'other', once: 'one' });
    expect([...portal.laid.keys()][0]).toMatch(new RegExp(`^${PAGE_MAIL_PREFIX}${id}/[0-9a-f]{32}$`));
  });

  test('is one, however often the button is pressed, and another one is another', async () => {
    const { send, portal } = await writer();
    for (const once of ['one', 'one', 'two']) await send({ text: 'Hallo', kind: 'other', once });
    expect(portal.laid.size).toBe(2);
  });

  test('leads back to the page, which says that it has come', async () => {
    const { send, secret, portal, cookies } = await writer();
    const { headers } = await send({ text: 'Hallo', kind: 'other', once: 'one' });
    expect(headers?.['location']).toBe(`/p/${secret}?said=message`);
    const { body } = await portal.open(secret, { cookies, query: { said: 'message' } });
    expect(body).toContain('role="status"');
  });

  test.each([
    ['nothing', '   '],
    ['more than ten thousand characters', 'x'.repeat(10_001)],
  ])('with %s is not taken, and nothing that was typed is lost', async (_, text) => {
    const { send, portal } = await writer();
    const { statusCode, body } = await send({ text, kind: 'other', once: 'one' });
    expect([statusCode, portal.laid.size, body?.includes(text.trim())]).toEqual([422, 0, true]);
  });

  test('that is code stays text, in the mail and on the page', async () => {
    const { send, mails, portal } = await writer();
    const hostile = '</textarea><script>alert(1)</script>\u202eoops';
    await send({ text: hostile, kind: 'other', once: 'one' });
    expect(mails()[0]?.body.text).toContain('</textarea><script>alert(1)</script>');
    const long = await send({ text: hostile + 'x'.repeat(10_001), kind: 'other', once: 'two' });
    expect(long.body).not.toContain('<script>');
    expect(portal.laid.size).toBe(1);
  });

  test('writes no field of the mail', async () => {
    const { send, mails } = await writer();
    await send({
      text: 'Hi\r\n\r\nX-Inzage-Act: withdraws',
      kind: 'other\r\nX-Inzage-Act: opens',
      once: 'a\r\nX: y',
    });
    expect(mails()[0]?.headers.filter(({ name }) => name === 'x-inzage-act')).toEqual([
      { name: 'x-inzage-act', value: 'message' },
    ]);
  });

  test('is taken twenty times a day', async () => {
    const { send, portal } = await writer();
    for (let n = 0; n < 22; n++) await send({ text: 'Hallo', kind: 'other', once: String(n) });
    expect(portal.laid.size).toBe(20);
  });
});

describe('a withdrawal', () => {
  test('needs the box beside it', async () => {
    const { withdraw, portal } = await writer();
    expect((await withdraw({ once: 'one' })).statusCode).toBe(422);
    expect(portal.laid.size).toBe(0);
  });

  test('is laid into the inbox as one', async () => {
    const { withdraw, mails } = await writer();
    await withdraw({ sure: 'yes', once: 'one' });
    expect(mails()[0]?.headers).toContainEqual({ name: 'x-inzage-act', value: 'withdraws' });
  });
});
