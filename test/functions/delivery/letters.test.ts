import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import { makeAcknowledge } from '#functions/delivery/acknowledge.ts';
import { makeClose } from '#functions/delivery/close.ts';
import { makeDeliver } from '#functions/delivery/deliver.ts';
import { makeRefuse } from '#functions/delivery/refuse.ts';
import { makeRecordOverdue } from '#functions/identity/record-overdue.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { linkOf } from '#functions/platform/case-table/links.ts';
import { type Lookup, planLookup, plannedLookup } from '#functions/platform/case-table/lookups.ts';
import { identityLink } from '#functions/platform/identity-link.ts';
import { mailer } from '#functions/platform/mailer.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, plant, system, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { fakeSes } from '../fake-ses.ts';
import { hash } from '../keyed-hash.ts';
import { sentLetters } from '../sent-letters.ts';
import { DAY, testTime } from '../time.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const portalUrl = 'https://portal.example';
const secretIn = (link: string) => link.slice(`${portalUrl}/p/`.length);

/** The steps that write to the requester, with a mailer that keeps the letters and a time of their own. */
function office(group: Partial<typeof registry.group> = {}) {
  const { table } = local;
  const time = testTime();
  const letters = sentLetters();
  const deps = {
    table,
    mailer: letters,
    now: time.now,
    hash,
    portalUrl,
    link: identityLink({ table, hash, portalUrl }),
    registry: { ...registry, group: { ...registry.group, ...group } },
  };
  return {
    time,
    acknowledge: makeAcknowledge(deps),
    overdue: makeRecordOverdue(deps),
    deliver: makeDeliver(deps),
    refuse: makeRefuse(deps),
    close: makeClose(deps),
    /** The newest letter, which is to be of this kind. */
    letter<Kind extends LetterContent['letter']>(kind: Kind): Extract<LetterContent, { letter: Kind }> {
      const content = letters.sent.at(-1)?.content;
      const is = (letter: LetterContent): letter is Extract<LetterContent, { letter: Kind }> =>
        letter.letter === kind;
      if (!content || !is(content)) throw new Error(`The newest letter is ${content?.letter}`);
      return content;
    },
    letters,
  };
}

describe('the acknowledgement', () => {
  test('names the day of receipt, the law’s day and a link that opens (CLK-8)', async () => {
    const { acknowledge, letter } = office();
    const { id, reference } = await caseIn(local.table, 'identity');
    await acknowledge({ caseId: id });
    const written = letter('acknowledgement');
    expect(written).toMatchObject({ reference, received: '2026-03-05', lawDue: '2026-04-07' });
    expect(await linkOf(local.table, secretIn(written.link))).toMatchObject({
      caseId: id,
      purpose: 'identity',
    });
  });

  test.each([
    ['always-document', true],
    ['proportionate', false],
  ] as const)(
    'asks for a document as the policy of the group has it: %s (IDV-1)',
    async (identity, document) => {
      const { acknowledge, letter } = office({ identity });
      const { id } = await caseIn(local.table, 'identity');
      await acknowledge({ caseId: id });
      expect(letter('acknowledgement').document).toBe(document);
    },
  );

  test('tells how long to wait: until five days before the date to act by, in Brussels', async () => {
    const { acknowledge } = office();
    const { id } = await caseIn(local.table, 'identity', { opened: { actBy: '2026-04-05' } });
    const { waitSeconds } = await acknowledge({ caseId: id });
    // 31 March begins at 22:00 UTC on the thirtieth: summer time has begun on the 29th.
    const until = Date.parse('2026-03-30T22:00:00Z') - Date.parse('2026-03-05T10:00:00Z');
    expect(waitSeconds).toBe(until / 1000);
  });

  test('tells to wait a minute at least, however late it is', async () => {
    const { acknowledge, time } = office();
    const { id } = await caseIn(local.table, 'identity');
    time.forward(90 * DAY);
    expect(await acknowledge({ caseId: id })).toEqual({ waitSeconds: 60 });
  });
});

describe('the notice that nobody has shown who they are', () => {
  test('goes out with a link and leaves the case open (CLK-6)', async () => {
    const { overdue, letter } = office();
    const { id } = await caseIn(local.table, 'identity');
    await overdue({ caseId: id });
    expect(letter('identity-overdue')).toMatchObject({ lawDue: '2026-04-07' });
    expect(await local.table.load(id)).toMatchObject({ status: 'identity', identityOverdue: true });
  });

  test('is not written to somebody whose identity was accepted meanwhile', async () => {
    const { overdue, letters } = office();
    const { id } = await caseIn(local.table, 'collecting');
    await overdue({ caseId: id });
    expect(letters.sent).toEqual([]);
  });
});

const NEWSLETTER = { controller: ControllerId.parse('offitel'), store: StoreId.parse('newsletter') };

