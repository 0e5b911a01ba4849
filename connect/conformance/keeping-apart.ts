import { outcomeOf } from './answering.ts';
import { broken, type Check, passed, skipped } from './check.ts';
import { verified } from './subject.ts';

/** What must not get to others: records, identifiers, keys. */
export const KEEPING_APART: readonly Check[] = [
  {
    id: 'others',
    title: 'shows no record of anybody else',
    async run({ talk, fixture }) {
      if (fixture.others.length === 0)
        return skipped('add `others`: texts that stand in the records of other people only');
      const page = await talk.access(verified(fixture.one));
      const text = JSON.stringify(page.items);
      const leaked = fixture.others.filter((other) => text.includes(JSON.stringify(other).slice(1, -1)));
      if (leaked.length === 0) return passed(`none of ${fixture.others.length} texts of others`);
      return broken(
        `${leaked.length} of ${fixture.others.length} texts of others, in ${page.items.length} records`,
        'Search for the person’s own identifiers only, join by a key and not by the household, and give each record the identifiers that it holds itself, so that the kit can leave out what is another’s.',
      );
    },
  },
  {
    id: 'hostile',
    title: 'keeps records with markup, control characters and climbing file names as they are',
    async run({ talk, fixture: { hostile } }) {
      if (hostile === undefined)
        return skipped('add `hostile`: somebody whose records hold such names, and how many records');
      const page = await talk.access(verified(hostile.who));
      if (page.items.length === hostile.records) return passed(outcomeOf(page));
      return broken(
        outcomeOf(page),
        `Give all ${hostile.records} as they stand in the store: what is harmful is made harmless when it is shown. Check that ids have at most 200 characters and contents are JSON.`,
      );
    },
  },
  {
    id: 'keys',
    title: 'writes below the folder of the question only',
    async run({ talk, fixture, target }) {
      await target.keys();
      const question = talk.questionFor(verified(fixture.one), null, 1);
      await talk.access(verified(fixture.one));
      const keys = await target.keys();
      if (keys === null)
        return skipped('what it writes beside cannot be seen from here: its role forbids it');
      const outside = keys.filter((key) => !key.startsWith(question.evidence.prefix)).length;
      if (outside === 0) return passed(`${keys.length} objects`);
      return broken(
        `${outside} of ${keys.length} objects outside of it`,
        'Put `evidence.prefix` of the question before every key: in production the function’s role lets it write nowhere else.',
      );
    },
  },
];

/** Last, when everything has been asked. */
export const LOGGING: readonly Check[] = [
  {
    id: 'log',
    title: 'logs no identifier, of whomever it was asked',
    async run({ talk, fixture, target }) {
      await talk.access(verified(fixture.one));
      const lines = target.logged();
      if (lines === null)
        return skipped('its log cannot be read from here: look for identifiers in it by hand');
      const text = lines.join('\n').toLowerCase();
      const people = [
        fixture.one,
        fixture.nobody,
        fixture.ambiguous,
        fixture.many?.who,
        fixture.hostile?.who,
      ];
      const values = new Set(
        people.flatMap((who) => Object.values(who ?? {})).map((value) => value.toLowerCase()),
      );
      const told = [...values].filter((value) => text.includes(value)).length;
      if (told === 0) return passed(`${lines.length} lines, none of them names anybody`);
      return broken(
        `${told} identifiers in ${lines.length} lines`,
        'Log codes and counts, never the question, the answer or the text of an error: a database quotes in it what was searched for.',
      );
    },
  },
];
