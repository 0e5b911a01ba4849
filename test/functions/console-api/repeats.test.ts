import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '#domain/case/state.ts';
import { verifyIdentifiers } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, human, requester, system } from '../cases.ts';
import { type Inbox, inboxOf } from '../intake/inbox.ts';
import { headersOf, rawMail } from '../mails.ts';
import { START } from '../time.ts';
import { deskFor } from './desk.ts';

/** Whoever decides sees what the same person asked before, and no verdict on it (FEE-1). */

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

async function asked(mailbox: string, name: string): Promise<Case> {
  const key = await inbox.receive(
    rawMail({
      headers: headersOf({ From: `${name} <${mailbox}>` }),
      body: `Goedendag, welke persoonsgegevens bewaart u over mij? Groeten, ${name}`,
    }),
  );
  const [state] = await inbox.casesOf(key);
  if (!state) throw new Error('No case was opened');
  return state;
}

/** As when the code was typed and somebody looked at the document. */
async function known({ id }: Case, mailbox: string): Promise<void> {
  await local.table.execute(id, COMMANDS.VerifyMailbox, {
    actor: requester,
    now: new Date(START),
    also: [verifyIdentifiers(local.table, id, { email: mailbox })],
  });
  await carryOut(local.table, id, COMMANDS.SubmitDocument, requester);
  await carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
}

async function refused({ id }: Case): Promise<void> {
  await carryOut(local.table, id, COMMANDS.DraftAnswer, system);
  await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
  await carryOut(
    local.table,
    id,
    { type: 'RecordSent', letter: 'refusal', messageId: '<no@x.example>' },
    system,
  );
}

const repeatsOf = async ({ reference }: Case) =>
  (await desk('GET /cases/{reference}/repeats', { reference })).body;

test('before the identity is accepted nothing is told', async () => {
  const mailbox = 'open@mail.example';
  const first = await asked(mailbox, 'Lotte Voorbeeld');
  await known(first, mailbox);
  const again = await asked(mailbox, 'Lotte Voorbeeld');

  expect(await repeatsOf(again)).toEqual({ identity: 'open', overlaps: [], remindsOf: [] });
});

describe('a second request', () => {
  test('of whose first is not answered yet reminds of it', async () => {
    const mailbox = 'reminds@mail.example';
    const [first, again] = [await asked(mailbox, 'Lotte Voorbeeld'), await asked(mailbox, 'L. Voorbeeld')];
    await known(first, mailbox);
    await known(again, mailbox);

    expect(await repeatsOf(again)).toEqual({
      identity: 'accepted',
      overlaps: [],
      remindsOf: [first.reference],
    });
  });

  test('of whose first was answered shows what both ask for', async () => {
    const mailbox = 'answered@mail.example';
    const first = await asked(mailbox, 'Lotte Voorbeeld');
    await known(first, mailbox);
    await refused(first);
    const again = await asked(mailbox, 'Lotte Voorbeeld');
    await known(again, mailbox);

    expect(await repeatsOf(again)).toMatchObject({
      identity: 'accepted',
      overlaps: [{ reference: first.reference, daysApart: 0, rights: ['access'], scope: 'same', newDays: 0 }],
      remindsOf: [],
    });
  });

  test('of somebody else with the same mailbox is nobody’s repeat', async () => {
    const mailbox = 'household@mail.example';
    const [hers, his] = [await asked(mailbox, 'Lotte Voorbeeld'), await asked(mailbox, 'Wout Steekproef')];
    await known(hers, mailbox);
    await known(his, mailbox);

    expect(await repeatsOf(his)).toMatchObject({ overlaps: [], remindsOf: [] });
  });
});
