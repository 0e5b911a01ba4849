import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CaseId, ControllerId, StoreId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import { makeTellRecipients } from '#functions/delivery/tell-recipients.ts';
import { planAct } from '#functions/platform/case-table/acts.ts';
import type { CaseTable } from '#functions/platform/case-table/case-table.ts';
import { isOver } from '#functions/platform/case-table/tasks.ts';
import { recipientMailer } from '#functions/platform/mailer.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, PERSON, system, trailOf } from '../cases.ts';
import { deskFor } from '../console-api/desk.ts';
import { registry as shipped } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { inboxOf } from '../intake/inbox.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const OFFITEL = ControllerId.parse('offitel');
const [INVOICING, NEWSLETTER] = [StoreId.parse('invoicing'), StoreId.parse('newsletter')] as const;
const CONTACT = 'dpo@testbank.example';

/** The newsletter was given to two: one that has an address, and one that has none. */
const registry: Registry = {
  ...shipped,
  controllers: shipped.controllers.map((company) => ({
    ...company,
    stores: company.stores.map((store) => ({
      ...store,
      recipients:
        store.id === NEWSLETTER
          ? [
              { name: 'Testbank NV', kind: 'third-party' as const, country: 'BE', contact: CONTACT },
              { name: 'Voorbeelddrukkerij BV', kind: 'processor' as const, country: 'BE' },
            ]
          : [],
    })),
  })),
};

function office(table: CaseTable = local.table) {
  const ses = fakeSes();
  const deps = { table, registry, now: fixedNow };
  return {
    ses,
    tell: makeTellRecipients({ ...deps, toRecipient: recipientMailer({ registry, ses: ses.client }) }),
  };
}

/** A case in which one record of a store was erased, and the requester told. */
async function erased(store: StoreId = NEWSLETTER, result: 'erased' | 'already' = 'erased') {
  const state = await caseIn(local.table, 'delivering');
  const records = [{ category: 'subscription', id: 'NL-1', how: 'delete' as const }];
  await planAct(local.table, state.id, {
    phase: 'apply',
    n: 1,
    planned: { operation: 'erase', controller: OFFITEL, store, records },
    outcome: 'done',
    rows: [{ category: 'subscription', id: 'NL-1', result }],
    tries: 1,
    error: null,
    deferredUntil: null,
  });
  await carryOut(local.table, state.id, COMMANDS.SealPackage, system);
  await carryOut(local.table, state.id, COMMANDS.RecordDelivery, system);
  return state;
}

const standing = async (id: CaseId) => (await local.table.load(id)).notices.map(({ stands }) => stands);

describe('recipients of data that were erased', () => {
  test('are told by mail where they have an address, and wait for a person where not (NOT-1)', async () => {
    const { tell, ses } = office();
    const { id } = await erased();
    expect(await tell({ caseId: id })).toEqual({ notices: 2 });
    expect(ses.sent.map(({ Destinations }) => Destinations)).toEqual([[CONTACT]]);
    expect(await standing(id)).toEqual(['sent', 'person']);
    expect(await isOver(local.table, id, 'notices')).toBe(false);
  });

  test('hear of each erasure once, though the step is repeated', async () => {
    const { tell, ses } = office();
    const { id } = await erased();
    await tell({ caseId: id });
    await tell({ caseId: id });
    expect(ses.sent).toHaveLength(1);
    expect((await trailOf(local.table, id)).slice(-2)).toEqual(['NoticesPlanned', 'NoticeSent']);
  });

  test('hear of it once, though the step ended before the case heard of the mail', async () => {
    const { id } = await erased();
    const execute: CaseTable['execute'] = (caseId, command, options) =>
      command.type === 'RecordNotice'
        ? Promise.reject(new Error('the table is away'))
        : local.table.execute(caseId, command, options);
    const first = office({ ...local.table, execute });
    await expect(first.tell({ caseId: id })).rejects.toThrow('away');
    const second = office();
    await second.tell({ caseId: id });
    expect([first.ses.sent.length, second.ses.sent.length]).toEqual([1, 0]);
    expect(await standing(id)).toEqual(['sent', 'person']);
  });

  test('are told which record, and nothing of the person', async () => {
    const { tell, ses } = office();
    const { id, reference } = await erased();
    await tell({ caseId: id });
    const mail = (await ses.newest()).text ?? '';
    expect(mail).toContain('NL-1');
    expect(mail).toContain(reference);
    expect(mail).not.toContain(PERSON.name);
    expect(mail).not.toContain(PERSON.mailbox);
    expect(JSON.stringify(await local.table.events(id))).not.toContain('NL-1');
  });

  test.each([
    ['nothing was changed', NEWSLETTER, 'already'],
    ['nobody was given them', INVOICING, 'erased'],
  ] as const)('are none where %s', async (_, store, result) => {
    const { tell } = office();
    const { id } = await erased(store, result);
    expect(await tell({ caseId: id })).toEqual({ notices: 0 });
    expect((await local.table.load(id)).status).toBe('delivering');
  });
});

