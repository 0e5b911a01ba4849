import { describe, expect, test } from 'vitest';
import { mailOf, read } from './parse-mail-made.ts';

const withHeaders = (...lines: readonly (string | Buffer)[]) => read(mailOf(...lines, '', 'Hallo'));

describe('fields', () => {
  test('are all kept in their order, several of one name too', () => {
    const { headers } = withHeaders('Received: b', 'Received: a', 'X-Other: 1', 'from: jan@mail.example');
    expect(headers).toEqual([
      { name: 'received', value: 'b' },
      { name: 'received', value: 'a' },
      { name: 'x-other', value: '1' },
      { name: 'from', value: 'jan@mail.example' },
    ]);
  });

  test('that say what a machine does are found', () => {
    const mail = withHeaders(
      'Auto-Submitted: Auto-Replied',
      'Precedence: Bulk',
      'List-Id: News <news.mail.example>',
      'Return-Path: <>',
      'Delivered-To: gdpr@offitel.example',
      'X-Original-To: dpo@offitel.example',
    );
    expect(mail).toMatchObject({
      autoSubmitted: 'auto-replied',
      precedence: 'bulk',
      listId: 'News <news.mail.example>',
      returnPath: '<>',
      deliveredTo: ['gdpr@offitel.example', 'dpo@offitel.example'],
    });
  });

  test('name the thread', () => {
    const mail = withHeaders(
      'Message-ID: <c@mail.example>',
      'In-Reply-To: <b@offitel.example>',
      'References: <a@mail.example>',
      '\t<b@offitel.example> no-id',
      'Date: Thu, 5 Mar 2026 11:00:00 +0100 (CET)',
    );
    expect(mail).toMatchObject({
      messageId: '<c@mail.example>',
      inReplyTo: ['<b@offitel.example>'],
      references: ['<a@mail.example>', '<b@offitel.example>'],
      date: '2026-03-05T10:00:00.000Z',
    });
  });

  test.each([
    ['without an empty line behind them', ['Subject: Vraag', 'Ik wil inzage', 'van alles'], 'Ik wil inzage'],
    ['missing altogether', ['Ik wil inzage'], 'Ik wil inzage'],
    [
      'with white space instead of an empty line',
      ['Subject: Vraag', ' ', 'Ik wil inzage', '', 'x'],
      'Ik wil inzage',
    ],
  ])('%s do not hide the letter', (_, lines, words) => {
    expect(read(mailOf(...lines)).body.text).toContain(words);
  });

  test('behind an odd line still count', () => {
    const mail = withHeaders(
      'Subject: Vraag',
      'this is no field',
      'From: jan@mail.example',
      'To: a@b.example',
    );
    expect(mail.from).toEqual([{ address: 'jan@mail.example', name: null }]);
    expect(mail.body.text.trim()).toBe('Hallo');
  });
});

describe('a subject', () => {
  test.each([
    ['in quoted-printable', '=?utf-8?Q?Verzoek_=C3=A9=C3=A9n?=', 'Verzoek één'],
    ['in base64', '=?UTF-8?B?VmVyem9layDDqcOpbg==?=', 'Verzoek één'],
    ['with a character across two words', '=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=n', 'én'],
    ['with a language', '=?iso-8859-1*fr?Q?acc=E8s?=', 'accès'],
    ['with Windows characters under a Latin label', '=?iso-8859-1?Q?=80_5_=93ja=94?=', '€ 5 “ja”'],
    ['in UTF-8 that is called Latin', '=?iso-8859-1?Q?acc=C3=A8s?=', 'accès'],
    ['in Latin that is called UTF-8', '=?utf-8?Q?acc=E8s?=', 'accès'],
    ['in a charset that nobody knows', '=?x-nobody?Q?acc=C3=A8s?=', 'accès'],
    ['that is no encoded word', '=?utf-8?Q?', '=?utf-8?Q?'],
  ])('is read %s', (_, written, subject) => {
    expect(withHeaders(`Subject: ${written}`).subject).toBe(subject);
  });

  test('is read over several lines', () => {
    expect(withHeaders('Subject: =?utf-8?Q?Recht_op?=', ' =?utf-8?B?IGluemFnZQ==?=').subject).toBe(
      'Recht op inzage',
    );
  });

  test.each([
    ['UTF-8', Buffer.from('Subject: accès', 'utf8')],
    ['windows-1252', Buffer.from('Subject: accès', 'latin1')],
  ])('is read from raw %s', (_, line) => {
    expect(withHeaders(line).subject).toBe('accès');
  });

  test('with a line break in it stays one line, and is said to be an attempt', () => {
    const mail = withHeaders('Subject: =?utf-8?Q?Vraag=0D=0ABcc:_all@mail.example?=');
    expect(mail.subject).toBe('Vraag Bcc: all@mail.example');
    expect(mail.hasHeaderInjection).toBe(true);
    expect(withHeaders('Subject: Vraag').hasHeaderInjection).toBe(false);
  });
});

describe('addresses', () => {
  test('have their names decoded, and small letters', () => {
    const { from } = withHeaders('From: =?iso-8859-1?Q?Ren=E9?= <Rene@Mail.Example>');
    expect(from).toEqual([{ address: 'rene@mail.example', name: 'René' }]);
  });

  test('of several From fields are all there', () => {
    const { from } = withHeaders('From: a@mail.example', 'From: "B" <b@mail.example>, c@mail.example');
    expect(from.map(({ address }) => address)).toEqual([
      'a@mail.example',
      'b@mail.example',
      'c@mail.example',
    ]);
  });

  test('are never made of a name', () => {
    const { from } = withHeaders('From: =?utf-8?Q?dpo=40offitel.example=3E,?= <jan@mail.example>');
    expect(from).toEqual([{ address: 'jan@mail.example', name: 'dpo@offitel.example>,' }]);
  });

  test('are there for every role', () => {
    const mail = withHeaders(
      'From: a@mail.example',
      'Sender: b@mail.example',
      'Reply-To: c@mail.example',
      'To: Team: d@mail.example, e@mail.example;',
      'Cc: f@mail.example',
    );
    const addresses = [mail.sender, ...mail.replyTo, ...mail.to, ...mail.cc].map(
      (mailbox) => mailbox?.address,
    );
    expect(addresses).toEqual(['b', 'c', 'd', 'e', 'f'].map((name) => `${name}@mail.example`));
  });
});
