import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, parseMail } from '#functions/intake/parse-mail.ts';
import { mailOf, read } from './parse-mail-made.ts';

const multipart = (boundary: string) => [`Content-Type: multipart/mixed; boundary=${boundary}`, ''];

describe('above our limits a mail is left to a person', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['too-large', Buffer.alloc(LIMITS.bytes + 1, 'a')],
    ['headers-too-long', mailOf(`Subject: ${'a'.repeat(LIMITS.headerBytes)}`, '', 'x')],
    ['headers-too-long', mailOf(...Array<string>(40_000).fill('X-A: b'), '', 'x')],
    ['too-many-parts', mailOf(...multipart('b'), ...Array<string>(LIMITS.parts + 1).fill('--b\r\n\r\nx'))],
    [
      'too-deep',
      mailOf(
        ...Array.from({ length: LIMITS.nesting + 1 }, (_, n) => [...multipart(`b${n}`), `--b${n}`]).flat(),
      ),
    ],
  ])('%s', (why, raw) => {
    expect(parseMail(raw)).toEqual({ outcome: 'unparsable', why });
  });

  test('and at them it is read', () => {
    const nested = Array.from({ length: LIMITS.nesting }, (_, n) => [
      ...multipart(`b${n}`),
      `--b${n}`,
    ]).flat();
    expect(read(mailOf(...nested, '', 'Ik wil inzage')).body.text.trim()).toBe('Ik wil inzage');
  });
});

const MB = 1_000_000;
const filled = (piece: string, size: number) => Buffer.alloc(size, piece);
const inHtml = (piece: string) => [mailOf('Content-Type: text/html', ''), filled(piece, 4 * MB)];
const inHeader = (name: string, piece: string) => [
  Buffer.from(`${name}: `),
  filled(piece, 200_000),
  Buffer.from('\r\n\r\nx'),
];

describe('no mail takes long', () => {
  test.each(
    Object.entries({
      'lines that look like delimiters': [mailOf(...multipart('b'), '--b', ''), filled('\n--b-', 40 * MB)],
      'white space behind delimiters': [mailOf(...multipart('b')), filled('--b \t', 4 * MB)],
      'quotes that never end': inHtml('<a b="'),
      'comments that never end': inHtml('<!-- <style> <'),
      'tags that never end': inHtml('<a '),
      'tags that are never closed': inHtml('<div><i></b>'),
      'styles that never end': inHtml('<p style="color:#fff;a:'),
      entities: inHtml('&#9999999;&amp'),
      'encoded words': inHeader('Subject', '=?utf-8?Q?a?= '),
      'encoded words without an end': inHeader('Subject', '=?a?Q?'),
      'groups and quotes': inHeader('From', 'a:"<(,'),
      'open comments': inHeader('To', '('),
      parameters: inHeader('Content-Type', "a/b; c*0*=''%41; \""),
      'semicolons and spaces': inHeader('Content-Type', ';  '),
      'message ids': inHeader('References', '<a@b> <'),
    }),
  )('%s', (_, pieces) => {
    const raw = Buffer.concat(pieces);
    const start = performance.now();
    expect(parseMail(raw).outcome).toMatch(/parsed|unparsable/);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

/** Memory is measured in a process of its own: how much more it took at most than with the mail alone. */
const PROBE = `
  const { parseMail } = await import(process.argv[1]);
  const head = 'From: jan@mail.example\\r\\nContent-Type: multipart/mixed; boundary=b\\r\\n\\r\\n--b\\r\\n\\r\\nHallo\\r\\n--b\\r\\n';
  const parts = {
    attachment: 'Content-Type: application/pdf\\r\\nContent-Transfer-Encoding: base64\\r\\n\\r\\n',
    lines: '\\r\\n',
    text: '\\r\\n',
  };
  const fill = { attachment: 'QUJD'.repeat(19) + '\\r\\n', lines: '\\n', text: 'Ik wil graag inzage, één keer.\\r\\n' };
  const shape = process.argv[2];
  const raw = Buffer.concat([Buffer.from(head + parts[shape]), Buffer.alloc(40e6, fill[shape])]);
  parseMail(raw.subarray(0, 10_000));
  const before = process.resourceUsage().maxRSS;
  const { outcome } = parseMail(raw);
  console.log(JSON.stringify({ outcome, megabytes: (process.resourceUsage().maxRSS - before) / 1024 }));
`;

test.each(['attachment', 'lines', 'text'])('40 MB of %s take little more memory than they are', (shape) => {
  const module = new URL('../../../functions/intake/parse-mail.ts', import.meta.url).href;
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', PROBE, module, shape]);
  const { outcome, megabytes } = JSON.parse(written.toString());
  expect(outcome).toBe('parsed');
  expect(megabytes).toBeLessThan(60);
});

describe('any bytes have an outcome', () => {
  const PIECES = [
    '\r\n',
    '\n',
    '\r',
    '--b',
    '--',
    'Content-Type: ',
    'multipart/mixed; boundary=b',
    'text/html',
    'From: ',
    '=?utf-8?B?',
    '?=',
    '<',
    '>',
    '"',
    ';',
    ':',
    ' ',
    '<p style="',
    '&#',
    'charset=',
    'base64',
    'Content-Transfer-Encoding: ',
  ];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 2_000 }),
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
        maxLength: 80,
      })
      .map((pieces) => new Uint8Array(Buffer.from(pieces.join('')))),
  );

  test('that is no flaw of ours, and text that can be stored', () => {
    fc.assert(
      fc.property(bytes, (raw) => {
        const parsed = parseMail(raw);
        if (parsed.outcome === 'unparsable') expect(parsed.why).toBe('empty');
        else expect(JSON.stringify(parsed.mail).isWellFormed()).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
