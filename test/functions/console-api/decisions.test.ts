import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSOLE_ROUTES, type ConsoleRoute, ROLES } from '#contracts/console-api.ts';
import { keys } from '#functions/platform/case-table/keys.ts';
import { requesterOf } from '#functions/platform/case-table/requester.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, PERSON, system, trailOf } from '../cases.ts';
import { DPO, deskFor } from './desk.ts';

let local: LocalCaseTable;
let desk: ReturnType<typeof deskFor>;
beforeAll(async () => {
  local = await startCaseTable();
  desk = deskFor(local);
});
afterAll(() => local.close());

const REASONS = 'De naam op het document is een andere dan die in de mail.';
const draft = { draftSha256: COMMANDS.DraftAnswer.draftSha256 };

describe('who may give an order', () => {
  test.each([
    ['an identity token', { ...DPO, token_use: 'id' }],
    ['a machine', { token_use: 'access', 'cognito:groups': '[dpo]' }],
    ['somebody without a name', { ...DPO, username: '' }],
    ['nobody', {}],
  ])('is not %s (AUT)', async (_, claims) => {
    expect(await desk('GET /cases', { claims })).toMatchObject({
      status: 403,
      body: { error: 'NotAPerson' },
    });
  });

  const ROUTES = Object.entries(CONSOLE_ROUTES).flatMap(([route, { for: roles }]) =>
    ROLES.map((role) => [role, route as ConsoleRoute, roles.some((one) => one === role)] as const),
  );

  test.each(ROUTES)('a person whose only group is %s, for %s: %s', async (role, route, allowed) => {
    const claims = { ...DPO, 'cognito:groups': `[${role}]` };
    const { body } = await desk(route, { claims, reference: 'OFF-2026-9999' });
    expect(body.error === 'NotYourRole').toBe(!allowed);
  });

  test('is nobody without a group', async () => {
    const claims = { token_use: 'access', username: 'somebody' };
    expect((await desk('GET /cases', { claims })).body.error).toBe('NotYourRole');
  });

  test('counts every group of a list', async () => {
    const claims = { ...DPO, 'cognito:groups': '[others auditor]' };
    expect((await desk('GET /cases', { claims })).status).toBe(200);
  });

  test('is written beside what was decided', async () => {
    const { id, reference } = await caseIn(local.table, 'review');
    await desk('POST /cases/{reference}/release', { reference, body: draft });
    expect((await local.table.events(id)).at(-1)?.actor).toEqual({
      kind: 'human',
      id: 'michael.dedecker',
    });
  });
});

describe('accepting an identity', () => {
  test('verifies what was read from the document', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    const body = { name: 'Lotte M. Voorbeeld', birthDate: '1980-02-29' };
    const { status } = await desk('POST /cases/{reference}/accept-identity', { reference, body });
    expect(status).toBe(200);
    expect((await requesterOf(local.table, id)).subject).toEqual({
      ...PERSON.subject,
      name: { value: 'Lotte M. Voorbeeld', status: 'verified' },
      birthDate: { value: '1980-02-29', status: 'verified' },
    });
  });

  test('verifies the name that the requester gave when the document holds the same', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    await desk('POST /cases/{reference}/accept-identity', { reference });
    expect((await requesterOf(local.table, id)).subject.name).toEqual({
      value: PERSON.name,
      status: 'verified',
    });
  });

  test('leaves what the document does not show as claimed', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    await desk('POST /cases/{reference}/accept-identity', { reference });
    expect((await requesterOf(local.table, id)).subject.phone?.status).toBe('claimed');
  });

  test('says in the trail which kinds were verified, and no value', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    await desk('POST /cases/{reference}/accept-identity', { reference, body: { birthDate: '1980-02-29' } });
    expect((await local.table.events(id)).at(-1)?.facts).toEqual({
      type: 'IdentityAccepted',
      basis: 'document',
      verified: ['email', 'name', 'birthDate'],
    });
  });

  test('verifies nothing when it is refused', async () => {
    const { id, reference } = await caseIn(local.table, 'identity');
    await desk('POST /cases/{reference}/accept-identity', { reference, body: { birthDate: '1980-02-29' } });
    expect((await requesterOf(local.table, id)).subject).toEqual(PERSON.subject);
  });
});

