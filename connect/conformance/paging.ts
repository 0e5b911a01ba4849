import { isDeepStrictEqual } from 'node:util';
import { outcomeOf } from './answering.ts';
import { broken, type Check, passed, skipped, type Verdict } from './check.ts';
import type { Conversation, Page } from './conversation.ts';
import type { Known } from './fixture.ts';
import { verified } from './subject.ts';

/** More than a page for each record is a loop. */
const ALL_PAGES = 2_000;

type Read = { readonly pages: readonly Page[]; readonly cursors: readonly string[]; readonly ended: boolean };

/** Every page of somebody's, until there is no more or a cursor comes twice. */
async function readAll(talk: Conversation, who: Known): Promise<Read> {
  const pages: Page[] = [];
  const cursors: string[] = [];
  for (let cursor: string | null = null; pages.length < ALL_PAGES; ) {
    const page: Page = await talk.access(verified(who), cursor, pages.length + 1);
    pages.push(page);
    cursor = page.answer.outcome === 'found' ? page.answer.next : null;
    if (cursor === null) return { pages, cursors, ended: true };
    if (cursors.includes(cursor)) return { pages, cursors, ended: false };
    cursors.push(cursor);
  }
  return { pages, cursors, ended: false };
}

function complete({ pages, ended }: Read, records: number): Verdict {
  const names = pages.flatMap(({ items }) => items.map(({ category, id }) => `${category}\n${id}`));
  const seen = `${names.length} records on ${pages.length} pages, ${new Set(names).size} different, of ${records}`;
  const repeats = names.length - new Set(names).size;
  if (!ended) {
    return broken(
      `${seen}; the same cursor again`,
      repeats > 0
        ? 'Go on after `cursor`: each page begins behind the last record of the one before, and the last page has `next` null.'
        : 'Give another `next` with every page (the number of its last record), and null with the last.',
    );
  }
  if (repeats > 0) {
    return broken(
      seen,
      'Give each record an id that no other of its category has, and each record once: page by the last id (`id > cursor order by id`), not by an offset that moves when rows come or go.',
    );
  }
  const last = pages.at(-1);
  if (last && last.answer.outcome !== 'found' && pages.length > 1 && last.answer.outcome !== 'nothing')
    return broken(`${seen}; then ${outcomeOf(last)}`, 'Answer every page that a cursor of yours leads to.');
  if (names.length === records) return passed(seen);
  return broken(
    seen,
    names.length < records
      ? 'Follow the store’s own paging to its end before `next` is null: what is cut off here is missing in the answer to the person, and nobody sees it.'
      : 'It gives records that the fixture does not count: other people’s, or the fixture’s `many.records` is wrong.',
  );
}

/** What comes in many pages. */
export const PAGING: readonly Check[] = [
  {
    id: 'many',
    title: 'gives every one of very many records, each once',
    async run({ talk, fixture: { many } }) {
      if (many === undefined)
        return skipped('add `many`: somebody with 10,000 records, and how many they are');
      return complete(await readAll(talk, many.who), many.records);
    },
  },
  {
    id: 'resume',
    title: 'goes on from a cursor that it gave, however often it is asked',
    async run({ talk, fixture: { many } }) {
      if (many === undefined) return skipped('add `many`, so that there is a second page');
      const first = await talk.access(verified(many.who));
      const next = first.answer.outcome === 'found' ? first.answer.next : null;
      if (next === null) return passed('all on one page');
      const one = await talk.access(verified(many.who), next, 2);
      const other = await talk.access(verified(many.who), next, 2);
      if (!isDeepStrictEqual(one, other)) {
        return broken(
          'another page the second time',
          'Keep nothing from one invocation to the next: all that is needed to go on stands in the cursor.',
        );
      }
      const before = new Set(first.items.map(({ category, id }) => `${category}\n${id}`));
      const again = one.items.filter(({ category, id }) => before.has(`${category}\n${id}`)).length;
      if (again === 0) return passed(`page 2 twice: ${outcomeOf(one)}`);
      return broken(
        `page 2 has ${again} records of page 1`,
        'Read `cursor` of the question: it is what you gave as `next`, and this page begins behind it.',
      );
    },
  },
  {
    id: 'cursor',
    title: 'gives cursors that say nothing of the person',
    async run({ talk, fixture: { many } }) {
      if (many === undefined) return skipped('add `many`, so that there is a second page');
      const { answer } = await talk.access(verified(many.who));
      const next = answer.outcome === 'found' ? (answer.next ?? '') : '';
      const told = Object.values(many.who).some((value) => next.toLowerCase().includes(value.toLowerCase()));
      if (!told) return passed(`${next.length} characters`);
      return broken(
        'an identifier of the person stands in it',
        'Make the cursor of a record number or a place: it passes through queues and execution history, where nothing personal may stand.',
      );
    },
  },
];
