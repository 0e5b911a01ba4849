import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyChain } from '#domain/case/chain.ts';
import { RefusedError, WriteRefused } from '#functions/platform/case-table/case-table.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { requesterOf, verifyIdentifiers } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import {
  COMMANDS,
  carryOut,
  caseIn,
  freshCaseId,
  human,
  PERSON,
  requester,
  system,
  trailOf,
} from '../cases.ts';
import { fixedNow } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const mail = (n: number) => ({ ...COMMANDS.ReceiveMail, inboxKey: `later-${n}` });

describe('carrying out a command', () => {
  test('writes the event and the folded state together', async () => {
    const state = await caseIn(local.table, 'judging');
    expect(await local.table.load(state.id)).toEqual(state);
    expect((await local.table.events(state.id)).at(-1)).toMatchObject({ n: state.version, hash: state.hash });
  });

  test('keeps the trail a chain', async () => {
    const { id } = await caseIn(local.table, 'closed');
    expect(verifyChain(await local.table.events(id))).toBeNull();
  });

  test('writes nothing when its effect is there already', async () => {
    const state = await caseIn(local.table, 'judging');
    await carryOut(local.table, state.id, COMMANDS.VerifyMailbox, requester);
    expect((await local.table.load(state.id)).version).toBe(state.version);
  });

  test('loses nothing among six writers at once', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => carryOut(local.table, id, mail(n), system)));
    const state = await local.table.load(id);
    expect(state.inboxKeys).toHaveLength(7);
    expect(verifyChain(await local.table.events(id))).toBeNull();
  });

  test('happens once when the same command comes six times at once', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() => carryOut(local.table, id, COMMANDS.VerifyMailbox, requester)),
    );
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailboxVerified']);
  });

  test('is refused by the rules with their code', async () => {
    const { id } = await caseIn(local.table, 'identity');
    const refused = carryOut(local.table, id, COMMANDS.AcceptIdentity, human);
    await expect(refused).rejects.toThrow(RefusedError);
    await expect(refused).rejects.toMatchObject({ name: 'Refused', refusal: { code: 'wrong-state' } });
  });

  test('is refused for a case that is not there', async () => {
    const refused = carryOut(local.table, freshCaseId(), COMMANDS.VerifyMailbox, requester);
    await expect(refused).rejects.toMatchObject({ refusal: { code: 'no-such-case' } });
  });
});

describe('what is written beside the case', () => {
  const taken = (mark: string, sk = 'MAIL') => ({
    Put: {
      TableName: local.table.name,
      Item: { pk: `MAIL#${mark}`, sk },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  const options = { actor: system, now: fixedNow() };

  test('is written with it', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await local.table.execute(id, mail(1), { ...options, also: [taken('beside-1')] });
    expect(await local.item({ pk: 'MAIL#beside-1', sk: 'MAIL' })).toBeDefined();
  });

  test('stops the whole write when its condition fails, and says which it was', async () => {
    const { id } = await caseIn(local.table, 'identity');
    await local.table.execute(id, mail(1), { ...options, also: [taken('beside-2')] });
    const again = local.table.execute(id, mail(2), {
      ...options,
      also: [taken('beside-3'), taken('beside-2')],
    });
    await expect(again).rejects.toThrow(WriteRefused);
    await expect(again).rejects.toMatchObject({ index: 1 });
    expect(await local.item({ pk: 'MAIL#beside-3', sk: 'MAIL' })).toBeUndefined();
  });
});

describe('the requester', () => {
  test('has the identifiers verified that were shown, and the others left as they were', async () => {
    const { id } = await caseIn(local.table, 'judging');
    await local.table.execute(id, COMMANDS.AcceptIdentity, {
      actor: human,
      now: fixedNow(),
      also: [verifyIdentifiers(local.table, id, { name: 'Lotte Voorbeeld', birthDate: '1980-02-29' })],
    });
    expect((await requesterOf(local.table, id)).subject).toEqual({
      ...PERSON.subject,
      name: { value: 'Lotte Voorbeeld', status: 'verified' },
      birthDate: { value: '1980-02-29', status: 'verified' },
    });
  });

  test('of a case that is not there is an error with a name', async () => {
    await expect(requesterOf(local.table, freshCaseId())).rejects.toMatchObject({ name: 'CaseNotFound' });
  });
});

describe('the index of what is due', () => {
  test('lets go of a case when it is closed', async () => {
    const [open, closed] = [await caseIn(local.table, 'review'), await caseIn(local.table, 'closed')];
    expect(await local.item(keys.state(open.id))).toHaveProperty('open', 'OPEN');
    expect(await local.item(keys.state(closed.id))).not.toHaveProperty('open');
  });
});
