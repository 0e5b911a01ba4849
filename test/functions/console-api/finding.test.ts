import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseLine } from '#contracts/console-api.ts';
import type { FindBy } from '#contracts/find-cases.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { logged } from '../environment.ts';
import { type Inbox, inboxOf } from '../intake/inbox.ts';
import { headersOf, rawMail } from '../mails.ts';
import { deskFor } from './desk.ts';

/** A case is found again by what its writer said, and the table does not tell by what. */

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
let inbox: Inbox;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
  inbox = inboxOf(local.table);
});
afterAll(() => local.close());

const letter = (customerNo: string) =>
  `Goedendag, ik zou graag weten welke persoonsgegevens u over mij bewaart. Mijn klantnummer is ${customerNo}.`;

/** A request by mail; gives the id of its case. */
async function asked(mailbox: string, customerNo: string) {
  const key = await inbox.receive(
    rawMail({ headers: headersOf({ From: mailbox }), body: letter(customerNo) }),
  );
  const [state] = await inbox.casesOf(key);
  if (!state) throw new Error('No case was opened');
  return state;
}

const found = async (by: FindBy, value: string): Promise<string[]> => {
  const { body } = await desk('POST /cases/find', { body: { by, value } });
  return body.cases.map(({ id }: CaseLine) => id);
};

describe('a case is found', () => {
  test('by the exact mail address, however it is typed', async () => {
    const { id } = await asked('emma@mail.example', 'OF-200100');

    expect(await found('mail', ' Emma@MAIL.example')).toEqual([id]);
  });

  test('by the customer number that its letter names, whatever stands between the digits', async () => {
    const { id } = await asked('noor@mail.example', 'OF-200200');

    expect(await found('customerNo', 'of 200 200')).toEqual([id]);
  });

  test('with the others of the same person', async () => {
    const one = await asked('twice@mail.example', 'OF-200300');
    const other = await asked('Twice@mail.example', 'OF-200301');

    expect((await found('mail', 'twice@mail.example')).toSorted()).toEqual([one.id, other.id].toSorted());
  });

  test('by the number that a later letter gives, and no more by the one before', async () => {
    const state = await asked('moved@mail.example', 'OF-200400');
    await inbox.receive(
      rawMail({
        headers: headersOf({ From: 'moved@mail.example', Subject: `Re: ${state.reference}` }),
        body: letter('OF-200499'),
      }),
    );

    expect((await local.table.load(state.id)).letters).toHaveLength(1);
    expect(await found('customerNo', 'OF-200499')).toEqual([state.id]);
    expect(await found('customerNo', 'OF-200400')).toEqual([]);
  });

  test('once, however often its mail is delivered', async () => {
    const raw = rawMail({ headers: headersOf({ From: 'again@mail.example' }), body: letter('OF-200500') });
    await inbox.receive(raw, { inboxKey: 'again' });
    await inbox.receive(raw, { inboxKey: 'again' });

    expect(await found('mail', 'again@mail.example')).toHaveLength(1);
  });
});

describe('looking for somebody', () => {
  test('finds nobody by a part of an address or by the other kind of word', async () => {
    await asked('petra@mail.example', 'OF-200600');

    expect(await found('mail', 'petra@mail')).toEqual([]);
    expect(await found('mail', 'OF-200600')).toEqual([]);
    expect(await found('customerNo', 'OF-20060')).toEqual([]);
  });

  test('leaves no address and no number in the keys of the table or in a log', async () => {
    await asked('secret-one@mail.example', 'OF-200700');
    await found('mail', 'secret-one@mail.example');
    const { Items = [] } = await local.table.client.send(new ScanCommand({ TableName: local.table.name }));
    const finds = Items.filter(({ pk }) => String(pk).startsWith('FIND#'));

    expect(finds.length).toBeGreaterThan(1);
    expect(JSON.stringify(finds)).not.toMatch(/secret-one|200700/i);
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/secret-one|200700/i);
  });

  test.each([{}, { by: 'name', value: 'Lotte' }, { by: 'mail', value: ' ' }])(
    'needs a kind and a value: %j',
    async (body) => {
      expect((await desk('POST /cases/find', { body })).status).toBe(400);
    },
  );
});
