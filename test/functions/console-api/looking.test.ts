import '../environment.ts';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseLine, HeldMail } from '#contracts/console-api.ts';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import { holdMail } from '#functions/intake/hold-mail.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, PERSON, plant, system } from '../cases.ts';
import { START } from '../time.ts';
import { deskFor } from './desk.ts';

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

/** Fingerprint of the mail under a key. */
const mailAt = (inboxKey: string) => createHash('sha256').update(inboxKey).digest('hex');

const hold = (inboxKey: string) =>
  holdMail(
    { table: local.table },
    { fingerprint: mailAt(inboxKey), messageIdHash: null, inboxKey, receivedAt: START },
    { reason: 'automatic', letter: null, messageId: null, caseRef: null },
  );

describe('the work list', () => {
  const lines = async (): Promise<CaseLine[]> => (await desk('GET /cases')).body.cases;

  test('goes on after the last case of a page, so that none is out of reach', async () => {
    await Promise.all([caseIn(local.table, 'identity'), caseIn(local.table, 'review')]);
    const all = await lines();
    const [first] = all;
    if (!first) throw new Error('There is no open case');
    const rest = (await desk('GET /cases', { after: `${first.actBy}#${first.id}` })).body.cases;
    expect(rest).toEqual(all.slice(1));
  });

  test('has the case that must be acted on first at the top', async () => {
    const days = ['2026-04-20', '2026-03-31', '2026-04-01'];
    const opened = await Promise.all(
      days.map((actBy) => caseIn(local.table, 'identity', { opened: { actBy } })),
    );
    const ids = opened.map(({ id }) => id);
    const shown = (await lines()).filter(({ id }) => ids.includes(id)).map(({ actBy }) => actBy);
    expect(shown).toEqual(days.toSorted());
  });

  test('has no case that is closed', async () => {
    const { id } = await caseIn(local.table, 'closed');
    expect((await lines()).map((line) => line.id)).not.toContain(id);
  });

  test('says which step has failed', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.StopPipeline, system);
    const line = (await lines()).find((other) => other.id === id);
    expect(line?.stopped).toEqual({ step: 'Deliver', error: 'MailNotAccepted', why: '' });
  });

  test('says when a Message-ID came twice, so that a person looks', async () => {
    const { id } = await caseIn(local.table, 'identity', { opened: { flags: ['message-id-reused'] } });
    expect((await lines()).find((line) => line.id === id)?.flags).toEqual(['message-id-reused']);
  });

  test('has the mails that no case took, with the reason', async () => {
    await hold('held-1');
    const held: HeldMail[] = (await desk('GET /cases')).body.held;
    expect(held).toContainEqual({
      mail: mailAt('held-1'),
      inboxKey: 'held-1',
      receivedAt: START,
      reason: 'automatic',
      kind: null,
      caseRef: null,
      more: 0,
    });
  });

  test('tells nothing of the people who ask', async () => {
    await caseIn(local.table, 'identity');
    expect(JSON.stringify((await desk('GET /cases')).body)).not.toContain(PERSON.mailbox);
  });
});

describe('a case', () => {
  test('is found by its reference, in small letters too', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    const { body } = await desk('GET /cases/{reference}', { reference: reference.toLowerCase() });
    expect(body.id).toBe(id);
  });

  test('shows who asks, with what is claimed and what is verified', async () => {
    const { reference } = await caseIn(local.table, 'judging');
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect(body.requester).toEqual({ mailbox: PERSON.mailbox, name: PERSON.name, subject: PERSON.subject });
  });

  test('shows every store with what it has said; silence is pending', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    const [controller, store] = [ControllerId.parse('offitel'), StoreId.parse('newsletter')];
    await planLookup(local.table, id, plannedLookup(controller, store, null));
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect(body.lookups).toEqual([
      {
        controller,
        store,
        outcome: 'pending',
        error: null,
        items: 0,
        ambiguous: 0,
        deferredUntil: null,
        asOf: null,
      },
    ]);
  });

  test('has a trail that is whole', async () => {
    const { reference } = await caseIn(local.table, 'closed');
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect([body.events.length, body.chain]).toEqual([9, { intact: true, brokenAt: null }]);
  });

  test('says where its trail was changed by another hand', async () => {
    const { id, reference } = await caseIn(local.table, 'review');
    const [, second] = await local.table.events(id);
    await plant(local.table, { ...keys.event(id, 2), event: { ...second, at: '2026-03-01T00:00:00.000Z' } });
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect(body.chain).toEqual({ intact: false, brokenAt: 2 });
  });

  test('names no document any more once the copies are deleted (IDV-4)', async () => {
    const { id, reference } = await caseIn(local.table, 'collecting');
    await carryOut(local.table, id, COMMANDS.RecordDocumentsDeleted, system);
    expect((await desk('GET /cases/{reference}', { reference })).body.documents).toEqual([]);
    expect((await desk('GET /cases/{reference}/document', { reference })).status).toBe(404);
  });

  test('is not kept by any browser', async () => {
    const { reference } = await caseIn(local.table, 'identity');
    const { headers } = await desk('GET /cases/{reference}', { reference });
    expect(headers?.['cache-control']).toBe('no-store');
  });
});

describe('looking at what the case only names', () => {
  test.each([
    ['mail', 'judging', /^https:\/\/store\.example\/inbox\/inbox-\d+\?type=message\/rfc822&seconds=300$/],
    ['document', 'judging', /^https:\/\/store\.example\/identity\/.+\?type=image\/png&seconds=300$/],
    [
      'draft',
      'review',
      /^https:\/\/store\.example\/evidence\/pipeline\/draft\?type=application\/json&seconds=300$/,
    ],
  ] as const)('goes by an address of five minutes: %s', async (what, status, url) => {
    const { reference } = await caseIn(local.table, status);
    const { body } = await desk(`GET /cases/{reference}/${what}`, { reference });
    expect(body).toEqual({ url: expect.stringMatching(url), expires: '2026-03-05T10:05:00.000Z' });
  });

  test('works for a held mail', async () => {
    await hold('held-2');
    const { body } = await desk('GET /held/{mail}', { mail: mailAt('held-2') });
    expect(body.url).toContain('/inbox/held-2?');
  });

  test.each(['document', 'draft'] as const)('is not possible before there is a %s', async (what) => {
    const { reference } = await caseIn(local.table, 'identity');
    expect((await desk(`GET /cases/{reference}/${what}`, { reference })).status).toBe(404);
  });
});
