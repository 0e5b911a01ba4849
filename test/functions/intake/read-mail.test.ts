import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadMail, readMail } from '#functions/intake/read-mail.ts';
import { headersOf, rawMail } from '../mails.ts';

const SENDER = 'lotte.voorbeeld@mail.example';

/** A letter as intake reads it. @throws when it is held */
async function read(raw: Uint8Array): Promise<ReadMail> {
  const { mail, held } = await readMail(raw, SENDER);
  if (!mail) throw new Error(`The mail is held: ${held}`);
  return mail;
}

const readWith = (changes: Readonly<Record<string, string>>) =>
  read(rawMail({ headers: headersOf(changes) }));

describe('what is read of a mail', () => {
  test('has the address in small letters and the name as it was given', async () => {
    const { from } = await readWith({ From: '"Voorbeeld, Lotte" <Lotte.Voorbeeld@MAIL.example>' });
    expect(from).toEqual({ address: SENDER, name: 'Voorbeeld, Lotte' });
  });

  test('has no name where none was given', async () => {
    expect((await readWith({ From: SENDER })).from.name).toBeNull();
  });

  test('has names and subjects of other alphabets', async () => {
    const mail = await readWith({
      From: `=?utf-8?B?${Buffer.from('Éléonore Exemple').toString('base64')}?= <${SENDER}>`,
      Subject: '=?iso-8859-1?Q?Mes_donn=E9es?=',
    });
    expect([mail.from.name, mail.subject]).toEqual(['Éléonore Exemple', 'Mes données']);
  });

  test('has what it answers with the newest first', async () => {
    const mail = await readWith({
      'In-Reply-To': '<c@mail.example>',
      References: '<a@mail.example> <b@mail.example>',
    });
    expect(mail.answers).toEqual(['<c@mail.example>', '<b@mail.example>', '<a@mail.example>']);
  });

  test('has the text of a letter that is HTML only, without its scripts', async () => {
    const mail = await read(
      rawMail({
        headers: headersOf({ 'Content-Type': 'text/html; charset=utf-8' }),
        body: '<script>steal()</script><p>Graag <b>inzage</b></p>',
      }),
    );
    expect(mail.text.replace(/\s+/g, ' ')).toBe('Graag inzage');
  });
});

describe('what stands in a header stays in its line', () => {
  const hostile = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

  test('when a name holds line ends', async () => {
    const mail = await readWith({ From: `${hostile('Lotte\r\nBcc: mallory@mail.example')} <${SENDER}>` });
    expect(mail.from.name).toBe('Lotte Bcc: mallory@mail.example');
  });

  test('when a subject holds line ends and controls', async () => {
    const mail = await readWith({ Subject: hostile('Inzage\r\n\r\n<html>\u0000\u001b[2J') });
    expect(mail.subject).toBe('Inzage <html> [2J');
  });

  test('and no sign is cut in two at its end', async () => {
    const mail = await readWith({ From: `"${'y'.repeat(199)}😀" <${SENDER}>` });
    expect(mail.from.name?.isWellFormed()).toBe(true);
  });

  test('however long it is', async () => {
    const mail = await readWith({ Subject: 'x'.repeat(10_000), From: `"${'y'.repeat(10_000)}" <${SENDER}>` });
    expect([mail.subject.length, mail.from.name?.length]).toEqual([200, 200]);
  });
});

describe('what could keep intake busy', () => {
  test.each(['<', '<script', '<style ', '<p ', '</script'])('does not: HTML made of %j', async (part) => {
    const raw = rawMail({ headers: headersOf({ 'Content-Type': 'text/html' }), body: part.repeat(200_000) });
    const start = performance.now();
    await read(raw);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('whatever the bytes are, there is an outcome', () => {
  const headerish = fc.constantFrom(
    'From: a@mail.example',
    'From:',
    'from : b@mail.example',
    'Content-Type: multipart/mixed; boundary=x',
    'Content-Type: text/html; charset=utf-7',
    'Content-Transfer-Encoding: base64',
    'Subject: =?utf-8?Q?=FF=FE?=',
    '--x',
    '--x--',
    '',
    ' ',
    'Auto-Submitted:',
    'References: <<<>>>',
    '<p><script>',
  );

  test('for any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (raw) => {
        const { mail, held } = await readMail(raw, SENDER);
        expect(mail === undefined).not.toBe(held === undefined);
      }),
    );
  });

  test('for any order of what mails are made of', async () => {
    const lines = fc.array(fc.oneof(headerish, fc.string({ unit: 'binary' })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\r\n', '\n', '\r'), async (parts, lineEnd) => {
        const { mail, held } = await readMail(Buffer.from(parts.join(lineEnd)), SENDER);
        expect(mail === undefined).not.toBe(held === undefined);
      }),
    );
  });
});
