import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIGHTS } from '#contracts/rights.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { registry } from '../environment.ts';
import { HOUR, MINUTE } from '../time.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

let made = 0;

/** Somebody in front of the form, with a mailbox and an address of their own. */
function visitor() {
  made += 1;
  const portal = portalFor(local);
  const mailbox = `noor.${made}@mail.example`;
  const caller = `198.51.100.${made}`;
  const send = (fields: readonly (readonly [string, string])[] = [['right', 'access']], language = 'nl') =>
    portal.call('POST /request', {
      caller,
      form: new URLSearchParams([
        ['language', language],
        ['email', mailbox],
        ...fields.map(([a, b]): [string, string] => [a, b]),
      ]),
    });
  const tokenIn = (body = '') => /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const confirm = (token: string, code = portal.toStrangers.at(-1)?.code ?? '') =>
    portal.call('POST /request/confirm', { form: { token, code, language: 'nl' } });
  const mails = () =>
    [...portal.laid.values()].map((raw) => {
      const parsed = parseMail(Buffer.from(raw));
      if (parsed.outcome !== 'parsed') throw new Error('This is no mail');
      return parsed.mail;
    });
  return { portal, mailbox, send, tokenIn, confirm, mails };
}

const field = (mail: ReturnType<ReturnType<typeof visitor>['mails']>[number] | undefined, name: string) =>
  mail?.headers.find((header) => header.name === name)?.value;

describe('the form', () => {
  test('offers every right and every company, in the language that was asked for', async () => {
    const { body } = await visitor().portal.call('GET /request', { query: { language: 'fr' } });
    expect(body).toContain('<html lang="fr">');
    for (const right of RIGHTS) expect(body).toContain(`value="${right}"`);
    for (const { id } of registry.controllers) expect(body).toContain(`value="${id}"`);
  });

  test('is in the language of the browser where none was asked for, or one that we do not speak', async () => {
    const { portal } = visitor();
    const [one, other] = [
      await portal.call('GET /request', { language: 'de' }),
      await portal.call('GET /request', { language: 'de', query: { language: '"><script>' } }),
    ];
    expect([one.body, other.body].every((body) => body?.includes('<html lang="de">'))).toBe(true);
  });

  test('has nothing ticked', async () => {
    expect((await visitor().portal.call('GET /request', {})).body).not.toContain(' checked');
  });

  test.each([
    [
      'an address that is none',
      [
        ['email', 'nobody'],
        ['right', 'access'],
      ],
    ],
    [
      'our own address',
      [
        ['email', 'GDPR@offitel.be'],
        ['right', 'access'],
      ],
    ],
    ['no wish', []],
    ['too many words', [['text', 'x'.repeat(10_001)]]],
  ] as const)('with %s mails nothing and keeps what was typed', async (_, fields) => {
    const { portal, mailbox } = visitor();
    const form = new URLSearchParams([
      ['email', mailbox],
      ['name', 'Noor "><b>'],
      ...fields.map(([a, b]): [string, string] => [a, b]),
    ]);
    for (const [name, value] of fields) form.set(name, value);
    const { statusCode, body } = await portal.call('POST /request', { form });
    expect([statusCode, portal.toStrangers, portal.laid.size]).toEqual([422, [], 0]);
    expect(body).toContain('value="Noor &quot;&gt;&lt;b&gt;"');
  });

  test('mails a code to the address and nothing of what was typed', async () => {
    const { portal, send, mailbox } = visitor();
    const { body } = await send([['text', 'Mijn gegevens']]);
    expect(portal.toStrangers).toEqual([{ mailbox, code: expect.stringMatching(/^\d{6}$/) }]);
    expect(body).not.toContain(portal.toStrangers[0]?.code);
  });

  test('is no request before the code has come back', async () => {
    const { portal, send } = visitor();
    await send();
    expect(portal.laid.size).toBe(0);
  });

  test('becomes a letter with what was ticked and typed', async () => {
    const { send, tokenIn, confirm, mails, mailbox } = visitor();
    const { body } = await send([
      ['right', 'erasure'],
      ['right', 'access'],
      ['right', 'everything'],
      ['controller', 'telewacht'],
      ['controller', '../other'],
      ['name', 'Noor\r\nBcc: all@mail.example'],
      ['text', 'Sinds 2020.'],
    ]);
    await confirm(tokenIn(body));
    const [mail] = mails();
    expect(mail?.from).toEqual([{ address: mailbox, name: 'Noor Bcc: all@mail.example' }]);
    expect([field(mail, 'x-inzage-rights'), field(mail, 'x-inzage-controllers'), field(mail, 'bcc')]).toEqual(
      ['access erasure', 'telewacht', undefined],
    );
    expect(mail?.body.text).toContain('Sinds 2020.');
  });

  test('counts from when it was sent, not from when the code came back (CLK-2)', async () => {
    const { portal, send, tokenIn, confirm, mails } = visitor();
    const sentAt = portal.time.now().toISOString();
    const { body } = await send();
    portal.time.forward(5 * MINUTE);
    await confirm(tokenIn(body));
    expect(field(mails()[0], 'x-inzage-received')).toBe(sentAt);
  });

  test('is one letter for a code that is given twice', async () => {
    const { portal, send, tokenIn, confirm } = visitor();
    const { body } = await send();
    const token = tokenIn(body);
    const code = portal.toStrangers[0]?.code;
    const answers = [await confirm(token, code), await confirm(token, code)];
    expect([answers.map(({ statusCode }) => statusCode), portal.laid.size]).toEqual([[200, 422], 1]);
  });
});

