import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { day } from '#domain/clock/day.ts';
import { stripMail } from '#functions/identity/strip-mail.ts';
import { mutationsOf } from '../intake/mail-mutations.ts';
import { mailOf } from '../intake/parse-mail-made.ts';

const DAY = day('2026-03-05');
const strip = (raw: Uint8Array) => stripMail(raw, DAY);
const stripped = (...lines: readonly (string | Buffer)[]) => {
  const { bytes, removed } = strip(mailOf(...lines));
  return { text: bytes.toString('latin1'), bytes, removed };
};

const CARD = Buffer.from(`%PDF-1.4\n${'The card of somebody who does not exist. '.repeat(40)}\n%%EOF\n`);
const SCAN = Buffer.from(Array.from({ length: 3_000 }, (_, n) => (n * 7_919) % 251));
const inLines = (bytes: Buffer) => bytes.toString('base64').match(/.{1,76}/g) ?? [];

const HEAD = ['From: Lotte <lotte@mail.example>', 'Subject: My card', 'MIME-Version: 1.0'];
const WORDS = ['Content-Type: text/plain; charset=utf-8', '', 'Here is my card.'];
const mixed = (...parts: readonly (readonly (string | Buffer)[])[]) => [
  ...HEAD,
  'Content-Type: multipart/mixed; boundary="edge"',
  '',
  ...parts.flatMap((part) => ['--edge', ...part]),
  '--edge--',
];
const attached = (type: string, encoding: string, ...body: readonly (string | Buffer)[]) => [
  `Content-Type: ${type}; name="card of Lotte"`,
  `Content-Transfer-Encoding: ${encoding}`,
  'Content-Disposition: attachment; filename="card of Lotte"',
  '',
  ...body,
];

describe('what is attached goes', () => {
  test.each([
    ['a PDF', attached('application/pdf', 'base64', ...inLines(CARD)), inLines(CARD)[1]],
    ['a PDF as it is', attached('application/pdf', '8bit', CARD), 'The card of'],
    ['a PDF that says it is text', attached('text/plain', '7bit', CARD), 'The card of'],
    [
      'a PDF that says it is text, in base64',
      attached('text/plain', 'base64', ...inLines(CARD)),
      inLines(CARD)[1],
    ],
    ['a picture', attached('image/jpeg', 'base64', ...inLines(SCAN)), inLines(SCAN)[1]],
    ['a picture that says it is text', attached('text/plain', '8bit', SCAN), SCAN.toString('latin1', 9, 60)],
    [
      'a picture that forgot its encoding',
      attached('text/plain', '7bit', ...inLines(SCAN)),
      inLines(SCAN)[1],
    ],
    ['an archive', attached('application/zip', 'base64', ...inLines(SCAN)), inLines(SCAN)[1]],
    ['a card with a portrait', attached('text/vcard', '7bit', ...inLines(SCAN)), inLines(SCAN)[1]],
    [
      'a picture in an attached mail',
      [
        'Content-Type: message/rfc822',
        '',
        'Content-Type: multipart/mixed; boundary=inner',
        '',
        '--inner',
        ...attached('image/jpeg', 'base64', ...inLines(SCAN)),
        '--inner--',
      ],
      inLines(SCAN)[1],
    ],
  ])('%s', (_, part, sign = '') => {
    const whole = mailOf(...mixed(WORDS, part));
    expect(whole.toString('latin1')).toContain(sign);
    const { bytes, removed } = strip(whole);
    expect(removed).toBe(1);
    expect(bytes.toString('latin1')).not.toContain(sign);
    expect(bytes.toString('latin1')).toContain('Here is my card.');
  });

  test('and leaves what it was, how large, and when it went, but no name and no hash', () => {
    const { text } = stripped(...mixed(WORDS, attached('application/pdf', 'base64', ...inLines(CARD))));
    expect(text).toContain(`[removed on 2026-03-05: application/pdf, ${CARD.length} bytes]`);
    expect(text).not.toContain('card of Lotte');
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });
});

