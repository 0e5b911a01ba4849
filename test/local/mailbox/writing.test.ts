import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { getAsHost, startMailbox } from './mailbox-under-test.ts';

const letter = {
  from: 'Anna de Vries <anna@home.example>',
  to: 'privacy@bos.example',
  subject: 'Inzage — graag',
  text: 'Geachte heer,\r\n\r\n.\r\nEén regel.',
};

describe('a letter', () => {
  test('goes out by SMTP and is confirmed', async () => {
    const { submit, get, received } = await startMailbox();
    const answer = await submit(letter);
    expect(answer.status).toBe(303);
    const { text } = await get(answer.headers.get('location') ?? '');
    expect(text).toMatch(/Your letter is delivered[\s\S]*250 OK [0-9a-v]{40}/);
    expect(await PostalMime.parse(received[0] ?? '')).toMatchObject({
      from: { name: 'Anna de Vries', address: 'anna@home.example' },
      to: [{ address: 'privacy@bos.example' }],
      subject: 'Inzage — graag',
      text: 'Geachte heer,\n\n.\nEén regel.\n',
      date: '2026-11-22T09:30:00.000Z',
    });
  });

  test('is listed among those that were written', async () => {
    const { submit, get } = await startMailbox();
    expect((await get('/written')).text).toContain('Nothing written yet');
    await submit(letter);
    expect((await get('/written')).text).toContain('Inzage — graag');
  });

  test('may come from anybody', async () => {
    const { submit, received } = await startMailbox();
    await submit({ ...letter, from: 'somebody@else.example' });
    expect((await PostalMime.parse(received[0] ?? '')).from?.address).toBe('somebody@else.example');
  });

  test('starts from a sample in its own language', async () => {
    const { get } = await startMailbox();
    const { text } = await get('/write?letter=0&from=jan@home.example');
    expect(text).toContain('value="Jan &lt;jan@home.example&gt;"');
    expect(text).toContain('value="Verzoek"');
    expect(text).toMatch(/<textarea[^>]* lang="nl">\nBeste &lt;bakker&gt;<\/textarea>/);
  });

  test('that is refused by the server keeps its words', async () => {
    const { submit } = await startMailbox();
    const answer = await submit({ ...letter, to: 'x@nobody.example' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/role="alert">[^<]*550 5\.1\.1[\s\S]*Eén regel\.<\/textarea>/);
  });

  test.each([
    ['from', 'Anna'],
    ['from', 'a@home.example, b@home.example'],
    ['from', 'a@home.example\r\nBcc: x@home.example'],
    ['to', ''],
    ['subject', 'a\nBcc: x@bos.example'],
    ['text', ' \r\n'],
  ])('is not sent with a wrong %s: %j', async (field, value) => {
    const { submit, received } = await startMailbox();
    const answer = await submit({ ...letter, [field]: value });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(`id="${field}-problem"`);
    expect(received).toEqual([]);
  });

  test('is not sent when it is enormous', async () => {
    const { submit } = await startMailbox();
    expect((await submit({ ...letter, text: 'x'.repeat(2 ** 20) })).status).toBe(413);
  });
});

describe('a reply', () => {
  const mail = {
    to: 'anna@home.example',
    replyTo: 'Bos <privacy+case-7@bos.example>',
    subject: 'Uw verzoek',
    text: 'Beste Anna,\n> eerder',
    references: ['<first@bos.example>', '<second@bos.example>'],
  };

  test('is prepared to where the sender wants it, with what he wrote', async () => {
    const { get, deliver } = await startMailbox();
    const { text } = await get(`/write?reply=${await deliver(mail)}`);
    expect(text).toContain('value="Anna de Vries &lt;anna@home.example&gt;"');
    expect(text).toContain('value="Bos &lt;privacy+case-7@bos.example&gt;"');
    expect(text).toContain('value="Re: Uw verzoek"');
    expect(text).toContain('&gt; Beste Anna,\n&gt;&gt; eerder');
  });

  test('joins the thread', async () => {
    const { submit, deliver, ses, received } = await startMailbox();
    const id = await deliver(mail);
    await submit({ ...letter, reply: id });
    const own = ses.mail(id)?.messageIdHeader;
    expect(await PostalMime.parse(received[0] ?? '')).toMatchObject({
      inReplyTo: own,
      references: `<first@bos.example> <second@bos.example> ${own}`,
    });
  });

  test('to a reply does not say Re twice', async () => {
    const { get, deliver } = await startMailbox();
    const { text } = await get(`/write?reply=${await deliver({ ...mail, subject: 'RE: x' })}`);
    expect(text).toContain('value="RE: x"');
  });

  test('to nothing is not found', async () => {
    const { get } = await startMailbox();
    expect((await get('/write?reply=none')).status).toBe(404);
  });
});

describe('other pages cannot', () => {
  test('reach it by another name', async () => {
    const { port } = await startMailbox();
    expect((await getAsHost(port, `127.0.0.1:${port}`)).status).toBe(200);
    expect((await getAsHost(port, `localhost:${port}`)).status).toBe(200);
    expect((await getAsHost(port, `evil.example:${port}`)).status).toBe(403);
    expect((await getAsHost(port, 'localhost:1')).status).toBe(403);
  });

  test('learn from a refusal whose mail is here', async () => {
    const { port } = await startMailbox();
    expect((await getAsHost(port, 'evil.example')).text).not.toContain('anna');
  });

  test('send its form without the token', async () => {
    const { submit, received } = await startMailbox();
    expect((await submit({ ...letter, token: '' })).status).toBe(403);
    expect((await submit({ ...letter, token: 'x'.repeat(32) })).status).toBe(403);
    expect(received).toEqual([]);
  });

  test('send its form even with the token', async () => {
    const { submit } = await startMailbox();
    expect((await submit(letter, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('read, frame or script it', async () => {
    const { get } = await startMailbox();
    const { headers, text } = await get('/write');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(text).not.toMatch(/<script|<style|style="|\son\w+=/);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS'])('use %s', async (method) => {
    const { base } = await startMailbox();
    expect((await fetch(`${base}/write`, { method })).status).toBe(405);
  });
});

test.each(['/style.css', '/icon.svg'])('%s is served', async (path) => {
  const { get } = await startMailbox();
  expect((await get(path)).status).toBe(200);
});
