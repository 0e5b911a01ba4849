import '../environment.ts';
import type { EventBridgeEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseId } from '#contracts/ids.ts';
import { makeTakePage } from '#functions/intake/take-page.ts';
import { newCaseId } from '#functions/platform/case-opening.ts';
import { lettersOf } from '#functions/platform/case-table/letters.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type PageLetter, pageMail, pageMailKey } from '#functions/platform/mail/page-mail.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { START, testTime } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

let made = 0;

function letterFor(changes: Partial<PageLetter> = {}): PageLetter {
  made += 1;
  return {
    caseId: CaseId.parse(newCaseId()),
    act: 'opens',
    mailbox: `page.${made}@mail.example`,
    name: 'Noor Pagina',
    to: registry.group.mailboxes.answers,
    subject: 'Een vraag over uw gegevens',
    text: `Hallo, ik ben klant nummer ${made}.`,
    language: 'nl',
    receivedAt: START,
    once: `once-${made}`,
    rights: ['erasure'],
    controllers: ['telewacht'],
    ...changes,
  };
}

/** Lays letters into an inbox and delivers what S3 tells of each, as often as is said. */
async function deliver(letters: readonly PageLetter[], times = 1) {
  const inbox = new Map<string, Buffer>();
  const take = makeTakePage({
    table: local.table,
    registry,
    hash,
    now: testTime().now,
    fetch: async (key) => inbox.get(key) ?? new Uint8Array(),
  });
  for (const letter of letters) {
    const key = pageMailKey(letter);
    inbox.set(key, await pageMail(letter));
    const event: EventBridgeEvent<'Object Created', unknown> = {
      id: 'event',
      version: '0',
      account: '123456789012',
      time: START,
      region: 'eu-west-1',
      resources: [],
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { object: { key } },
    };
    for (let n = 0; n < times; n++) await take(event);
  }
}

describe('a form', () => {
  test('opens the case that it names, by the form, with what was ticked', async () => {
    const letter = letterFor({ rights: ['erasure', 'access'] });
    await deliver([letter]);
    const [first] = await local.table.events(letter.caseId);
    expect(first?.facts).toMatchObject({
      type: 'CaseOpened',
      channel: 'form',
      receivedAt: START,
      lawDue: '2026-04-07',
      rights: ['erasure', 'access'],
      controllers: ['telewacht'],
      confidence: 1,
      inboxKey: pageMailKey(letter),
    });
  });

  test('has its mailbox verified, because its code came back from there (IDV-2)', async () => {
    const letter = letterFor();
    await deliver([letter]);
    expect((await local.table.load(letter.caseId)).mailboxVerified).toBe(true);
    expect((await requesterOf(local.table, letter.caseId)).subject.email).toEqual({
      value: letter.mailbox,
      status: 'verified',
    });
  });

  test('is one case, however often it is delivered', async () => {
    const letter = letterFor();
    await deliver([letter], 3);
    expect(await trailOf(local.table, letter.caseId)).toEqual(['CaseOpened', 'MailboxVerified']);
  });

  test('is read where nothing was ticked', async () => {
    const letter = letterFor({
      rights: [],
      text: 'Welke persoonsgegevens hebben jullie over mij? Stuur mij een kopie.',
    });
    await deliver([letter]);
    expect((await local.table.load(letter.caseId)).rights).toEqual(['access']);
  });

  test('that says nothing waits for a person', async () => {
    const letter = letterFor({ rights: [], text: 'Goedemorgen, mooi weer vandaag.' });
    await deliver([letter]);
    await expect(local.table.load(letter.caseId)).rejects.toThrow('no such case');
  });

  test('leaves nothing of the person in the events', async () => {
    const letter = letterFor();
    await deliver([letter]);
    const events = JSON.stringify(await local.table.events(letter.caseId));
    for (const personal of [letter.mailbox, 'Noor', 'klant nummer']) expect(events).not.toContain(personal);
  });

  test('opens five cases an hour for one mailbox, and the rest are held for a person', async () => {
    const mailbox = 'page.flood@mail.example';
    const letters = Array.from({ length: 7 }, () => letterFor({ mailbox }));
    await deliver(letters);
    const opened = await Promise.all(
      letters.map(({ caseId }) =>
        local.table.load(caseId).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(opened).toEqual([true, true, true, true, true, false, false]);
  });
});

describe('a message on a page', () => {
  const messageFor = (caseId: CaseId, changes: Partial<PageLetter> = {}) =>
    letterFor({ caseId, act: 'message', mailbox: PERSON.mailbox, rights: [], controllers: [], ...changes });

  test('joins its case by the page, in the state that it is in', async () => {
    const { id, status } = await caseIn(local.table, 'collecting');
    await deliver([messageFor(id)]);
    const last = (await local.table.events(id)).at(-1);
    expect(last?.facts).toMatchObject({
      type: 'MailReceived',
      linkedBy: 'page',
      kind: 'reply',
      withdraws: false,
    });
    expect((await local.table.load(id)).status).toBe(status);
  });

  test('is shown in its own words', async () => {
    const { id } = await caseIn(local.table, 'review');
    await deliver([messageFor(id, { text: '<script>alert(1)</script> Alleen 2025.\u202e' })]);
    const [letter] = (await lettersOf(local.table, id)).values();
    expect(letter?.newText).toContain('<script>alert(1)</script> Alleen 2025.');
  });

  test('is one, however often it is delivered', async () => {
    const { id } = await caseIn(local.table, 'collecting');
    await deliver([messageFor(id)], 3);
    expect((await local.table.load(id)).letters).toHaveLength(1);
  });

  test('that withdraws is told as such, and ends nothing by itself (AUT)', async () => {
    const { id, status } = await caseIn(local.table, 'collecting');
    await deliver([messageFor(id, { act: 'withdraws' })]);
    const state = await local.table.load(id);
    expect([state.withdraws, state.status, state.closed]).toEqual([true, status, null]);
  });
});