/** A released and sealed case in which every store has nothing or refers, but for what the newsletter says. */
async function released(newsletter: Partial<Lookup> = {}) {
  const state = await caseIn(local.table, 'delivering');
  const { controller, store } = NEWSLETTER;
  await planLookup(local.table, state.id, { ...plannedLookup(controller, store, 'nothing'), ...newsletter });
  for (const company of registry.controllers) {
    for (const { id, role } of company.stores) {
      const outcome = role === 'processor' ? 'referred' : 'nothing';
      await planLookup(local.table, state.id, plannedLookup(company.id, id, outcome));
    }
  }
  await carryOut(local.table, state.id, COMMANDS.SealPackage, system);
  return state;
}

describe('the answer', () => {
  test('leads to the package for thirty days from the release', async () => {
    const { deliver, letter } = office();
    const { id } = await released();
    await deliver({ caseId: id });
    expect(letter('answer').linkUntil).toBe('2026-04-04');
    // To the end of that day in Brussels.
    expect(await linkOf(local.table, secretIn(letter('answer').link))).toEqual({
      caseId: id,
      purpose: 'package',
      expires: '2026-04-04T22:00:00.000Z',
    });
  });

  test('says of every company what it said (AFF-1)', async () => {
    const { deliver, letter } = office();
    const { id } = await released({ outcome: 'found', items: 4 });
    await deliver({ caseId: id });
    const { records, controllers, open } = letter('answer');
    expect([records, new Set(controllers.map(({ name }) => name)).size, open]).toEqual([
      4,
      registry.controllers.length,
      [],
    ]);
    expect(controllers).toEqual(
      expect.arrayContaining([
        { name: 'Offitel', result: 'found' },
        { name: 'Memo Medical', result: 'referred' },
        { name: 'Telewacht', result: 'nothing' },
      ]),
    );
  });

  test.each([null, 'failed', 'unsupported'] as const)(
    'names a store that stands as %j instead of counting it as "no data"',
    async (outcome) => {
      const { deliver, letter } = office();
      const { id } = await released({ outcome });
      await deliver({ caseId: id });
      expect(letter('answer').open).toEqual([{ controller: 'Offitel', store: 'Nieuwsbrief en magazine' }]);
    },
  );

  test('counts what was held back for a human', async () => {
    const { deliver, letter } = office();
    const { id } = await released({ outcome: 'ambiguous', ambiguous: 3 });
    await deliver({ caseId: id });
    expect(letter('answer').ambiguous).toBe(3);
  });

  test('goes out once although the step is repeated', async () => {
    const { id } = await released({ outcome: 'nothing' });
    const ses = fakeSes();
    const { now } = testTime();
    const deps = { table: local.table, registry, now, hash, portalUrl };
    const deliver = makeDeliver({ ...deps, mailer: mailer({ ...deps, ses: ses.client }) });
    await deliver({ caseId: id });
    await deliver({ caseId: id });
    expect(ses.sent).toHaveLength(1);
    expect((await trailOf(local.table, id)).slice(-2)).toEqual(['MailSent', 'AnswerDelivered']);
  });

  test('does not go out before there is a package', async () => {
    const { deliver, letters } = office();
    const { id } = await caseIn(local.table, 'delivering');
    await expect(deliver({ caseId: id })).rejects.toMatchObject({ name: 'Refused' });
    expect(letters.sent).toEqual([]);
  });
});

describe('the refusal', () => {
  test('carries its ground and the reasons in the DPO’s own words (REF-1)', async () => {
    const { refuse, letter } = office();
    const { id, reference } = await caseIn(local.table, 'judging');
    await carryOut(local.table, id, COMMANDS.RefuseRequest, human);
    await plant(local.table, {
      ...keys.wording(id, 'refusal'),
      text: 'De naam op het document was een andere.',
    });
    await refuse({ caseId: id });
    expect(letter('refusal')).toEqual({
      letter: 'refusal',
      reference,
      ground: 'identity-not-proven',
      explanation: 'De naam op het document was een andere.',
      rights: ['access'],
    });
    expect((await local.table.load(id)).delivered).toBe(true);
  });

  test('is not written when nobody has refused (AUT)', async () => {
    const { refuse, letters } = office();
    const { id } = await caseIn(local.table, 'judging');
    await expect(refuse({ caseId: id })).rejects.toMatchObject({ name: 'Refused' });
    expect(letters.sent).toEqual([]);
  });
});

describe('closing', () => {
  test('stands in the name of the person who released (AUT)', async () => {
    const { close } = office();
    const { id } = await released();
    await carryOut(local.table, id, COMMANDS.RecordDelivery, system);
    await close({ caseId: id });
    await close({ caseId: id });
    expect((await local.table.load(id)).closed).toMatchObject({
      by: 'michael.dedecker',
      outcome: 'answered',
    });
    expect((await trailOf(local.table, id)).filter((type) => type === 'CaseClosed')).toHaveLength(1);
  });

  test('waits until the requester has been answered', async () => {
    const { close } = office();
    const { id } = await released();
    await expect(close({ caseId: id })).rejects.toMatchObject({ refusal: { code: 'not-delivered' } });
  });
});
