import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { headersOf, rawMail } from '../mails.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

const withHeader = (name: string, value: string | null) => rawMail({ headers: headersOf({ [name]: value }) });

/** Parts in parts, deeper than any letter. */
function nested(depth: number): Buffer {
  const boundary = (level: number) => `b${level}`;
  const open = Array.from({ length: depth }, (_, level) =>
    [`Content-Type: multipart/mixed; boundary="${boundary(level)}"`, '', `--${boundary(level)}`].join('\r\n'),
  );
  return Buffer.from(
    [...headersOf({ 'Content-Type': null }), ...open, 'Content-Type: text/plain', '', 'Inzage'].join('\r\n'),
  );
}

describe('a mail that a machine sent is held, so that no two machines talk to each other (RFC 3834)', () => {
  test.each([
    ['Auto-Submitted', 'auto-replied'],
    ['Auto-Submitted', 'Auto-Generated'],
    ['List-Id', '<nieuws.mail.example>'],
    ['Precedence', 'bulk'],
    ['Precedence', 'list'],
  ])('by %s: %s', async (name, value) => {
    const inboxKey = await inbox.receive(withHeader(name, value));
    expect(await inbox.heldReasonOf(inboxKey)).toBe('automatic');
  });

  test.each(['', '<>'])('by the empty envelope sender %j of a bounce', async (envelopeFrom) => {
    const inboxKey = await inbox.receive(rawMail(), { envelopeFrom });
    expect(await inbox.heldReasonOf(inboxKey)).toBe('automatic');
  });

  test('but not because a person’s program says Auto-Submitted: no', async () => {
    const inboxKey = await inbox.receive(withHeader('Auto-Submitted', 'no'));
    expect(await inbox.casesOf(inboxKey)).toHaveLength(1);
  });
});

describe('a mail whose sender cannot be told is held', () => {
  test('when it has two From lines, because parsers disagree on which one counts', async () => {
    const raw = rawMail({ headers: ['From: mallory@mail.example', ...headersOf()] });
    expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('several-senders');
  });

  test('when its From names two mailboxes', async () => {
    const raw = withHeader('From', 'mallory@mail.example, lotte.voorbeeld@mail.example');
    expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('several-senders');
  });

  test('but not because a name has a comma in it', async () => {
    const names = ['"Voorbeeld, Lotte"', '=?utf-8?Q?Voorbeeld=2C_Lotte?='];
    const raws = names.map((name, n) => withHeader('From', `${name} <lotte.${n}@mail.example>`));
    const inboxKeys = await Promise.all(raws.map((raw) => inbox.receive(raw)));
    expect(await inbox.casesOf(...inboxKeys)).toHaveLength(2);
  });

  test('when its From is a group of people', async () => {
    const raw = withHeader('From', 'Wij: a@mail.example, b@mail.example;');
    expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('several-senders');
  });

  test.each([null, 'Lotte Voorbeeld', '<>', 'lotte@localhost', `${'a'.repeat(250)}@mail.example`])(
    'when its From is %j',
    async (from) => {
      const raw = withHeader('From', from);
      expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('no-sender');
    },
  );
});

describe('bytes that are no letter are held, never thrown away', () => {
  test('when parts lie in parts 600 deep', async () => {
    expect(await inbox.heldReasonOf(await inbox.receive(nested(600)))).toBe('unreadable');
  });

  test('when the header has no end', async () => {
    const raw = Buffer.from(`From: lotte@mail.example\r\nSubject: ${'x'.repeat(600 * 1024)}\r\n\r\nInzage`);
    expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('unreadable');
  });

  test('when there are none', async () => {
    expect(await inbox.heldReasonOf(await inbox.receive(new Uint8Array()))).toBe('unreadable');
  });

  test('when they are binary', async () => {
    const raw = Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256);
    expect(await inbox.heldReasonOf(await inbox.receive(raw))).toBe('no-sender');
  });
});

describe('a held mail', () => {
  test('opens no case', async () => {
    const inboxKey = await inbox.receive(withHeader('Precedence', 'bulk'));
    expect(await inbox.casesOf(inboxKey)).toEqual([]);
  });

  test('stands in the list once, however often it comes', async () => {
    const raw = withHeader('Precedence', 'bulk');
    const [first, second] = [await inbox.receive(raw), await inbox.receive(raw)];
    expect(await Promise.all([first, second].map(inbox.heldReasonOf))).toEqual(['automatic', undefined]);
  });
});
