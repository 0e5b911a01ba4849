import '../environment.ts';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerKey, DeskAnswer, type DeskQuestion, questionKey } from '#contracts/desk.ts';
import type { CaseId } from '#contracts/ids.ts';
import { makePark } from '#functions/events/park.ts';
import { makeResume } from '#functions/events/resume.ts';
import { makePlanLookups } from '#functions/lookup/plan-lookups.ts';
import { makeRecordDesk } from '#functions/lookup/record-desk.ts';
import { lookupOf, lookupsOf, recordLookup } from '#functions/platform/case-table/lookups.ts';
import { desksOf } from '#functions/platform/desk.ts';
import { newestOnTheBus, onTheBus } from '../bus.ts';
import { type LocalCaseTable, startCaseTable } from '../case-table.ts';
import { COMMANDS, carryOut, caseIn, human, system, trailOf } from '../cases.ts';
import { deskFor } from '../console-api/desk.ts';
import { ENVIRONMENT, registry } from '../environment.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';
import { fixedNow } from '../time.ts';

const BUCKET = `${ENVIRONMENT.DESK_PREFIX}offitel-camera-images`;
const SUBJECT = { name: { value: 'Lotte Voorbeeld', status: 'claimed' } } as const;
const UNTIL = '2026-03-19T10:00:00.000Z';
const AT = { controller: 'offitel', store: 'camera-images' };

let local: LocalCaseTable;
let store: ObjectStore;
beforeAll(async () => {
  [local, store] = await Promise.all([startCaseTable(), startObjectStore()]);
  await store.s3.ensureBucket({ name: BUCKET });
});
afterAll(() => Promise.all([local.close(), store.close()]));

const desks = () => desksOf(registry, ENVIRONMENT.DESK_PREFIX, store.client);
const recordDesk = () => makeRecordDesk({ table: local.table, desks: desks(), now: fixedNow });
const console = () => deskFor(local, desks());

const put = (key: string, body: unknown) =>
  store.client.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: JSON.stringify(body) }));

const uploaded = (key: string, bucket = BUCKET) =>
  onTheBus('Object Created', { bucket: { name: bucket }, object: { key, size: 10 } });

/** A case in which every store but the one that a person searches has answered, and that one has asked for time. */
async function waiting() {
  const { id, reference } = await caseIn(local.table, 'collecting');
  await carryOut(local.table, id, COMMANDS.FixPromise, system);
  await makePlanLookups({ table: local.table, registry, now: fixedNow })({ caseId: id });
  for (const lookup of await lookupsOf(local.table, id)) {
    if (lookup.outcome !== null) continue;
    const mine = lookup.controller === AT.controller && lookup.store === AT.store;
    const after = mine
      ? { ...lookup, deferredUntil: UNTIL }
      : { ...lookup, outcome: 'nothing' as const, page: 2 };
    await recordLookup(local.table, id, lookup, after);
  }
  const question: DeskQuestion = { caseId: id, subject: SUBJECT, until: UNTIL };
  await put(questionKey(id), question);
  return { id, reference };
}

const answerOf = (caseId: CaseId, answeredBy = 'case.worker'): DeskAnswer => ({
  caseId,
  answeredBy,
  answeredAt: '2026-03-06T09:00:00.000Z',
  items: [],
});

const deferredUntil = async (id: CaseId) =>
  (await lookupOf(local.table, id, AT.controller, AT.store))?.deferredUntil;

function tokens() {
  const answered: string[] = [];
  const answer = async (token: string) => {
    answered.push(token);
    return 'answered' as const;
  };
  const deps = { table: local.table, answer, now: fixedNow };
  return { answered, park: makePark(deps), resume: makeResume(deps) };
}

describe('an answer on a desk', () => {
  test('has the store asked again, in the name of the person who searched', async () => {
    const { id } = await waiting();
    await put(answerKey(id), answerOf(id));
    await recordDesk()(uploaded(answerKey(id)));
    expect(await deferredUntil(id)).toBeNull();
    const last = (await local.table.events(id)).at(-1);
    expect(last).toMatchObject({
      actor: { kind: 'human', id: 'case.worker' },
      facts: { type: 'StoreReady', ...AT },
    });
  });

  test('is told once, however often its upload is announced', async () => {
    const { id } = await waiting();
    await put(answerKey(id), answerOf(id));
    await recordDesk()(uploaded(answerKey(id)));
    await recordDesk()(uploaded(answerKey(id)));
    expect((await trailOf(local.table, id)).filter((type) => type === 'StoreReady')).toHaveLength(1);
  });

  test('is told again when it was corrected', async () => {
    const { id } = await waiting();
    for (const who of ['case.worker', 'somebody.else']) {
      await put(answerKey(id), answerOf(id, who));
      await recordDesk()(uploaded(answerKey(id)));
    }
    expect((await trailOf(local.table, id)).filter((type) => type === 'StoreReady')).toHaveLength(2);
  });

  test.each(['review', 'delivering', 'answered'] as const)(
    'that comes late, in "%s", is written down under the name of the person, for a supplement',
    async (status) => {
      const { id } = await caseIn(local.table, status);
      await put(answerKey(id), answerOf(id));
      await recordDesk()(uploaded(answerKey(id)));
      expect((await trailOf(local.table, id)).at(-1)).toBe('StoreReady');
    },
  );

  test('that comes after the case was closed changes nothing and is no failure', async () => {
    const { id } = await caseIn(local.table, 'closed');
    await put(answerKey(id), answerOf(id));
    await expect(recordDesk()(uploaded(answerKey(id)))).resolves.toBeUndefined();
    expect(await trailOf(local.table, id)).not.toContain('StoreReady');
  });

  test('is not what its files are, nor the question', async () => {
    const { id } = await waiting();
    await recordDesk()(uploaded(`answers/${id}/files/still.png`));
    await recordDesk()(uploaded(questionKey(id)));
    expect(await trailOf(local.table, id)).not.toContain('StoreReady');
  });

  test('that nobody signed is refused by name', async () => {
    const { id } = await waiting();
    await put(answerKey(id), { ...answerOf(id), answeredBy: '' });
    await expect(recordDesk()(uploaded(answerKey(id)))).rejects.toMatchObject({ name: 'ContractBroken' });
  });

  test('on a desk that no store has is refused by name', async () => {
    const { id } = await waiting();
    await expect(recordDesk()(uploaded(answerKey(id), 'another-bucket'))).rejects.toMatchObject({
      name: 'ConfigurationMissing',
    });
  });
});