describe('the code of a form', () => {
  const wrongFor = (code = '') => (code === '111111' ? '222222' : '111111');

  test('opens nothing when it is wrong', async () => {
    const { portal, send, tokenIn, confirm } = visitor();
    const token = tokenIn((await send()).body);
    expect((await confirm(token, wrongFor(portal.toStrangers[0]?.code))).statusCode).toBe(422);
    expect(portal.laid.size).toBe(0);
  });

  test('opens nothing after five wrong ones', async () => {
    const { portal, send, tokenIn, confirm } = visitor();
    const token = tokenIn((await send()).body);
    const code = portal.toStrangers[0]?.code ?? '';
    for (let n = 0; n < 5; n++) await confirm(token, wrongFor(code));
    expect((await confirm(token, code)).statusCode).toBe(422);
    expect(portal.laid.size).toBe(0);
  });

  test('opens nothing after ten minutes', async () => {
    const { portal, send, tokenIn, confirm } = visitor();
    const token = tokenIn((await send()).body);
    portal.time.forward(10 * MINUTE + 1000);
    await confirm(token);
    expect(portal.laid.size).toBe(0);
  });

  test.each(['', 'A'.repeat(43), '../x'])('opens nothing for a form that there is not: %j', async (token) => {
    const { portal, confirm } = visitor();
    expect((await confirm(token, '123456')).statusCode).toBe(422);
    expect(portal.laid.size).toBe(0);
  });

  test('of another form opens nothing', async () => {
    const [one, other] = [visitor(), visitor()];
    const token = one.tokenIn((await one.send()).body);
    await other.send();
    const code = other.portal.toStrangers[0]?.code ?? '';
    if (code !== one.portal.toStrangers[0]?.code) await one.confirm(token, code);
    expect(one.portal.laid.size).toBe(0);
  });
});

describe('a flood of forms', () => {
  test('fills no mailbox with codes, and the next hour it is taken again', async () => {
    const { portal, send } = visitor();
    const codes: (number | undefined)[] = [];
    for (let n = 0; n < 4; n++) codes.push((await send()).statusCode);
    portal.time.forward(HOUR);
    codes.push((await send()).statusCode);
    expect(codes).toEqual([200, 200, 200, 429, 200]);
    expect(portal.toStrangers).toHaveLength(4);
  });

  test('from one address ends after twenty, whatever the mailboxes', async () => {
    const portal = portalFor(local);
    const codes: (number | undefined)[] = [];
    for (let n = 0; n < 21; n++) {
      const form = { email: `flood.${n}@mail.example`, right: 'access' };
      codes.push((await portal.call('POST /request', { caller: '203.0.113.9', form })).statusCode);
    }
    expect([codes.slice(0, 20).every((code) => code === 200), codes[20]]).toEqual([true, 429]);
  });
});
