import { describe, expect, it } from 'vitest';
import type { PutObject } from '#connect/index.ts';
import { answerFileKey, answerKey, DeskQuestion, questionKey } from '#contracts/desk.ts';
import { EvidencePage, type Subject } from '#contracts/lookup.ts';
import type { DeskObjects } from '#registry/connectors/desk-bucket.ts';
import { deskAnswer } from '#registry/demo-data/camera-records.ts';
import { PEOPLE, person, subjectOf } from '#registry/demo-data/people.ts';
import { itemId, recordsOf } from '#registry/demo-data/records.ts';
import { askAll } from './ask-all.ts';
import { cameraImages } from './stores-without-code.ts';

/** The case that `askAll` asks for. */
const CASE = 'abcdefghijklmnopqrstuvwxyz';
const ASKED = new Date('2026-03-05T10:15:00.000Z');
const UNTIL = '2026-03-19T10:15:00.000Z';

/** A desk in memory, the lookup before it and the person behind it. */
function desk() {
  const stored = new Map<string, Uint8Array>();
  const put: string[] = [];
  const objects: DeskObjects = {
    get: async (key) => stored.get(key) ?? null,
    async putOnce(key, json) {
      put.push(key);
      if (!stored.has(key)) stored.set(key, Buffer.from(json));
    },
  };
  const files: Uint8Array[] = [];
  const answer = (text: unknown) => {
    stored.set(answerKey(CASE), Buffer.from(typeof text === 'string' ? text : JSON.stringify(text)));
  };
  return {
    objects,
    stored,
    put,
    files,
    ask(subject: Subject, now = ASKED) {
      const pages = new Map<string, string>();
      const putObject: PutObject = async ({ key, body }) => {
        if (key.includes('/files/')) files.push(body);
        pages.set(key, new TextDecoder().decode(body));
      };
      return askAll(
        { lookup: cameraImages({ objects, now: () => now, putObject, log: () => {} }), pages },
        subject,
      );
    },
    answer,
    find(id: string | null) {
      const found = deskAnswer(id === null ? null : person(id), CASE, 'an.archivist', ASKED.toISOString());
      for (const { name, body } of found.files) stored.set(answerFileKey(CASE, name), body);
      answer(found.answer);
      return found;
    },
  };
}

const marijke = () => subjectOf(person('marijke'), 'verified');

describe('the question', () => {
  it('is put on the desk, and the answer awaited for a fortnight', async () => {
    const { ask, put } = desk();
    const { answers } = await ask(marijke());
    expect([answers, put]).toEqual([[{ outcome: 'deferred', until: UNTIL }], [questionKey(CASE)]]);
  });

  it('holds what the store accepts, marked verified or claimed, and nothing else', async () => {
    const { ask, stored } = desk();
    const { name, email, phone } = marijke();
    await ask({ ...subjectOf(person('marijke'), 'claimed'), ...(email && { email }) });
    const question = JSON.parse(Buffer.from(stored.get(questionKey(CASE)) ?? '').toString());
    expect(question).toEqual({
      caseId: CASE,
      subject: { name: { ...name, status: 'claimed' }, email, phone: { ...phone, status: 'claimed' } },
      until: UNTIL,
    });
  });

  it('is put once, and its day does not move', async () => {
    const { ask, put } = desk();
    await ask(marijke());
    const { answers } = await ask(marijke(), new Date('2026-03-18T23:00:00.000Z'));
    expect([answers, put]).toEqual([[{ outcome: 'deferred', until: UNTIL }], [questionKey(CASE)]]);
  });

  it('of two askers at once is the first’s', async () => {
    const { ask, stored, objects } = desk();
    const first = { caseId: CASE, subject: {}, until: '2026-03-19T00:00:00.000Z' };
    objects.putOnce = async (key) => void stored.set(key, Buffer.from(JSON.stringify(first)));
    const { answers } = await ask(marijke());
    expect(answers).toEqual([{ outcome: 'deferred', until: first.until }]);
  });

  it('that cannot be read is a failure by name', async () => {
    const { ask, stored } = desk();
    stored.set(questionKey(CASE), Buffer.from('{"until":'));
    expect((await ask(marijke())).answers).toEqual([{ outcome: 'failed', code: 'DeskQuestionInvalid' }]);
  });

  it('is not put about somebody of whom the store could use nothing', async () => {
    const { ask, put } = desk();
    const { answers } = await ask({ customerNo: { value: 'KL-1999-00020', status: 'verified' } });
    expect([answers, put]).toEqual([[{ outcome: 'unsupported' }], []]);
  });

  it('is of the contract’s shape', async () => {
    const { ask, stored } = desk();
    await ask(marijke());
    const text = Buffer.from(stored.get(questionKey(CASE)) ?? '').toString();
    expect(DeskQuestion.safeParse(JSON.parse(text)).success).toBe(true);
  });
});