describe('the wait for stragglers', () => {
  test('is ended by an answer that comes after its token', async () => {
    const { id } = await waiting();
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'stragglers', token: 'token-1' });
    expect(answered).toEqual([]);
    await put(answerKey(id), answerOf(id));
    await recordDesk()(uploaded(answerKey(id)));
    await resume(await newestOnTheBus(local.table, id, 'StoreReady'));
    expect(answered).toEqual(['token-1']);
  });

  test('is ended at once when the answer came before its token', async () => {
    const { id } = await waiting();
    const { park, answered } = tokens();
    await put(answerKey(id), answerOf(id));
    await recordDesk()(uploaded(answerKey(id)));
    await park({ caseId: id, wait: 'stragglers', token: 'token-1' });
    expect(answered).toEqual(['token-1']);
  });

  test('is ended when a person goes on without them', async () => {
    const { id } = await waiting();
    const { park, resume, answered } = tokens();
    await park({ caseId: id, wait: 'stragglers', token: 'token-1' });
    await carryOut(local.table, id, COMMANDS.EndCollection, human);
    await resume(await newestOnTheBus(local.table, id, 'CollectionEnded'));
    expect(answered).toEqual(['token-1']);
  });
});

describe('the console', () => {
  test('shows whom a store is to be searched for', async () => {
    const { id, reference } = await waiting();
    const { status, body } = await console()('GET /cases/{reference}/desks/{controller}/{store}', {
      reference,
      ...AT,
    });
    expect([status, body]).toEqual([200, { caseId: id, subject: SUBJECT, until: UNTIL }]);
  });

  test('lays an answer on the desk in the name of the person who is signed in', async () => {
    const { id, reference } = await waiting();
    const { status } = await console()('POST /cases/{reference}/desks/{controller}/{store}/answer', {
      reference,
      ...AT,
      body: { items: [] },
    });
    const { Body } = await store.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: answerKey(id) }));
    const laid = DeskAnswer.parse(JSON.parse((await Body?.transformToString()) ?? ''));
    expect([status, laid.answeredBy, laid.items]).toEqual([200, 'michael.dedecker', []]);
  });

  test('gives a form that takes a file for the answer, and no other', async () => {
    const { id, reference } = await waiting();
    const { body } = await console()('POST /cases/{reference}/desks/{controller}/{store}/files', {
      reference,
      ...AT,
      body: { name: 'still-1.png', contentType: 'image/png' },
    });
    expect(body.fields.key).toBe(`answers/${id}/files/still-1.png`);
    expect(body.fields['Content-Type']).toBe('image/png');
  });

  test.each(['../answer.json', 'a/b.png', '.hidden', ''])('takes no file called %j', async (name) => {
    const { reference } = await waiting();
    const { status, body } = await console()('POST /cases/{reference}/desks/{controller}/{store}/files', {
      reference,
      ...AT,
      body: { name, contentType: 'image/png' },
    });
    expect([status, body.error]).toEqual([400, 'ContractBroken']);
  });

  test('takes no answer for a store that was not asked', async () => {
    const { reference } = await caseIn(local.table, 'collecting');
    const { status } = await console()('POST /cases/{reference}/desks/{controller}/{store}/answer', {
      reference,
      ...AT,
      body: { items: [] },
    });
    expect(status).toBe(404);
  });

  test('goes on without the stores that have not answered, if a person says so', async () => {
    const { id, reference } = await waiting();
    const { status } = await console()('POST /cases/{reference}/end-collection', { reference });
    expect([status, (await trailOf(local.table, id)).at(-1)]).toEqual([200, 'CollectionEnded']);
  });
});

describe('records that the lookup could not give', () => {
  const record = { category: 'image', id: 'still-1', data: {}, identifiers: {}, files: [] };
  test.each([
    ['of a category that the data map has not', [{ ...record, category: 'dreams' }]],
    ['twice under one id', [record, record]],
  ])('%s are sent back to whoever typed them', async (_, items) => {
    const { reference } = await waiting();
    const { status, body } = await console()('POST /cases/{reference}/desks/{controller}/{store}/answer', {
      reference,
      ...AT,
      body: { items },
    });
    expect([status, body.error]).toEqual([400, 'ContractBroken']);
  });
});
