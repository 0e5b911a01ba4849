import '../environment.ts';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_STATUS } from '#contracts/table.ts';
import { floodOf } from '#functions/intake/hold-mail.ts';
import { CASES_AN_HOUR, isFlood, saidBefore } from '#functions/intake/sender.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, freshCaseId, requester } from '../cases.ts';
import { headersOf, rawMail } from '../mails.ts';
import { START } from '../time.ts';
import { type Inbox, inboxOf } from './inbox.ts';

let local: LocalCaseTable;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

const letter = (from: string, body: string) => rawMail({ headers: headersOf({ From: from }), body });
const asking = (n: number) => `Graag inzage in mijn gegevens bij bedrijf nummer ${n}.`;

const withStatus = async (status: string) =>
  (
    await local.table.client.send(
      new QueryCommand({
        TableName: local.table.name,
        IndexName: BY_STATUS,
        KeyConditionExpression: '#status = :status',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': status },
      }),
    )
  ).Items ?? [];

describe('many letters of one mailbox', () => {
  test('open no more cases than a person needs, and the rest is one line with its number', async () => {
    const letters = Array.from({ length: 30 }, (_, n) => letter('flood@mail.example', asking(n)));
    const inboxKeys: string[] = [];
    for (const raw of letters) inboxKeys.push(await inbox.receive(raw));
    const cases = await inbox.casesOf(...inboxKeys);
    expect(cases.map(({ inboxKeys: [key] }) => key)).toContain(inboxKeys[0]);
    expect(cases).toHaveLength(CASES_AN_HOUR);
    const [line, ...others] = (await withStatus('held')).filter(({ reason }) => reason === 'flood');
    expect(others).toEqual([]);
    expect(line?.['more']).toBe(30 - CASES_AN_HOUR - 1);
    expect(await withStatus(floodOf(String(line?.['mail'])))).toHaveLength(30 - CASES_AN_HOUR - 1);
  });

  test('that come at once do so too', async () => {
    const letters = Array.from({ length: 12 }, (_, n) => letter('at-once@mail.example', asking(n)));
    const inboxKeys = await Promise.all(letters.map((raw) => inbox.receive(raw)));
    expect(await inbox.casesOf(...inboxKeys)).toHaveLength(CASES_AN_HOUR);
  });

  test('leave everybody else’s alone', async () => {
    for (let n = 0; n < 10; n += 1) await inbox.receive(letter('noise@mail.example', asking(n)));
    const inboxKey = await inbox.receive(letter('quiet@mail.example', asking(1)));
    expect(await inbox.casesOf(inboxKey)).toHaveLength(1);
  });
});

test('the same words again, without a thread, are answered once: a machine may be talking', async () => {
  const body = 'Ik ben afwezig. Stuur uw vraag over mijn gegevens naar mijn collega, ik wil inzage.';
  const first = await inbox.receive(letter('responder@mail.example', body));
  const again = await inbox.receive(letter('responder@mail.example', ` ${body.toUpperCase()}\n`));
  expect(await inbox.casesOf(first)).toHaveLength(1);
  expect(await inbox.casesOf(again)).toEqual([]);
  expect(await inbox.heldReasonOf(again)).toBe('repeated');
});

test('the same words of somebody who has proved the mailbox are a request of their own', async () => {
  const body = 'Ik wil nog eens inzage in mijn gegevens.';
  const [state] = await inbox.casesOf(await inbox.receive(letter('again@mail.example', body)));
  if (!state) throw new Error('No case came of it');
  await carryOut(local.table, state.id, COMMANDS.VerifyMailbox, requester);
  expect(await inbox.casesOf(await inbox.receive(letter('again@mail.example', body)))).toHaveLength(1);
});

describe('what a mailbox may do again', () => {
  const now = new Date(START);
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const opened = (minutes: number, words = `words-${minutes}`) => ({
    at: before(minutes),
    words,
    caseId: freshCaseId(),
  });

  test('after an hour: open cases', () => {
    const opening = (minutes: readonly number[]) => ({
      version: 1,
      flood: null,
      opened: minutes.map((m) => opened(m)),
    });
    expect(isFlood(opening([61, 62, 63, 64, 65]), now)).toBe(false);
    expect(isFlood(opening([55, 56, 57, 58, 59]), now)).toBe(true);
  });

  test('after a day: say the same', () => {
    const said = (minutes: number) => ({ version: 1, flood: null, opened: [opened(minutes, 'same')] });
    expect(saidBefore(said(23 * 60), 'same', now)).not.toBeNull();
    expect(saidBefore(said(25 * 60), 'same', now)).toBeNull();
  });
});