describe('the answer', () => {
  it('is given to everybody whose images they are, with the images', async () => {
    const filmed = PEOPLE.filter((somebody) => recordsOf(somebody)['offitel/camera-images'] !== undefined);
    expect(filmed.length).toBeGreaterThan(5);
    for (const somebody of filmed) {
      const { ask, find, files } = desk();
      const truth = recordsOf(somebody)['offitel/camera-images'] ?? [];
      find(somebody.id);
      const { items } = await ask(subjectOf(somebody, 'verified'));
      expect(items.map(({ id, data }) => [id, data])).toEqual(truth.map((one) => [itemId(one), one.data]));
      expect(files).toEqual(truth.flatMap((record) => record.files.map(({ body }) => body)));
    }
  });

  it('is read after the question had been put', async () => {
    const { ask, find } = desk();
    await ask(marijke());
    find('marijke');
    expect((await ask(marijke())).answers).toMatchObject([{ outcome: 'found', items: 2, next: null }]);
  });

  it('of somebody who only claims to be on the images is counted, not shown', async () => {
    const { ask, find, files } = desk();
    find('marijke');
    const { answers } = await ask(subjectOf(person('marijke'), 'claimed'));
    expect([answers, files]).toEqual([[{ outcome: 'ambiguous', ambiguous: 2 }], []]);
  });

  it('about another person is not given, whoever laid it there', async () => {
    const { ask, find } = desk();
    find('marijke');
    const { items } = await ask(subjectOf(person('jan-1962'), 'verified'));
    expect(items).toEqual([]);
  });

  it('that nothing was found is an answer', async () => {
    const { ask, find, put } = desk();
    find(null);
    expect([(await ask(marijke())).answers, put]).toEqual([[{ outcome: 'nothing' }], []]);
  });

  it('of many images is given over several pages', async () => {
    const { ask, find, answer } = desk();
    const { answer: found } = find('marijke');
    const [image] = found.items;
    const items = Array.from({ length: 25 }, (_, at) => ({ ...image, id: `image-${at}`, files: [] }));
    answer({ ...found, items });
    const { answers, items: given } = await ask(marijke());
    expect(answers.map((one) => one.outcome === 'found' && one.items)).toEqual([10, 10, 5]);
    expect(new Set(given.map(({ id }) => id)).size).toBe(25);
  });

  it.each([
    ['no JSON', '{"items":'],
    ['another shape', { caseId: CASE, items: [] }],
    ['another request', { caseId: 'z'.repeat(26), answeredBy: 'x', answeredAt: UNTIL, items: [] }],
  ])('of %s is a failure by name', async (_, text) => {
    const { ask, answer } = desk();
    answer(text);
    expect((await ask(marijke())).answers).toEqual([{ outcome: 'failed', code: 'DeskAnswerInvalid' }]);
  });

  it('that names a file which is not there is a failure by name', async () => {
    const { ask, answer, find, stored } = desk();
    const { answer: found, files } = find('marijke');
    stored.delete(answerFileKey(CASE, files[0]?.name ?? ''));
    answer(found);
    expect((await ask(marijke())).answers).toEqual([{ outcome: 'failed', code: 'LookupFileUnreadable' }]);
  });

  it('keeps its files in the evidence under what the person may call them', async () => {
    const { ask, find } = desk();
    find('marijke');
    const { written } = await ask(marijke());
    const files = written.flatMap((text) =>
      EvidencePage.parse(JSON.parse(text)).items.flatMap((one) => one.files),
    );
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^CI-\d{6}-image-1\.png$/),
      expect.stringMatching(/^CI-\d{6}-image-2\.png$/),
    ]);
  });
});
