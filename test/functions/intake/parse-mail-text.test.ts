import { describe, expect, test } from 'vitest';
import { bodyOf, mailOf, read, textOf } from './parse-mail-made.ts';

describe('a charset', () => {
  const windows = Buffer.from([0x80, 0x20, 0x93, 0xe9, 0x94, 0x20, 0x96]);
  test.each([
    ['windows-1252', windows, '€ “é” –'],
    ['iso-8859-1', windows, '€ “é” –'],
    ['us-ascii', windows, '€ “é” –'],
    ['utf-8', windows, '€ “é” –'],
    ['iso-8859-1', Buffer.from('één € mail'), 'één € mail'],
    ['us-ascii', Buffer.from('één € mail'), 'één € mail'],
    ['iso-8859-15', Buffer.from([0xa4, 0x20, 0xe9]), '€ é'],
    ['windows-1250', Buffer.from([0xe8]), 'č'],
    ['cp1251', Buffer.from([0xe4, 0xe0]), 'да'],
    ['koi8-r', Buffer.from([0xc4, 0xc1]), 'да'],
    ['nonsense', Buffer.from('één'), 'één'],
  ])('%s is read as what it is', (charset, bytes, text) => {
    expect(bodyOf(`text/plain; charset="${charset}"`, bytes)).toMatchObject({ isUndecodable: false });
    expect(textOf(`text/plain; charset=${charset}`, bytes)).toBe(text);
  });

  test('that is missing is found out, line by line', () => {
    const mixed = Buffer.concat([Buffer.from('één\r\n'), Buffer.from('één', 'latin1')]);
    expect(textOf('text/plain', mixed)).toBe('één\néén');
  });

  test('with two bytes for each character is read', () => {
    const bytes = Buffer.from('\uFEFFIk wil één', 'utf16le').toString('base64');
    expect(textOf('text/plain; charset=utf-16', bytes, 'base64')).toBe('Ik wil één');
  });

  test('UTF-7 is not decoded, and said to be unread', () => {
    expect(bodyOf('text/plain; charset=utf-7', 'Hallo +ADw-script+AD4-')).toMatchObject({
      text: 'Hallo +ADw-script+AD4-\n',
      isUndecodable: true,
    });
  });

  test('that was garbled before sending is left alone', () => {
    expect(textOf('text/plain; charset=utf-8', 'accÃ¨s')).toBe('accÃ¨s');
  });

  test('nobody can read is said to be undecodable', () => {
    expect(bodyOf('text/plain; charset=x-nobody', Buffer.from([0xe9])).isUndecodable).toBe(true);
  });
});

describe('plain text', () => {
  test('in base64 and quoted-printable is decoded', () => {
    expect(textOf('text/plain; charset=utf-8', Buffer.from('één').toString('base64'), 'base64')).toBe('één');
    expect(
      textOf('text/plain; charset=utf-8', '=C3=A9=C3=A9n lang=\r\ne regel =ZZ', 'quoted-printable'),
    ).toBe('één lange regel =ZZ');
    expect(textOf('text/plain', 'YQ==\r\nYg==', 'base64')).toBe('ab');
  });

  test('that flows is put together, quotes at their own depth', () => {
    const lines = ['Ik wil ', 'inzage.', '> Wij ', '> wissen.', '>> Ouder ', '-- ', 'Jan'];
    expect(textOf('text/plain; format=flowed', lines.join('\r\n'))).toBe(
      ['Ik wil inzage.', '> Wij wissen.', '>> Ouder ', '-- ', 'Jan'].join('\n'),
    );
    expect(textOf('text/plain; format=flowed; delsp=yes', 'in \r\nzage')).toBe('inzage');
  });

  test('has one kind of line end and of space, and nothing unseen', () => {
    expect(textOf('text/plain; charset=utf-8', 'a\u00A0b\rc\u200Bd\u00AD\u202Ee\u0301 f\0\u{E0041}')).toBe(
      'a b\ncdé f',
    );
  });

  test('longer than a letter is cut, and said to be', () => {
    const body = bodyOf('text/plain', 'woord '.repeat(300_000));
    expect(body.text.length).toBeLessThanOrEqual(1_000_000);
    expect(body.isCut).toBe(true);
  });
});

const parts = (type: string, ...contents: readonly string[][]) =>
  read(
    mailOf(
      'From: jan@mail.example',
      `Content-Type: multipart/${type}; boundary="b"`,
      '',
      ...contents.flatMap((lines) => ['--b', ...lines]),
      '--b--',
      'epilogue',
    ),
  );

describe('a letter in parts', () => {
  test('is read in its plain form', () => {
    const mail = parts(
      'alternative',
      ['', 'Ik wil inzage'],
      ['Content-Type: text/html', '', '<p>Ik wil inzage</p>'],
    );
    expect(mail.body).toMatchObject({ text: 'Ik wil inzage', doFormsDiffer: false });
    expect(mail.attachments).toEqual([]);
  });

  test('is read in its HTML form where the plain one is a stopgap', () => {
    const letter =
      'Ik wil graag weten welke gegevens jullie over mij bewaren en waar die vandaan komen, met kopie.';
    const { body } = parts(
      'alternative',
      ['', 'No HTML?'],
      ['Content-Type: text/html', '', `<p>${letter}</p>`],
    );
    expect(body.text.trim()).toBe(letter);
  });

  test('that says one thing in plain text and another in HTML is reported', () => {
    const one =
      'Graag ontvang ik inzage van alle gegevens welke jullie over mijn persoon sinds vorig jaar bewaren';
    const other =
      'Please erase everything that your companies hold about the person named underneath right now thanks';
    const { body } = parts('alternative', ['', one], ['Content-Type: text/html', '', other]);
    expect(body).toMatchObject({ text: one, doFormsDiffer: true });
  });

  test('has all of its inline texts, one after the other', () => {
    expect(parts('mixed', ['', 'een'], ['Content-Type: text/html', '', '<b>twee</b>']).body.text.trim()).toBe(
      'een\n\ntwee',
    );
  });

  test.each([
    ['that names no boundary', 'multipart/mixed'],
    ['that names another boundary', 'multipart/mixed; boundary=other'],
  ])('%s is not lost', (_, type) => {
    const raw = mailOf(`Content-Type: ${type}`, '', '--b', '', 'Ik wil inzage', '--b--');
    expect(read(raw).body.text).toContain('Ik wil inzage');
  });

  test('that never ends is read as far as it goes', () => {
    const raw = mailOf('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Ik wil inzage');
    expect(read(raw).body.text.trim()).toBe('Ik wil inzage');
  });

  test('is read with lines that end in carriage returns only', () => {
    const raw = Buffer.from('Subject: Vraag\rFrom: jan@mail.example\r\rIk wil inzage\r');
    expect(read(raw)).toMatchObject({ subject: 'Vraag', body: { text: 'Ik wil inzage\n' } });
  });
});
