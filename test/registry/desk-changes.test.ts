import { describe, expect, it } from 'vitest';
import {
  answeredChange,
  answerKey,
  changeAnswerKey,
  changeQuestionKey,
  DeskChangeAnswer,
  DeskChangeQuestion,
} from '#contracts/desk.ts';
import type { DeskObjects } from '#registry/connectors/desk-bucket.ts';
import { deskAnswer, deskChangeAnswer } from '#registry/demo-data/camera-records.ts';
import { changeByHand } from '#registry/demo-data/index.ts';
import { person } from '#registry/demo-data/people.ts';
import { ACT, anonymising, change, deleting, named, resultsOf } from './change-all.ts';
import { cameraImages } from './stores-without-code.ts';

const ASKED = new Date('2026-03-05T10:15:00.000Z');
const UNTIL = '2026-03-19T10:15:00.000Z';
const QUESTION = changeQuestionKey(ACT.caseId, ACT.idempotencyKey);
const ANSWER = changeAnswerKey(ACT.caseId, ACT.idempotencyKey);
const marijke = person('marijke');

/** A desk on which Marijke's images were found, and the lookup before it. */
function desk() {
  const stored = new Map<string, Uint8Array>();
  const lay = (key: string, content: unknown) => stored.set(key, Buffer.from(JSON.stringify(content)));
  const objects: DeskObjects = {
    get: async (key) => stored.get(key) ?? null,
    async putOnce(key, json) {
      if (!stored.has(key)) stored.set(key, Buffer.from(json));
    },
  };
  const { answer } = deskAnswer(marijke, ACT.caseId, 'an.archivist', ASKED.toISOString());
  lay(answerKey(ACT.caseId), answer);
  const keys = () => [...stored.keys()].filter((key) => key.startsWith('changes/'));
  const question = () => {
    const text = Buffer.from(stored.get(QUESTION) ?? '').toString();
    return DeskChangeQuestion.parse(JSON.parse(text));
  };
  return {
    lay,
    keys,
    question,
    images: answer.items,
    ask: (asked: Parameters<typeof change>[2], whose = marijke, now = ASKED) =>
      change(cameraImages({ objects, now: () => now, log: () => {} }), whose, asked),
    /** The person does what is asked, and says so. */
    work: () => lay(ANSWER, deskChangeAnswer(question(), 'an.archivist', ASKED.toISOString())),
  };
}

describe('what is to be done at a desk', () => {
  it('is put there, and awaited for a fortnight', async () => {
    const { ask, keys, question, images } = desk();
    expect(await ask(deleting(images))).toEqual({ outcome: 'deferred', until: UNTIL });
    expect(keys()).toEqual([QUESTION]);
    expect(question()).toMatchObject({
      tasks: images.map(({ id, data }) => ({ id, data, what: { do: 'delete' } })),
    });
  });

  it('is put there once, and its day does not move', async () => {
    const { ask, question, images } = desk();
    await ask(deleting(images));
    const before = question();
    const later = await ask(deleting(images), marijke, new Date('2026-03-18T23:00:00.000Z'));
    expect([later, question()]).toEqual([{ outcome: 'deferred', until: UNTIL }, before]);
  });

  it('is not put there for a dry run, nor about another person’s images', async () => {
    const { ask, keys, images } = desk();
    const dry = await ask({ ...deleting(images), dryRun: true });
    const strange = await ask(deleting(images), person('jan-1991'));
    expect([dry, strange].map((answer) => new Set(resultsOf(answer)))).toEqual([
      new Set(['erased']),
      new Set(['not-theirs']),
    ]);
    expect(keys()).toEqual([]);
  });

  it('says what is to become of each field', async () => {
    const { ask, question, images } = desk();
    await ask(anonymising(images.slice(0, 1), { place: 'keep' }));
    expect(question().tasks).toMatchObject([{ what: { do: 'anonymise', mask: { place: 'keep' } } }]);
  });

  it('about images of which nothing was found has no record', async () => {
    const { ask, keys } = desk();
    const answer = await ask(deleting([{ category: 'image', id: 'CI-000000/image-9' }]));
    expect([resultsOf(answer), keys()]).toEqual([['missing'], []]);
  });
});

describe('what the person says they did', () => {
  it.each([
    ['erased', deleting],
    ['restricted', (images: readonly { category: string; id: string }[]) => named('restrict', images)],
  ] as const)('is the answer: %s', async (result, asking) => {
    const { ask, work, images } = desk();
    await ask(asking(images));
    work();
    const answer = await ask(asking(images));
    expect(resultsOf(answer)).toEqual(images.map(() => result));
    expect(await ask(asking(images))).toEqual(answer);
  });

  it('may be that it could not be done', async () => {
    const { ask, lay, images } = desk();
    await ask(deleting(images));
    const rows = images.map(({ category, id }, at) => ({
      category,
      id,
      result: at === 0 ? 'erased' : 'not-theirs',
    }));
    lay(ANSWER, { ...ACT, answeredBy: 'an.archivist', answeredAt: UNTIL, rows });
    expect(resultsOf(await ask(deleting(images)))).toEqual(['erased', 'not-theirs']);
  });

  it.each([
    ['of another act', { idempotencyKey: 'another' }],
    ['of another case', { caseId: 'z'.repeat(26) }],
    ['of another shape', { rows: null }],
  ])('%s is a failure by name', async (_, wrong) => {
    const { ask, lay, images } = desk();
    await ask(deleting(images));
    lay(ANSWER, { ...ACT, answeredBy: 'an.archivist', answeredAt: UNTIL, rows: [], ...wrong });
    expect(await ask(deleting(images))).toEqual({ outcome: 'failed', code: 'DeskAnswerInvalid' });
  });

  it('about fewer records than were asked is not taken for an answer', async () => {
    const { ask, lay, images } = desk();
    await ask(deleting(images));
    lay(ANSWER, { ...ACT, answeredBy: 'an.archivist', answeredAt: UNTIL, rows: [] });
    expect(await ask(deleting(images))).toEqual({ outcome: 'failed', code: 'LookupAnswerInvalid' });
  });

  it('in the demonstration is that all of it is done', async () => {
    const { ask, question, images } = desk();
    await ask(deleting(images));
    expect(changeByHand(question()).map(({ result }) => result)).toEqual(images.map(() => 'erased'));
    expect(DeskChangeAnswer.safeParse(deskChangeAnswer(question(), 'x', UNTIL)).success).toBe(true);
  });
});

it('the key of an answer says of which act it is', () => {
  expect(answeredChange(ANSWER)).toEqual(ACT);
  expect(answeredChange(QUESTION)).toBeNull();
  expect(answeredChange(answerKey(ACT.caseId))).toBeNull();
});