describe('what is drawn or written into the letter goes', () => {
  test('a picture of a letter in HTML', () => {
    const { text, removed } = stripped(
      ...HEAD,
      'Content-Type: multipart/related; boundary=edge',
      '',
      '--edge',
      'Content-Type: text/html',
      '',
      '<p>My card: <img src="cid:one"></p>',
      '--edge',
      'Content-Type: image/png',
      'Content-ID: <one>',
      'Content-Transfer-Encoding: base64',
      '',
      ...inLines(SCAN),
      '--edge--',
    );
    expect(removed).toBe(1);
    expect(text).toContain('<p>My card');
    expect(text).not.toContain(inLines(SCAN)[1]);
  });

  test('a picture in the address of a picture', async () => {
    const { bytes, removed } = stripped(
      ...HEAD,
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Mijn kaart, z\u00f3: <img src="data:image/png;base64,${SCAN.toString('base64')}"></p>`,
    );
    expect(removed).toBe(1);
    const { html } = await PostalMime.parse(bytes);
    expect(html).toContain('Mijn kaart, z\u00f3: <img src="[removed on 2026-03-05: a file in the text]">');
  });

  test('a uuencoded file', () => {
    const lines = Array.from({ length: 6 }, () => `M${'0C%4 "'.repeat(10)}`);
    const { bytes, removed } = stripped(
      ...HEAD,
      '',
      'My card:',
      'begin 644 card.gif',
      ...lines,
      '`',
      'end',
      'Lotte',
    );
    expect(removed).toBe(1);
    const text = Buffer.from(bytes.toString('latin1').split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(text).toMatch(/^My card:\r?\n\[removed[^\n]*\]\nLotte/);
  });

  test('a mail that is nothing but a picture', () => {
    const { text, removed } = stripped(
      ...HEAD,
      'Content-Type: image/jpeg; name=card.jpg',
      'Content-Transfer-Encoding: base64',
      '',
      ...inLines(SCAN),
    );
    expect(removed).toBe(1);
    expect(text).toContain('Subject: My card');
    expect(text).not.toMatch(/card\.jpg|base64/);
  });

  test('what lies beside the parts, where no program looks', () => {
    const { text, removed } = stripped(...mixed(WORDS), ...inLines(SCAN));
    expect(removed).toBe(1);
    expect(text).toContain('Here is my card.');
    expect(text).not.toContain(inLines(SCAN)[1]);
  });
});

describe('what is no document stays, to the byte', () => {
  test.each([
    ['a letter', mailOf(...HEAD, '', 'What do you hold about me?')],
    [
      'a letter in two forms',
      mailOf(...mixed(WORDS, ['Content-Type: text/html', '', '<p>Here is my card.</p>'])),
    ],
    ['a list that is attached', mailOf(...mixed(WORDS, attached('text/csv', '7bit', 'a;b', '1;2')))],
    [
      'long addresses of pages',
      mailOf(...HEAD, '', ...Array.from({ length: 20 }, () => `https://page.example/${'a'.repeat(80)}`)),
    ],
    ['an empty mail', Buffer.alloc(0)],
  ])('%s', (_, raw) => {
    const { bytes, removed } = strip(raw);
    expect(removed).toBe(0);
    expect(bytes.equals(raw)).toBe(true);
  });
});

describe('a mail beyond our limits', () => {
  const deep = Array.from({ length: 80 }, (_, n) => [
    `Content-Type: multipart/mixed; boundary=b${n}`,
    '',
    `--b${n}`,
  ]).flat();

  test('keeps its header and its words', async () => {
    const { bytes, removed } = stripped(
      ...HEAD,
      ...deep,
      '',
      'Here is my card.',
      '',
      ...inLines(SCAN),
      '',
      'Lotte',
    );
    expect(removed).toBe(1);
    const { subject, text } = await PostalMime.parse(bytes);
    expect(subject).toBe('My card');
    expect(text).toContain('Here is my card.');
    expect(text).toContain('Lotte');
    expect(text).not.toContain(inLines(SCAN)[1]);
  });

  test('keeps its header alone when the rest is no text', () => {
    const { text } = stripped(...HEAD, ...deep, '', SCAN);
    expect(text).toContain('Subject: My card');
    expect(text).not.toContain(SCAN.toString('latin1', 9, 60));
  });
});

test('a text that is too long for a letter is cut, and nothing of the rest is kept', () => {
  const { bytes, removed } = stripped(...HEAD, '', 'word '.repeat(2_000_000), 'END');
  expect(removed).toBe(1);
  expect(bytes.length).toBeLessThan(2_000_000);
});

describe('every mail that we have, and what can become of it on the way', () => {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/mime');
  const mails = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.eml'))
    .map((name) => ({ name, raw: readFileSync(path.join(folder, name)) }));

  test.each(mails)('$name has no attachment left but words', async ({ raw }) => {
    const { attachments } = await PostalMime.parse(strip(raw).bytes, { attachmentEncoding: 'arraybuffer' });
    const left = attachments.map(({ mimeType }) => mimeType);
    expect(left.filter((type) => !/^(?:text|message)\//.test(type))).toEqual([]);
  });

  test('is stripped once: the second time there is nothing left', () => {
    const twice = mutationsOf(mails, 1_500).flatMap(({ name, raw }) => {
      const { removed } = strip(strip(raw).bytes);
      return removed > 0 ? [name] : [];
    });
    expect(twice).toEqual([]);
  });
});
