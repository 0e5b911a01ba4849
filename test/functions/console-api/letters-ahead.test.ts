import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { Right } from '#contracts/rights.ts';
import { planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, system, trailOf } from '../cases.ts';
import { deskFor } from './desk.ts';

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

const offitel = ControllerId.parse('offitel');
const newsletter = StoreId.parse('newsletter');
const DRAFT = { draftSha256: COMMANDS.DraftAnswer.draftSha256 };

/** A case in Dutch in which one company was asked and has nothing. */
async function inReview(...rights: Right[]) {
  const opened = { rights, language: 'nl' as const, controllers: [offitel] };
  const { id, reference } = await caseIn(local.table, 'collecting', { opened });
  const stores = [{ controller: offitel, store: newsletter, referred: false }];
  await carryOut(local.table, id, { ...COMMANDS.PlanLookups, stores }, system);
  await planLookup(local.table, id, plannedLookup(offitel, newsletter, 'nothing'));
  await carryOut(local.table, id, { ...COMMANDS.DraftAnswer, holders: [offitel] }, system);
  return { id, reference };
}

describe('before anything leaves', () => {
  test('the answer is shown as it will be read, in the language of the case', async () => {
    const { reference } = await inReview('access');
    const { body } = await desk('GET /cases/{reference}/answer', { reference });
    expect(body.letters).toMatchObject([{ letter: 'answer', findings: [] }]);
    expect(body.letters[0].text).toMatch(/^Goedendag,[\s\S]*Gegevensbeschermingsautoriteit/);
  });

  test('nothing is shown of a case that has no draft', async () => {
    const { reference } = await caseIn(local.table, 'collecting');
    expect((await desk('GET /cases/{reference}/answer', { reference })).body).toEqual({ letters: [] });
  });

  test('what is wrong with a letter is named, with the company that it is about', async () => {
    const { reference } = await inReview('rectification');
    await refuseIn(reference, 'The address that is kept here is the right one, as far as we know today.');
    const { body } = await desk('GET /cases/{reference}/answer', { reference });
    expect(body.letters[0]).toMatchObject({
      letter: 'decision',
      findings: [{ id: 'own-words-language', where: expect.stringContaining('Offitel') }],
    });
  });
});

describe('a request for a package and for something else', () => {
  test.each<[string, Right]>([
    ['after', 'rectification'],
    ['before', 'objection-dm'],
  ])('is answered in two letters, and the package’s says so: the other comes %s it', async (_, right) => {
    const { reference } = await inReview('access', right);
    if (right === 'rectification')
      await refuseIn(reference, 'Het adres dat hier bewaard wordt is voor zover wij weten het juiste.');
    const { body } = await desk('GET /cases/{reference}/answer', { reference });
    expect(body.letters.flatMap(({ findings }: { findings: unknown[] }) => findings)).toEqual([]);
    expect(body.letters[0].text).toContain('Wat u nog vroeg');
    expect((await desk('POST /cases/{reference}/release', { reference, body: DRAFT })).status).toBe(200);
  });
});

describe('a release', () => {
  test('of a letter that would be complained of is refused, and says over what', async () => {
    const { id, reference } = await inReview('rectification');
    await refuseIn(reference, 'The address that is kept here is the right one, as far as we know today.');
    const answer = await desk('POST /cases/{reference}/release', { reference, body: DRAFT });
    expect(answer).toMatchObject({
      status: 409,
      body: { error: 'LetterNotSound', message: expect.stringContaining('own-words-language') },
    });
    expect(await trailOf(local.table, id)).not.toContain('AnswerReleased');
  });

  test('goes through once the reason is in words that the requester reads', async () => {
    const { reference } = await inReview('rectification');
    await refuseIn(reference, 'Het adres dat hier bewaard wordt is voor zover wij weten het juiste.');
    const answer = await desk('POST /cases/{reference}/release', { reference, body: DRAFT });
    expect(answer).toMatchObject({ status: 200, body: { status: 'delivering' } });
  });
});

const refuseIn = (reference: string, reason: string) =>
  desk('POST /cases/{reference}/outcomes', {
    reference,
    body: {
      outcomes: [
        {
          right: 'rectification',
          outcome: 'refused',
          controller: 'offitel',
          ground: '16-shown-accurate',
          reason,
        },
      ],
    },
  });
