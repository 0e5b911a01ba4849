import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOfAnswer, putAnswers } from '#functions/platform/case-table/right-answers.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { registry } from '../environment.ts';
import { hash } from '../keyed-hash.ts';
import { portalFor } from './portal.ts';

let local: LocalCaseTable;
beforeAll(async () => {
  local = await startCaseTable();
});
afterAll(() => local.close());

const ASKED = { ...COMMANDS.DoubtIdentity, asks: 'question', question: 'birthDate' } as const;
/** A group that asks for a document on doubt only. */
const mild = { registry: { ...registry, group: { ...registry.group, identity: 'proportionate' } } } as const;

/** Somebody who has given the code, whom a person doubts and asks when they were born: on 4 October 1979. */
async function doubted() {
  const portal = portalFor(local, mild);
  const { id } = await caseIn(local.table, 'identity');
  const secret = await portal.link(id);
  const cookies = await portal.signIn(secret, id);
  const answers = { birthDate: await hashOfAnswer(hash, id, 'birthDate', '1979-10-04') };
  await local.table.execute(id, COMMANDS.RecordMailboxLookup, {
    actor: system,
    now: new Date(),
    also: [putAnswers(local.table, id, answers, new Date())],
  });
  await carryOut(local.table, id, ASKED, human);
  return {
    id,
    open: () => portal.open(secret, { cookies }),
    answer: (answer: string, by: readonly string[] = cookies) =>
      portal.answer(secret, { form: { answer }, cookies: by }),
  };
}

describe('the page of somebody who was doubted', () => {
  test('asks one question, to be typed', async () => {
    const { body } = await (await doubted()).open();
    expect(body).toContain('Wat is uw geboortedatum?');
    expect(body).not.toMatch(/<select|type="radio"|multipart/);
  });

  test('is nothing for who has only the link', async () => {
    const { id, answer } = await doubted();
    const { statusCode, body } = await answer('4/10/1979', []);
    expect(statusCode).toBe(200);
    expect(body).not.toContain('geboortedatum');
    expect((await local.table.load(id)).answers).toEqual([]);
  });
});

describe('an answer', () => {
  test('that is right brings the case before a person', async () => {
    const { id, answer } = await doubted();
    expect((await answer('4/10/1979')).statusCode).toBe(303);
    expect((await local.table.load(id)).status).toBe('judging');
  });

  test('is kept nowhere, only what it was about and whether it was right', async () => {
    const { id, answer } = await doubted();
    await answer('5/11/1980');
    const events = await local.table.events(id);
    expect(events.at(-1)?.facts).toEqual({ type: 'QuestionAnswered', question: 'birthDate', right: false });
    expect(JSON.stringify([events, await local.table.load(id)])).not.toMatch(/1980|1979/);
  });

  test('that is wrong is told so, with the tries that are left, and nothing of what is right', async () => {
    const { answer } = await doubted();
    const { statusCode, body } = await answer('5/10/1979');
    expect(statusCode).toBe(422);
    expect(body).toContain('U kunt nog 2 keer antwoorden');
    expect(body).not.toMatch(/1979|oktober/);
  });

  test('that nobody can read costs no try', async () => {
    const { id, answer } = await doubted();
    expect((await answer('in de herfst')).statusCode).toBe(422);
    expect((await local.table.load(id)).answers).toEqual([]);
  });

  test('is not heard any more after three wrong ones: then a document is asked', async () => {
    const { id, answer, open } = await doubted();
    for (const day of ['1/1/1979', '2/1/1979', '3/1/1979']) await answer(day);
    expect((await answer('4/10/1979')).statusCode).toBe(303);
    expect((await local.table.load(id)).answers).toHaveLength(3);
    expect((await open()).body).toContain('multipart/form-data');
  });

  test('wins nothing by coming many times at once', async () => {
    const { id, answer } = await doubted();
    await Promise.all(['1', '2', '3', '5', '6', '7'].map((day) => answer(`${day}/10/1979`)));
    expect((await local.table.load(id)).answers).toHaveLength(3);
  });
});

describe('whoever writes for somebody else (IDV-5)', () => {
  const opened = { flags: ['representative' as const] };

  test('is asked for a mandate beside the code', async () => {
    const portal = portalFor(local, mild);
    const { id } = await caseIn(local.table, 'identity', { opened });
    const secret = await portal.link(id);
    const cookies = await portal.signIn(secret, id);
    const { body } = await portal.open(secret, { cookies });
    expect(body).toMatch(new RegExp(`name="key" value="${id}/mandate-[0-9a-f-]{36}"`));
    expect(await trailOf(local.table, id)).toEqual(['CaseOpened', 'MailboxVerified']);
  });

  test('is asked for it right after the document, where one is asked of everybody', async () => {
    const portal = portalFor(local);
    const { id } = await caseIn(local.table, 'identity', { opened });
    const secret = await portal.link(id);
    const cookies = await portal.signIn(secret, id);
    expect((await portal.open(secret, { cookies })).body).not.toContain('mandate-');
    const { body } = await portal.open(secret, { cookies, query: { key: `${id}/copy` } });
    expect(body).toContain(`${id}/mandate-`);
  });
});
