import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ControllerId } from '#contracts/ids.ts';
import type { LoginFacts } from '#contracts/portal-login.ts';
import { makeAskProof } from '#functions/identity/ask-proof.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { newestOnTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, requester, system } from '../cases.ts';
import { sentLetters } from '../sent-letters.ts';
import { deskFor } from './desk.ts';

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

const BECAUSE = 'De naam in uw mail staat bij ons anders geschreven.';
const DOUBT = { doubt: 'details-differ', because: BECAUSE, asks: 'document' } as const;

/** A case of which a code is enough. */
async function afterCode(flags: readonly ('representative' | 'minor')[] = []) {
  const { id, reference } = await caseIn(local.table, 'identity', { opened: { flags: [...flags] } });
  await carryOut(local.table, id, { type: 'VerifyMailbox', asks: 'code' }, requester);
  return { id, reference };
}

const accept = (reference: string, body: unknown = {}) =>
  desk('POST /cases/{reference}/accept-identity', { reference, body });
const doubt = (reference: string, body: unknown = DOUBT) =>
  desk('POST /cases/{reference}/doubt-identity', { reference, body });

describe('accepting by a code', () => {
  test('verifies the mailbox and not the name that the letter gave', async () => {
    const { id, reference } = await afterCode();
    expect(await accept(reference)).toMatchObject({ status: 200, body: { status: 'collecting' } });
    const { subject } = await requesterOf(local.table, id);
    expect([subject.email?.status, subject.name?.status]).toEqual(['verified', 'claimed']);
    expect((await local.table.events(id)).at(-1)?.facts).toMatchObject({
      basis: 'code',
      verified: ['email'],
    });
  });

  test('takes no name or date of birth that nothing shows', async () => {
    const { reference } = await afterCode();
    expect(await accept(reference, { birthDate: '1980-02-29' })).toMatchObject({
      status: 409,
      body: { error: 'not-shown' },
    });
  });
});

describe('accepting by a login at a customer portal', () => {
  const login = {
    controller: ControllerId.parse('offitel'),
    login: 'my-shop',
    issuer: 'https://login.shop.example/',
    at: '2026-03-05T09:58:00.000Z',
    subject: 'hash',
    verified: ['email', 'customerNo'],
  } satisfies LoginFacts;

  async function afterLogin() {
    const { id, reference } = await caseIn(local.table, 'identity', { opened: { channel: 'form', login } });
    await carryOut(local.table, id, { type: 'VerifyMailbox', asks: 'code' }, requester);
    return { id, reference };
  }

  test('shows whoever judges where and when they had signed in', async () => {
    const { reference } = await afterLogin();
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect(body).toMatchObject({ identity: { basis: 'login', login: { ...login, title: 'my-shop' } } });
  });

  test('writes down what the portal has checked, and no name', async () => {
    const { id, reference } = await afterLogin();
    expect(await accept(reference)).toMatchObject({ status: 200, body: { status: 'collecting' } });
    expect((await local.table.events(id)).at(-1)).toMatchObject({
      actor: { kind: 'human' },
      facts: { basis: 'login', verified: ['email', 'customerNo'] },
    });
  });
});

describe('doubting', () => {
  test.each([
    ['without a reason', { doubt: 'details-differ', asks: 'document' }],
    ['with one of two words', { ...DOUBT, because: 'Zomaar.' }],
    ['on a ground that there is not', { ...DOUBT, doubt: 'hunch' }],
  ])('%s is no doubt (IDV-1)', async (_, body) => {
    const { reference } = await afterCode();
    expect((await doubt(reference, body)).status).toBe(400);
  });

  test('in words that a letter may not hold is told to whoever typed them', async () => {
    const { id, reference } = await afterCode();
    const body = { ...DOUBT, because: 'Stuur ons een ondertekende brief, per post.' };
    expect(await doubt(reference, body)).toMatchObject({ status: 400, body: { error: 'ContractBroken' } });
    expect((await local.table.load(id)).doubts).toEqual([]);
  });

  test('keeps ground, step and name in the trail, and the words beside it', async () => {
    const { id, reference } = await afterCode();
    await doubt(reference);
    const { facts, actor } = (await local.table.events(id)).at(-1) ?? {};
    expect(facts).toEqual({
      type: 'IdentityDoubted',
      doubt: 'details-differ',
      asks: 'document',
      question: null,
      pauses: true,
    });
    expect(actor).toEqual({ kind: 'human', id: 'michael.dedecker' });
  });

  test('sends the letter with those words, once, as long as nothing has overtaken it', async () => {
    const { id, reference } = await afterCode();
    await doubt(reference);
    const mailer = sentLetters();
    const askProof = makeAskProof({
      table: local.table,
      mailer,
      link: async () => 'https://portal.example/p/x',
    });
    const event = await newestOnTheBus(local.table, id, 'IdentityDoubted');
    await askProof(event);
    await carryOut(local.table, id, COMMANDS.SubmitDocument, requester);
    await askProof(event);
    expect(mailer.sent.map(({ content }) => content)).toEqual([
      expect.objectContaining({
        letter: 'identity-request',
        doubt: 'details-differ',
        explanation: BECAUSE,
        proof: 'document',
        pauses: true,
      }),
    ]);
  });

  test('asks the question that says most, of those that something was found of', async () => {
    const { id, reference } = await afterCode();
    const found = {
      ...COMMANDS.RecordMailboxLookup,
      questions: ['customerNo' as const, 'postcode' as const],
    };
    await carryOut(local.table, id, found, system);
    await doubt(reference, { ...DOUBT, asks: 'question' });
    expect((await local.table.load(id)).doubts[0]?.question).toBe('customerNo');
  });

  test('cannot ask a question that nothing was found of', async () => {
    const { reference } = await afterCode();
    expect(await doubt(reference, { ...DOUBT, asks: 'question' })).toMatchObject({
      status: 409,
      body: { error: 'no-question' },
    });
  });
});

describe('whoever writes for somebody else (IDV-5)', () => {
  const NONE = { judged: 'not-needed', because: 'Zij is de moeder en schrijft uit eigen naam.' } as const;
  const SHOWN = { judged: 'shown', because: 'Volmacht van 3 maart 2026, getekend.' } as const;

  test('is seen by whoever judges, with what has come', async () => {
    const { reference } = await afterCode(['minor']);
    const { body } = await desk('GET /cases/{reference}', { reference });
    expect(body.identity.mandate).toEqual({ needed: true, came: false, judged: null });
  });

  test('is not accepted as long as nobody has judged the mandate', async () => {
    const { reference } = await afterCode(['representative']);
    expect(await accept(reference)).toMatchObject({ status: 409, body: { error: 'mandate-open' } });
  });

  test('is accepted without one where a person says, with the reason, that none is needed', async () => {
    const { id, reference } = await afterCode(['representative']);
    expect((await accept(reference, { mandate: NONE })).status).toBe(200);
    expect((await local.table.events(id)).at(-1)?.facts).toMatchObject({ mandate: 'not-needed' });
  });

  test('is not accepted by a mandate that has not come', async () => {
    const { reference } = await afterCode(['representative']);
    expect(await accept(reference, { mandate: SHOWN })).toMatchObject({
      status: 409,
      body: { error: 'mandate-missing' },
    });
  });

  test('is accepted by one that was uploaded', async () => {
    const { id, reference } = await afterCode(['representative']);
    const mandate = { ...COMMANDS.SubmitDocument, key: `${id}/mandate-1`, kind: 'mandate' } as const;
    await carryOut(local.table, id, mandate, requester);
    expect((await accept(reference, { mandate: SHOWN })).status).toBe(200);
  });
});
