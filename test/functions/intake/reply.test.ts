import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#domain/case/state.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { caseIn, PERSON, plant, trailOf } from '../cases.ts';
import { headersOf, rawMail } from '../mails.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

/** A case that has been sent a letter under an id that SES gave. */
async function writtenTo(sesId: string): Promise<Case> {
  const state = await caseIn(local.table, 'identity');
  await plant(local.table, { ...keys.message(sesId), caseId: state.id });
  return state;
}

const replyTo = (sesId: string, changes: Readonly<Record<string, string>> = {}) =>
  rawMail({
    headers: headersOf({
      From: PERSON.mailbox,
      'In-Reply-To': `<${sesId}@eu-west-1.amazonses.com>`,
      ...changes,
    }),
  });

describe('a reply', () => {
  test('joins the case whose letter it answers, when it comes from the case’s mailbox', async () => {
    const state = await writtenTo('ses-1');
    await inbox.receive(replyTo('ses-1'));
    expect(await trailOf(local.table, state.id)).toEqual(['CaseOpened', 'MailReceived']);
  });

  test('opens no case of its own then', async () => {
    const state = await writtenTo('ses-2');
    const inboxKey = await inbox.receive(replyTo('ses-2'));
    expect((await inbox.casesOf(inboxKey)).map(({ id }) => id)).toEqual([state.id]);
  });

  test('joins although the mailbox is written with capitals', async () => {
    const state = await writtenTo('ses-3');
    await inbox.receive(replyTo('ses-3', { From: PERSON.mailbox.toUpperCase() }));
    expect((await local.table.load(state.id)).inboxKeys).toHaveLength(2);
  });

  test('joins by References when In-Reply-To is missing', async () => {
    const state = await writtenTo('ses-4');
    const references = '<other@mail.example> <ses-4@eu-west-1.amazonses.com>';
    await inbox.receive(rawMail({ headers: headersOf({ From: PERSON.mailbox, References: references }) }));
    expect((await local.table.load(state.id)).inboxKeys).toHaveLength(2);
  });

  test('joins once, however often it is delivered', async () => {
    const state = await writtenTo('ses-5');
    const raw = replyTo('ses-5');
    for (const _ of [1, 2, 3]) await inbox.receive(raw);
    expect(await trailOf(local.table, state.id)).toEqual(['CaseOpened', 'MailReceived']);
  });

  test('from somebody else who knows the thread joins nothing: a person looks at it', async () => {
    const state = await writtenTo('ses-6');
    const inboxKey = await inbox.receive(replyTo('ses-6', { From: 'mallory@mail.example' }));
    expect(await trailOf(local.table, state.id)).toEqual(['CaseOpened']);
    expect(await inbox.heldReasonOf(inboxKey)).toBe('foreign-case');
  });

  test('to a letter that nobody knows opens a case', async () => {
    const inboxKey = await inbox.receive(replyTo('never-sent'));
    expect(await inbox.casesOf(inboxKey)).toHaveLength(1);
  });

  test('that names thousands of letters is taken like any other', async () => {
    const references = Array.from({ length: 2000 }, (_, n) => `<${n}@mail.example>`).join('\r\n ');
    const inboxKey = await inbox.receive(rawMail({ headers: headersOf({ References: references }) }));
    expect(await inbox.casesOf(inboxKey)).toHaveLength(1);
  });
});
