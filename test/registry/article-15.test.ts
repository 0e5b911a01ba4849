import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import type { Store } from '#contracts/registry.ts';
import { checkLetter } from '#domain/letters/check/index.ts';
import { writeLetter } from '#domain/letters/index.ts';
import { article15Of } from '#domain/package/article-15.ts';
import { resultsOf } from '#domain/package/results.ts';
import { person } from '#registry/demo-data/people.ts';
import { recordsOf } from '#registry/demo-data/records.ts';
import { loadRegistry } from '#registry/load.ts';
import { contentsIn } from '../domain/letters/contents.ts';

const registry = loadRegistry('registry');
const held = new Map<string, readonly unknown[]>(Object.entries(recordsOf(person('marijke'))));

/** What a person of the demonstration is told, from the data maps of the seven companies. */
function answerFor(
  language: (typeof LANGUAGES)[number],
  changed: (store: Store) => Store = (store) => store,
) {
  const controllers = registry.controllers.map((one) => ({ ...one, stores: one.stores.map(changed) }));
  const told = { ...registry, controllers };
  const results = resultsOf(
    told,
    controllers.flatMap(({ id: controller, stores }) =>
      stores
        .filter(({ role }) => role === 'controller')
        .map(({ id: store }) => {
          const items = held.get(`${controller}/${store}`)?.length ?? 0;
          const outcome = items > 0 ? ('found' as const) : ('nothing' as const);
          return { controller, store, outcome, items, evidence: [], ambiguous: 0, asOf: null };
        }),
    ),
  );
  const content = {
    ...contentsIn(language).answer,
    ...{ open: [], ambiguous: 0 },
    controllers: results.flatMap(({ known, id, stores }) => {
      const name = known?.name ?? id;
      const own = stores.filter((one) => one.known?.role === 'controller');
      const result = own.some(({ items }) => items > 0) ? ('found' as const) : ('nothing' as const);
      return [
        ...(own.length > 0 ? [{ name, result }] : []),
        ...(own.length < stores.length ? [{ name, result: 'referred' as const }] : []),
      ];
    }),
  };
  const article15 = article15Of(told, results, language);
  return { content, language, registry: told, written: writeLetter(content, language, told), article15 };
}

describe('what article 15 says of the shipped companies’ stores', () => {
  it('is told of every company that has records of the person', () => {
    const full = answerFor('en').article15.controllers.filter(({ stores }) =>
      stores.some(({ detail }) => detail === 'full'),
    );
    expect(full.length).toBeGreaterThan(2);
  });

  it.each(LANGUAGES)('is complete in %s, by the check of letters', (language) => {
    expect(checkLetter(answerFor(language))).toEqual([]);
  });

  it.each([
    [
      'retention',
      'retention-missing',
      (store: Store) => ({ ...store, retention: { ...store.retention, nl: ' ' } }),
    ],
    ['source', 'source-missing', (store: Store) => ({ ...store, source: { ...store.source, nl: '' } })],
    ['purposes', 'purposes-missing', (store: Store) => ({ ...store, purposes: [] })],
  ] as const)('is found wanting where a data map leaves out %s', (_, id, changed) => {
    expect(checkLetter(answerFor('nl', changed)).map((finding) => finding.id)).toContain(id);
  });
});
