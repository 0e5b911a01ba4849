import '../environment.ts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EnterRequest } from '#contracts/acts.ts';
import { mailsToStrip } from '#functions/identity/mails-to-strip.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, human, system } from '../cases.ts';
import { testTime } from '../time.ts';
import { DPO, deskFor } from './desk.ts';

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local, undefined, testTime('2026-03-20T10:00:00.000Z').now);
});
afterAll(() => local.close());

const entry = (given: Readonly<Partial<Record<keyof EnterRequest, unknown>>> = {}) => ({
  key: randomUUID(),
  channel: 'letter',
  received: '2026-03-05',
  name: 'Lotte Voorbeeld',
  email: 'lotte.voorbeeld@mail.example',
  language: 'nl',
  rights: ['access'],
  controllers: 'all',
  text: 'Welke gegevens hebt u over mij?',
  ...given,
});

const enter = (given?: Parameters<typeof entry>[0]) => desk('POST /cases', { body: entry(given) });

async function entered(given?: Parameters<typeof entry>[0]) {
  const { reference } = (await enter(given)).body;
  const { body: view } = await desk('GET /cases/{reference}', { reference });
  return { reference, view };
}

describe('a request that a person enters', () => {
  test('has its clock from the true day of receipt (CLK-2)', async () => {
    const { view } = await entered();
    expect(view).toMatchObject({
      status: 'identity',
      receivedAt: '2026-03-05T11:00:00.000Z',
      lawDue: '2026-04-07',
      actBy: '2026-04-05',
    });
  });

  test('of today has not been received later than now', async () => {
    const { view } = await entered({ received: '2026-03-20' });
    expect(view.receivedAt).toBe('2026-03-20T10:00:00.000Z');
  });

  test('is opened in the name of whoever entered it', async () => {
    const { view } = await entered({ channel: 'counter' });
    expect(view.events[0]).toMatchObject({
      actor: { kind: 'human', id: 'michael.dedecker' },
      facts: { type: 'CaseOpened', channel: 'counter', inboxKey: '', confidence: 1 },
    });
  });

  test('knows its writer by what they claim, as by mail', async () => {
    const { view } = await entered();
    expect((await requesterOf(local.table, view.id)).subject).toEqual({
      name: { value: 'Lotte Voorbeeld', status: 'claimed' },
      email: { value: 'lotte.voorbeeld@mail.example', status: 'claimed' },
    });
  });

  test('shows what was asked and noted, and keeps both out of the trail', async () => {
    const { view } = await entered({ note: 'Belde vorige week al.' });
    expect(view.entry).toEqual({
      channel: 'letter',
      received: '2026-03-05',
      text: 'Welke gegevens hebt u over mij?',
      note: 'Belde vorige week al.',
      enteredBy: 'michael.dedecker',
    });
    expect(JSON.stringify(view.events)).not.toMatch(/gegevens|Belde|Lotte|@/);
  });

  test('goes to the companies that it names', async () => {
    const { view } = await entered({ controllers: ['offitel'] });
    expect(view.events[0].facts.controllers).toEqual(['offitel']);
  });

  test('has no mail of its own, and shows those that come later as theirs', async () => {
    const { reference, view } = await entered();
    const later = { ...COMMANDS.ReceiveMail, mail: 'b'.repeat(64), inboxKey: 'later' };
    await carryOut(local.table, view.id, later, system);
    const { body } = await desk('GET /cases/{reference}/letters', { reference });
    expect(body.letters).toEqual([{ mail: later.mail, inboxKey: 'later', letter: null }]);
    await carryOut(local.table, view.id, COMMANDS.RefuseRequest, human);
    const stripped = mailsToStrip(await local.table.load(view.id));
    expect(stripped.map(({ mail }) => mail)).toEqual([later.mail]);
    expect((await desk('GET /cases/{reference}/mail', { reference })).status).toBe(404);
  });

  test('is one case when it is sent twice, one after the other or at once', async () => {
    const body = entry();
    const both = await Promise.all([desk('POST /cases', { body }), desk('POST /cases', { body })]);
    const again = await desk('POST /cases', { body });
    const references = [...both, again].map(({ body: { reference } }) => reference);
    expect(new Set(references).size).toBe(1);
    expect(references[0]).toMatch(/^OFF-2026-\d{4}$/);
  });

  test('is a case of its own under a key of its own', async () => {
    expect((await enter()).body.reference).not.toBe((await enter()).body.reference);
  });

  test.each([
    ['a day to come', { received: '2026-03-21' }],
    ['more than a year ago', { received: '2025-03-19' }],
    ['a letter without words', { text: '' }],
    ['no right', { rights: [] }],
    ['an unknown company', { controllers: ['nobody'] }],
    ['no address', { email: 'lotte' }],
    ['a key that is none', { key: 'twice' }],
  ])('is not taken with %s', async (_, given) => {
    expect(await enter(given)).toMatchObject({ status: 400, body: { error: 'ContractBroken' } });
  });

  test.each([
    ['today', { received: '2026-03-20' }],
    ['a year ago', { received: '2025-03-20' }],
    ['a call without words', { channel: 'phone', text: '' }],
  ])('is taken with %s', async (_, given) => {
    expect((await enter(given)).status).toBe(200);
  });

  test('is for case workers, and for no auditor', async () => {
    const as = (group: string) =>
      desk('POST /cases', { body: entry(), claims: { ...DPO, 'cognito:groups': `[${group}]` } });
    expect([(await as('auditor')).status, (await as('case-worker')).status]).toEqual([403, 200]);
  });
});
