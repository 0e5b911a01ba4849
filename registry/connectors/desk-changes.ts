import {
  type Act,
  type ChangeOutcome,
  deferred,
  done,
  type Erasure,
  failed,
  found,
  item,
  type LookupChanges,
  type LookupItem,
  nothing,
} from '#connect/index.ts';
import {
  answerKey,
  changeAnswerKey,
  changeQuestionKey,
  DeskAnswer,
  DeskChangeAnswer,
  DeskChangeQuestion,
  type DeskTask,
} from '#contracts/desk.ts';
import { DAYS_TO_ANSWER, type DeskDeps, inDays, readJson } from './desk.ts';
import { deskBucket } from './desk-bucket.ts';

/**
 * The changes of a store that only a person can change. It cannot be read again, so a record is what was found of it in this
 * case, and what became of it is what the person says; until they have, the answer is "later". An act is asked once.
 */
export function deskChanges({
  objects: given,
  now = () => new Date(),
}: DeskDeps): Required<Pick<LookupChanges, 'find' | 'erase' | 'rectify' | 'restrict' | 'unrestrict'>> {
  const desk = () => given ?? deskBucket();

  async function ask(records: readonly Task[], { caseId, idempotencyKey }: Act): Promise<ChangeOutcome> {
    const answer = await readJson(desk(), changeAnswerKey(caseId, idempotencyKey), DeskChangeAnswer);
    if (answer !== null) {
      // Laid in another act's place, it would say of other records what is not so.
      const itsOwn =
        answer !== 'unreadable' && answer.caseId === caseId && answer.idempotencyKey === idempotencyKey;
      return itsOwn ? done(answer.rows) : failed('DeskAnswerInvalid');
    }
    const key = changeQuestionKey(caseId, idempotencyKey);
    const tasks = records.map(([{ category, id, data }, what]) => ({ category, id, data, what }));
    const draft = { caseId, idempotencyKey, tasks, until: inDays(now(), DAYS_TO_ANSWER) };
    await desk().putOnce(key, JSON.stringify(DeskChangeQuestion.parse(draft)));
    // As it was first put: its day does not move when the act is asked again.
    const question = await readJson(desk(), key, DeskChangeQuestion);
    if (question === null || question === 'unreadable') return failed('DeskQuestionInvalid');
    return deferred(new Date(question.until));
  }

  return {
    async find(names, { caseId }) {
      const answer = await readJson(desk(), answerKey(caseId), DeskAnswer);
      if (answer === null) return nothing();
      if (answer === 'unreadable' || answer.caseId !== caseId) return failed('DeskAnswerInvalid');
      const asked = new Set(names.map(nameOf));
      const items = answer.items.filter((one) => asked.has(nameOf(one)));
      return found(
        items.map(({ category, id, data, identifiers }) => item(category, id, data, { identifiers })),
      );
    },
    erase: (erasures, act) =>
      ask(
        erasures.map((one) => [one.record, erasing(one)]),
        act,
      ),
    rectify: (all, act) =>
      ask(
        all.map(({ record, set }) => [record, { do: 'correct', set: { ...set } }]),
        act,
      ),
    restrict: (records, act) =>
      ask(
        records.map((record) => [record, { do: 'restrict' }]),
        act,
      ),
    unrestrict: (records, act) =>
      ask(
        records.map((record) => [record, { do: 'release' }]),
        act,
      ),
  };
}

type Task = readonly [LookupItem, DeskTask['what']];

function erasing(erasure: Erasure): DeskTask['what'] {
  return erasure.how === 'delete' ? { do: 'delete' } : { do: 'anonymise', mask: erasure.mask };
}

function nameOf({ category, id }: { readonly category: string; readonly id: string }): string {
  return `${category}\n${id}`;
}
