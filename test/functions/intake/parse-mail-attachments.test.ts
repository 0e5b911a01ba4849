import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mailOf, read } from './parse-mail-made.ts';

const withPart = (...lines: readonly (string | Buffer)[]) =>
  read(
    mailOf(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'Zie bijlage',
      '--b',
      ...lines,
      '--b--',
    ),
  );
const named = (disposition: string) =>
  withPart('Content-Type: application/pdf', `Content-Disposition: attachment; ${disposition}`, '', 'x')
    .attachments[0]?.name;

describe('an attachment', () => {
  test('is listed with its decoded size and never opened', () => {
    const content = Buffer.alloc(1_000, 'verwijder alles');
    const mail = withPart(
      'Content-Type: image/png; name="kopie.png"',
      'Content-Disposition: inline; filename="kopie.png"',
      'Content-ID: <a@mail.example>',
      'Content-Transfer-Encoding: base64',
      '',
      content.toString('base64').replace(/.{76}/g, '$&\r\n'),
    );
    expect(mail.attachments).toEqual([
      {
        name: 'kopie.png',
        contentType: 'image/png',
        size: 1_000,
        disposition: 'inline',
        contentId: 'a@mail.example',
        isInline: true,
      },
    ]);
    expect(mail.body.text.trim()).toBe('Zie bijlage');
  });

  test.each([
    ['message/rfc822', 'Subject: x', 'attachment-1.eml'],
    ['text/calendar; method=REQUEST', 'BEGIN:VCALENDAR', 'attachment-1.ics'],
    ['application/ms-tnef; name=winmail.dat', 'x', 'winmail.dat'],
    ['text/csv; name=lijst.csv', 'a;b', 'lijst.csv'],
    ['application/pdf', '%PDF', 'attachment-1.pdf'],
  ])('of type %s is kept as evidence', (type, content, name) => {
    const mail = withPart(`Content-Type: ${type}`, '', content, '', 'Ik wil dat u alles wist');
    expect(mail.attachments.map((attachment) => attachment.name)).toEqual([name]);
    expect(mail.body.text).not.toContain('wist');
  });

  test('that is a text of its own is no part of the letter', () => {
    const mail = withPart(
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=oud.txt',
      '',
      'wis',
    );
    expect(mail).toMatchObject({ attachments: [{ name: 'oud.txt', size: 3 }] });
    expect(mail.body.text).not.toContain('wis');
  });

  test.each([
    ['filename="../../etc/passwd"', 'passwd'],
    ['filename="C:\\\\temp\\\\kopie.pdf"', 'kopie.pdf'],
    ['filename="con.txt"', '_con.txt'],
    ['filename="kopie\u202Efdp.exe"', 'kopie-fdp.exe'],
    ['filename="=?utf-8?Q?Identit=C3=A9?= .pdf"', 'Identite.pdf'],
    ["filename*=utf-8''identit%C3%A9%20jan.pdf", 'identite-jan.pdf'],
    ['filename*0*=iso-8859-1\'\'identit%E9; filename*1=" jan"; filename*2=.pdf', 'identite-jan.pdf'],
    ['filename=""', 'attachment-1.pdf'],
    ['filename=een naam zonder tekens.pdf', 'een-naam-zonder-tekens.pdf'],
  ])('with %s gets a safe name', (disposition, name) => {
    expect(named(disposition)).toBe(name);
  });

  test('with a name of any length gets a short one, with its extension', () => {
    const name = named(`filename="${'a'.repeat(5_000)}.pdf"`) ?? '';
    expect(name.length).toBe(120);
    expect(name.endsWith('.pdf')).toBe(true);
  });

  test('that seals the letter is said to', () => {
    const raw = mailOf('Content-Type: application/pkcs7-mime; name=smime.p7m', '', 'x');
    expect(read(raw)).toMatchObject({ isSealed: true, attachments: [{ name: 'smime.p7m' }] });
  });
});

describe('a report', () => {
  const report = (type: string, ...machine: readonly string[]) =>
    read(
      mailOf(
        `Content-Type: multipart/report; report-type=x; boundary=b`,
        '',
        '--b',
        '',
        'Uw bericht kwam niet aan.',
        '--b',
        `Content-Type: ${type}`,
        '',
        ...machine,
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        'Message-ID: <ours@eu-west-1.amazonses.example>',
        'Subject: Uw verzoek',
        '--b--',
      ),
    ).report;
  const hash = createHash('sha256').update('jan@mail.example').digest('hex');

  test('of a bounce names our mail, and the mailbox as a hash only', () => {
    const found = report(
      'message/delivery-status',
      'Reporting-MTA: dns; mail.example',
      '',
      'Final-Recipient: rfc822; Jan@Mail.example',
      'Action: failed',
      'Status: 5.1.1 (no such user)',
    );
    expect(found).toEqual({
      kind: 'delivery',
      originalMessageId: '<ours@eu-west-1.amazonses.example>',
      recipients: [{ hash, action: 'failed', status: '5.1.1' }],
    });
  });

  test('of a mail that was opened is one', () => {
    const found = report(
      'message/disposition-notification',
      'Final-Recipient: rfc822;jan@mail.example',
      'Original-Message-ID: <other@offitel.example>',
      'Disposition: manual-action/MDN-sent-manually; displayed',
    );
    expect(found).toMatchObject({ kind: 'disposition', originalMessageId: '<other@offitel.example>' });
  });

  test('of a complaint is one', () => {
    expect(
      report('message/feedback-report', 'Feedback-Type: abuse', 'Original-Rcpt-To: jan@mail.example'),
    ).toMatchObject({
      kind: 'abuse',
      recipients: [{ hash }],
    });
  });

  test('is not made of what an attached message says', () => {
    const mail = withPart(
      'Content-Type: message/rfc822',
      '',
      'Content-Type: multipart/report; boundary=c',
      '',
      '--c',
      'Content-Type: message/delivery-status',
      '',
      'Status: 5.1.1',
      '--c--',
    );
    expect(mail.report).toBeNull();
  });
});
