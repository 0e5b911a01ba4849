import { isDeepStrictEqual } from 'node:util';
import type { ChangeAnswer } from '#contracts/lookup-change.ts';
import { broken, type Check, passed, skipped, type Verdict } from './check.ts';
import { verified } from './subject.ts';

/** A key for each act, the same in every run. */
const act = (name: string, dryRun: boolean) => ({ dryRun, idempotencyKey: `conformance-${name}` });

const said = (answer: ChangeAnswer): string =>
  answer.outcome === 'done'
    ? answer.rows.map(({ result }) => result).join(', ')
    : answer.outcome === 'failed'
      ? `failed (${answer.code})`
      : answer.outcome;

const AGAIN =
  'Done twice is done once: look whether it is so already, and answer `done` (a row that is gone is `missing`, one that is right is `already`).';

function rowIs(answer: ChangeAnswer, ...allowed: readonly string[]): boolean {
  return (
    answer.outcome === 'done' && answer.rows.length === 1 && allowed.includes(answer.rows[0]?.result ?? '')
  );
}

const notDone = (answer: ChangeAnswer): Verdict =>
  answer.outcome === 'unsupported'
    ? skipped(
        'the lookup does not do this: a person of the company is asked to; write the function to have it done',
      )
    : broken(
        said(answer),
        'Write the record and answer `done()`; the kit reads it again with `find` and believes what stands there. See that the fixture’s record is there and is the person’s.',
      );

/** What is changed. A dry run changes nothing, and what is done twice is done once. */
export const CHANGING: readonly Check[] = [
  {
    id: 'dry-run',
    title: 'changes nothing in a dry run',
    changes: true,
    async run({ talk, fixture: { erase } }) {
      if (erase === undefined) return skipped('add `erase`: somebody with a record that may be erased');
      const who = verified(erase.who);
      const before = await talk.access(who);
      const records = [{ ...erase.record, how: 'delete' }];
      const answer = await talk.change('erase', who, { ...act('dry', true), records });
      const after = await talk.access(who);
      if (!isDeepStrictEqual(before.items, after.items))
        return broken(
          `${before.items.length} records before, ${after.items.length} after`,
          'With `dryRun` only read, and answer what would be done: a person decides on it before anything is erased.',
        );
      if (answer.outcome === 'unsupported') return notDone(answer);
      if (!rowIs(answer, 'erased') || (answer.outcome === 'done' && !answer.dryRun))
        return broken(
          said(answer),
          'Answer `done` with `dryRun: true` and a row for each record of the question.',
        );
      return passed(`${said(answer)} would be done`);
    },
  },
  {
    id: 'not-theirs',
    title: 'erases no record of somebody else',
    changes: true,
    async run({ talk, fixture: { erase, nobody } }) {
      if (erase === undefined) return skipped('add `erase`: somebody with a record that may be erased');
      const records = [{ ...erase.record, how: 'delete' }];
      const answer = await talk.change('erase', verified(nobody), { ...act('not-theirs', false), records });
      const after = await talk.access(verified(erase.who));
      const there = after.items.some(({ id }) => id === erase.record.id);
      if (answer.outcome === 'unsupported') return notDone(answer);
      if (there && rowIs(answer, 'not-theirs')) return passed(said(answer));
      return broken(
        there ? said(answer) : 'it is gone',
        'Read the record first and compare its identifiers with the verified ones of the question (`matchRecord`); what is not the person’s is answered `not-theirs` and left alone.',
      );
    },
  },
  {
    id: 'rectify-twice',
    title: 'corrects a field once, however often it is asked to',
    changes: true,
    async run({ talk, fixture: { rectify } }) {
      if (rectify === undefined)
        return skipped(
          'add `rectify`: somebody with a record, a field of it, what stands there and what is to',
        );
      const { who, record, field, from, to } = rectify;
      const more = { ...act('rectify', false), records: [{ ...record, set: { [field]: { from, to } } }] };
      const first = await talk.change('rectify', verified(who), more);
      if (!rowIs(first, 'rectified', 'already')) return notDone(first);
      const second = await talk.change('rectify', verified(who), more);
      if (!rowIs(second, 'already', 'rectified'))
        return broken(`${said(first)}, then ${said(second)}`, AGAIN);
      const { items } = await talk.access(verified(who));
      const stands = items.find(({ id }) => id === record.id)?.data[field];
      if (isDeepStrictEqual(stands ?? null, to)) return passed(`${said(first)}, then ${said(second)}`);
      return broken(
        `${said(first)}, and another value stands there`,
        'Write the new value where access reads it, and where it is searched by its normal form write that too.',
      );
    },
  },
  {
    id: 'erase-twice',
    title: 'erases a record once, however often it is asked to',
    changes: true,
    async run({ talk, fixture: { erase } }) {
      if (erase === undefined) return skipped('add `erase`: somebody with a record that may be erased');
      const more = { ...act('erase', false), records: [{ ...erase.record, how: 'delete' }] };
      const first = await talk.change('erase', verified(erase.who), more);
      if (!rowIs(first, 'erased')) return notDone(first);
      const second = await talk.change('erase', verified(erase.who), more);
      if (!rowIs(second, 'missing', 'erased', 'already'))
        return broken(`${said(first)}, then ${said(second)}`, AGAIN);
      const { items } = await talk.access(verified(erase.who));
      if (!items.some(({ id }) => id === erase.record.id))
        return passed(`${said(first)}, then ${said(second)}`);
      return broken(
        `${said(first)}, and it is still found`,
        'Erase it wherever access reads: the row, its files, and the index that leads to it.',
      );
    },
  },
];