describe('a recipient without an address', () => {
  async function waiting() {
    const state = await erased();
    await office().tell({ caseId: state.id });
    return state;
  }
  const told = (reference: string, n: string) =>
    deskFor(local)('POST /cases/{reference}/notices/{n}/told', {
      reference,
      n,
      body: { how: 'letter', day: '2026-03-20' },
    });

  test('is told by a person, in their name', async () => {
    const { id, reference } = await waiting();
    expect((await told(reference, '2')).status).toBe(200);
    expect((await local.table.events(id)).at(-1)).toMatchObject({
      actor: { kind: 'human', id: 'michael.dedecker' },
      facts: { type: 'RecipientTold', recipient: 'Voorbeelddrukkerij BV', how: 'letter', day: '2026-03-20' },
    });
    expect(await isOver(local.table, id, 'notices')).toBe(true);
  });

  test('keeps the case open until then', async () => {
    const { id } = await waiting();
    await expect(carryOut(local.table, id, COMMANDS.CloseCase, system)).rejects.toMatchObject({
      refusal: { code: 'recipients-open' },
    });
  });

  test('can be left for a reason that stands beside the case (article 19)', async () => {
    const { id, reference } = await waiting();
    const because = 'De drukkerij bestaat niet meer, en niemand heeft haar adresboek.';
    const { status } = await deskFor(local)('POST /cases/{reference}/notices/{n}/not-told', {
      reference,
      n: '2',
      body: { ground: 'impossible', because },
    });
    expect([status, await standing(id)]).toEqual([200, ['sent', 'not-told']]);
    expect(JSON.stringify(await local.table.events(id))).not.toContain(because);
  });

  test('is shown with the letter that it should get', async () => {
    const { reference } = await waiting();
    const { body } = await deskFor(local)('GET /cases/{reference}/notices', { reference });
    expect(body.notices).toMatchObject([
      { n: 1, contact: CONTACT, stands: 'sent' },
      { n: 2, contact: null, stands: 'person', text: expect.stringContaining('NL-1') },
    ]);
  });

  test('is not told under a number that nobody has, nor one that has been told', async () => {
    const { reference } = await waiting();
    expect((await told(reference, '9')).status).toBe(404);
    expect((await told(reference, '1')).body.error).toBe('no-notice');
  });
});

describe('a notice that comes back', () => {
  const bounce = (of: string, recipient: string) =>
    Buffer.from(
      [
        'From: MAILER-DAEMON@amazonses.com',
        'Subject: Delivery Status Notification',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
        '',
        '--r',
        'Content-Type: text/plain',
        '',
        'An error occurred.',
        '--r',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; amazonses.com',
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--r',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: <${of}@eu-west-1.amazonses.com>`,
        '',
        '--r--',
        '',
      ].join('\r\n'),
    );

  test.each([
    ['names its mailbox', CONTACT, 'person', 1],
    ['names another mailbox', 'somebody@mail.example', 'sent', 0],
  ] as const)('is for a person to tell when the report %s', async (_, mailbox, stands, returned) => {
    const { tell } = office();
    const { id } = await erased();
    await tell({ caseId: id });
    const messageId = (await local.table.load(id)).notices[0]?.messageId ?? '';
    await inboxOf(local.table).receive(bounce(messageId, mailbox), { envelopeFrom: '' });
    const state = await local.table.load(id);
    expect([state.notices[0]?.stands, state.returned.length]).toEqual([stands, returned]);
  });
});
