import { isDeepStrictEqual } from 'node:util';
import { broken, type Check, passed, skipped } from './check.ts';
import type { Page } from './conversation.ts';
import { claimed, verified } from './subject.ts';

export const outcomeOf = ({ answer, items }: Page): string =>
  answer.outcome === 'found'
    ? `found, ${items.length} records, ${answer.ambiguous} ambiguous`
    : answer.outcome === 'failed'
      ? `failed (${answer.code})`
      : answer.outcome;

/** Somebody without a trace, spelt as an attacker or a bad scanner would. */
const ODD = {
  email: `nobody'; drop table people; --@postvak.example`,
  phone: '+32 9 999 99 99',
  name: `<script>x</script> \u0000\u202e../../etc Nobody`,
  birthDate: '1900-01-01',
  customerNo: '%_*?)(|(uid=*',
};

/** What is answered at all. */
export const ANSWERING: readonly Check[] = [
  {
    id: 'unknown',
    title: 'says `nothing` of somebody whom the store does not know',
    async run({ talk, fixture }) {
      const page = await talk.access(verified(fixture.nobody));
      if (page.answer.outcome === 'nothing') return passed('nothing');
      return broken(
        outcomeOf(page),
        page.items.length > 0
          ? 'It finds records of somebody who is not in the store: compare with the whole normal form (`normalise`), never by a part or a pattern. Or the fixture’s `nobody` is known after all.'
          : 'Answer `nothing()` where the store was searched and holds no record; `failed` and `unsupported` tell the person that they were not looked for.',
      );
    },
  },
  {
    id: 'one',
    title: 'finds the record of somebody who has one, or the few',
    async run({ talk, fixture }) {
      const page = await talk.access(verified(fixture.one));
      if (
        page.answer.outcome === 'found' &&
        page.items.length === fixture.oneHas &&
        page.answer.next === null
      )
        return passed(outcomeOf(page));
      return broken(
        outcomeOf(page),
        'Search by the normal form of each identifier (`normalise`), give each record its own `identifiers` as they stand in it, and `next` null where there is no more. Then see that the fixture’s `one` really has one record, or as many as its `oneHas` says.',
      );
    },
  },
  {
    id: 'duplicate',
    title: 'gives the same answer to the same question, key for key and byte for byte',
    async run({ talk, fixture }) {
      const [one, other] = [
        await talk.access(verified(fixture.one)),
        await talk.access(verified(fixture.one)),
      ];
      if (isDeepStrictEqual(one, other)) return passed('twice the same');
      const ids = ({ items }: Page) => items.map(({ category, id }) => `${category}\n${id}`).join();
      return broken(
        ids(one) === ids(other) ? 'the same records, other bytes or keys' : 'other ids the second time',
        'Make ids of what the record is numbered by, never at random or from the place in the list; put nothing into a record that changes by itself (the time of asking); name pages by the question’s `page`.',
      );
    },
  },
  {
    id: 'hostile-question',
    title: 'bears identifiers with markup, control characters and SQL in them',
    async run({ talk }) {
      const page = await talk.access(verified(ODD));
      if (page.answer.outcome === 'nothing' || page.answer.outcome === 'unsupported')
        return passed(outcomeOf(page));
      return broken(
        outcomeOf(page),
        'Hand identifiers over as parameters of the query, never as a part of its text; what a store cannot hold at all (a NUL character) matches nothing.',
      );
    },
  },
  {
    id: 'wrong-store',
    title: 'answers `failed` when it is asked for another company’s store',
    async run({ talk, fixture }) {
      const question = talk.questionFor(verified(fixture.one), null, 1);
      const answer = await talk.raw({ ...question, controller: 'another-company' });
      const { outcome } = Object(answer);
      if (outcome === 'failed') return passed('failed');
      return broken(
        typeof outcome === 'string' ? outcome : 'no outcome',
        'Compare `controller` and `store` of the question with your own before searching: a wiring mistake must not show one company’s records as another’s.',
      );
    },
  },
  {
    id: 'claimed-only',
    title: 'shows nothing to somebody who only says who they are',
    async run({ talk, fixture }) {
      const page = await talk.access(claimed(fixture.one));
      if (page.items.length === 0 && page.answer.outcome !== 'failed') return passed(outcomeOf(page));
      return broken(
        outcomeOf(page),
        'Give out a record only by a `verified` identifier that it holds itself; what a claimed one leads to is counted in `ambiguous` (`matchRecord` decides it).',
      );
    },
  },
  {
    id: 'ambiguous',
    title: 'counts a record that may be another’s as ambiguous, and does not show it',
    async run({ talk, fixture }) {
      if (fixture.ambiguous === undefined)
        return skipped('add `ambiguous`: somebody whose mailbox stands in the record of another name');
      const page = await talk.access(verified(fixture.ambiguous));
      const { answer, items } = page;
      const counted = 'ambiguous' in answer && answer.ambiguous > 0;
      if (counted && items.length === 0) return passed(outcomeOf(page));
      return broken(
        outcomeOf(page),
        items.length > 0
          ? 'It shows a record whose name or birth date is another’s: pass the record’s own identifiers, name and birth date among them, so that `matchRecord` can see the contradiction.'
          : 'Answer `ambiguous` with the number of such records: `nothing` would say that nobody needs to look.',
      );
    },
  },
];