describe('releasing', () => {
  test('needs the hash of the draft that was read', async () => {
    const { reference } = await caseIn(local.table, 'review');
    const answer = await desk('POST /cases/{reference}/release', { reference, body: {} });
    expect(answer).toMatchObject({ status: 400, body: { error: 'ContractBroken' } });
  });

  test('is done with it', async () => {
    const { reference } = await caseIn(local.table, 'review');
    const answer = await desk('POST /cases/{reference}/release', { reference, body: draft });
    expect(answer).toMatchObject({ status: 200, body: { reference, status: 'delivering' } });
  });

  test('is refused when the draft has changed since', async () => {
    const { id, reference } = await caseIn(local.table, 'review');
    await carryOut(local.table, id, { ...COMMANDS.DraftAnswer, draftSha256: 'b'.repeat(64) }, system);
    const answer = await desk('POST /cases/{reference}/release', { reference, body: draft });
    expect(answer).toMatchObject({ status: 409, body: { error: 'draft-changed' } });
  });

  test('happens once when two do it at the same time', async () => {
    const { id, reference } = await caseIn(local.table, 'review');
    const both = await Promise.all(
      [1, 2].map(() => desk('POST /cases/{reference}/release', { reference, body: draft })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await trailOf(local.table, id)).filter((type) => type === 'AnswerReleased')).toHaveLength(1);
  });
});

describe('refusing', () => {
  const body = { ground: 'identity-not-proven', explanation: REASONS };

  test('keeps the reasons for the letter, beside the events and not in them (REF-1)', async () => {
    const { id, reference } = await caseIn(local.table, 'judging');
    expect((await desk('POST /cases/{reference}/refuse', { reference, body })).status).toBe(200);
    expect(await local.item(keys.wording(id, 'refusal'))).toMatchObject({ text: REASONS });
    expect(JSON.stringify(await local.table.events(id))).not.toContain(REASONS);
  });

  test.each([
    { ground: 'identity-not-proven' },
    { ground: 'identity-not-proven', explanation: '          x' },
    { ground: 'we-would-rather-not', explanation: REASONS },
  ])('needs a ground and reasons: %j is not enough', async (incomplete) => {
    const { reference } = await caseIn(local.table, 'judging');
    expect((await desk('POST /cases/{reference}/refuse', { reference, body: incomplete })).status).toBe(400);
  });

  test('after the release is refused, and its reasons are not kept', async () => {
    const { id, reference } = await caseIn(local.table, 'delivering');
    expect((await desk('POST /cases/{reference}/refuse', { reference, body })).status).toBe(409);
    expect(await local.item(keys.wording(id, 'refusal'))).toBeUndefined();
  });
});

describe('what cannot be done gets a sentence', () => {
  test.each([
    ['POST /cases/{reference}/accept-identity', 'closed', undefined, 'wrong-state'],
    ['POST /cases/{reference}/release', 'judging', draft, 'wrong-state'],
    ['POST /cases/{reference}/retry', 'review', undefined, 'not-stopped'],
  ] as const)('%s of a case in "%s"', async (route, status, body, error) => {
    const { reference } = await caseIn(local.table, status);
    const answer = await desk(route, { reference, body });
    expect(answer).toMatchObject({ status: 409, body: { error, message: expect.any(String) } });
  });

  test.each([
    'GET /cases/{reference}',
    'GET /cases/{reference}/mail',
    'POST /cases/{reference}/retry',
  ] as const satisfies ConsoleRoute[])('%s of a case that nobody knows', async (route) => {
    const answer = await desk(route, { reference: 'OFF-2026-9999' });
    expect(answer).toMatchObject({ status: 404, body: { error: 'CaseNotFound' } });
  });

  test('a route that there is not', async () => {
    expect((await desk('DELETE /cases')).status).toBe(404);
  });

  test('a body that is no JSON', async () => {
    const { reference } = await caseIn(local.table, 'review');
    const answer = await desk('POST /cases/{reference}/release', { reference, body: '{"draft' });
    expect(answer).toMatchObject({ status: 400, body: { message: 'The body is not JSON' } });
  });

  test('a body with something wrong in it, which is not repeated', async () => {
    const { reference } = await caseIn(local.table, 'judging');
    const body = { birthDate: 'Lotte is van 1980' };
    const answer = await desk('POST /cases/{reference}/accept-identity', { reference, body });
    expect(answer.body.message).toMatch(/birthDate$/);
    expect(JSON.stringify(answer.body)).not.toContain('Lotte');
  });
});

test('a step that has failed is tried again when a person says so', async () => {
  const { id, reference } = await caseIn(local.table, 'delivering');
  await carryOut(local.table, id, COMMANDS.StopPipeline, system);
  expect((await desk('POST /cases/{reference}/retry', { reference })).status).toBe(200);
  expect((await local.table.events(id)).at(-1)?.facts).toEqual({ type: 'PipelineRetried', step: 'Deliver' });
});
