import { describe, expect, test } from 'vitest';
import { startMailbox } from './mailbox-under-test.ts';

const mail = { to: 'anna@home.example', subject: 'Uw verzoek', text: 'Beste Anna,' };

describe('the list', () => {
  test('says what to do while there is no mail', async () => {
    const { get } = await startMailbox();
    expect((await get('/')).text).toMatch(/No mail yet[\s\S]*href="\/write"/);
  });

  test('shows the newest mail first', async () => {
    const { get, deliver } = await startMailbox();
    await deliver({ ...mail, subject: 'Eerste' });
    await deliver({ ...mail, subject: 'Tweede' });
    expect((await get('/')).text).toMatch(/Tweede[\s\S]*Eerste/);
  });

  test('shows one mailbox alone, whatever the case of its address', async () => {
    const { get, deliver } = await startMailbox();
    await deliver({ ...mail, subject: 'Voor Anna' });
    await deliver({ ...mail, subject: 'Voor Jan', to: 'Jan@home.example' });
    const { text } = await get('/?to=JAN@home.example');
    expect(text).toContain('Voor Jan');
    expect(text).not.toContain('Voor Anna');
    expect(text).toMatch(/href="\/\?to=jan%40home\.example" aria-current="page"/);
  });

  test('names everyone who got mail, and the personas', async () => {
    const { get, deliver } = await startMailbox();
    await deliver({ ...mail, to: 'stranger@home.example' });
    expect((await get('/')).text).toMatch(/Anna de Vries[\s\S]*Jan[\s\S]*stranger<wbr>@home\.example/);
  });

  test('escapes what strangers wrote', async () => {
    const { get, deliver } = await startMailbox();
    await deliver({ ...mail, subject: '<script>alert(1)</script>"\'' });
    const { text } = await get('/');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;');
    expect(text).not.toContain('<script');
  });
});

describe('a mail', () => {
  test('is shown as text with its links', async () => {
    const { get, deliver } = await startMailbox();
    const id = await deliver({ ...mail, text: 'Zie (https://bos.example/a?b=1&c=2), of:\n> <b>' });
    const { text } = await get(`/mail/${id}`);
    expect(text).toContain(
      '(<a href="https://bos.example/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">https://bos.example/a?b=1&amp;c=2</a>), of:',
    );
    expect(text).toContain('<span class="quoted">&gt; &lt;b&gt;</span>');
  });

  test('in HTML is shown in a frame that may do nothing', async () => {
    const { get, deliver } = await startMailbox();
    const id = await deliver({ to: mail.to, html: '<p>hi</p><script>alert(1)</script>' });
    expect((await get(`/mail/${id}`)).text).toMatch(
      /<iframe class="body" title="[^"]+" src="\/mail\/[^"]+\/html"\s+sandbox="allow-popups allow-popups-to-escape-sandbox">/,
    );
    const policy = (await get(`/mail/${id}/html`)).headers.get('content-security-policy');
    expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox;');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
  });

  test('with text and HTML is shown as text until HTML is asked for', async () => {
    const { get, deliver } = await startMailbox();
    const id = await deliver({ ...mail, html: '<p>Beste Anna,</p>' });
    expect((await get(`/mail/${id}`)).text).not.toContain('<iframe');
    expect((await get(`/mail/${id}?view=html`)).text).toContain('<iframe');
  });

  test('can be seen raw, as plain text', async () => {
    const { get, deliver, ses } = await startMailbox();
    const id = await deliver(mail);
    const raw = await get(`/mail/${id}/raw`);
    expect(raw.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
    expect(raw.text).toBe(ses.raw(id)?.toString());
  });

  test('gives its attachments as downloads with harmless names', async () => {
    const { get, deliver } = await startMailbox();
    const id = await deliver({
      ...mail,
      attachments: [{ filename: '../../.été\u202e"<.html', content: '<script>', contentType: 'text/html' }],
    });
    const file = await get(`/mail/${id}/attachment/0`);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="_t_.html"; filename*=UTF-8''%C3%A9t%C3%A9.html`,
    );
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.text).toBe('<script>');
  });

  test('that makes no sense still has a page', async () => {
    const { get, deliverRaw } = await startMailbox();
    const nested = Array.from(
      { length: 60 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    );
    const id = await deliverRaw(
      Buffer.from(
        `From: a@bos.example\r\nTo: anna@home.example\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${nested.join('')}`,
      ),
    );
    const { status, text } = await get(`/mail/${id}`);
    expect(status).toBe(200);
    expect(text).toContain('cannot be read');
  });

  test.each(['/mail/', '/mail/none', '/mail/..%2f..%2fetc', '/elsewhere', '/written/7'])(
    'that does not exist is not found: %s',
    async (path) => {
      const { get } = await startMailbox();
      expect((await get(path)).status).toBe(404);
    },
  );

  test.each(['attachment/0', 'attachment/-1', 'attachment/x', 'html', 'other'])(
    'has no %s that it does not have',
    async (part) => {
      const { get, deliver } = await startMailbox();
      const id = await deliver(mail);
      expect((await get(`/mail/${id}/${part}`)).status).toBe(404);
    },
  );
});
