import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import type { Store } from '#contracts/registry.ts';
import { STORES } from '#registry/demo-data/people.ts';
import { recordsIn } from '#registry/demo-data/records.ts';
import { loadRegistry } from '#registry/load.ts';

const { controllers } = loadRegistry('registry');
const stores = controllers.flatMap(({ id, stores }) => stores.map((store) => ({ controller: id, store })));
const asked = stores.flatMap(({ controller, store }) =>
  store.lookup === undefined
    ? []
    : [{ controller, id: store.id, accepts: store.accepts, lookup: store.lookup }],
);

describe('the data maps and the lookups', () => {
  it.each(asked)(
    'agree on what $controller/$id is and is searched by',
    async ({ controller, id, accepts, lookup }) => {
      const { handler } = await import(`#registry/lookups/${lookup}.ts`);
      expect(handler.definition).toMatchObject({ controller, store: id, accepts });
    },
  );

  it('leave no lookup unused', () => {
    const files = readdirSync(join('registry', 'lookups')).map((name) => name.replace(/\.ts$/, ''));
    expect(files).toEqual(asked.map(({ lookup }) => lookup).sort());
  });
});

describe('the data maps and the demonstration’s data', () => {
  it('name the same stores', () => {
    expect(stores.map(({ controller, store }) => `${controller}/${store.id}`).sort()).toEqual(
      [...STORES].sort(),
    );
  });

  it.each(STORES)('explain every category and field of %s (ACC-3)', (name) => {
    const fields = new Map(mapOf(name).categories.map(({ id, fields }) => [id, Object.keys(fields)]));
    const unexplained = recordsIn(name).filter(
      ({ category, data }) => !Object.keys(data).every((field) => fields.get(category)?.includes(field)),
    );
    expect(unexplained).toEqual([]);
  });

  it.each(STORES)('explain nothing that %s does not hold', (name) => {
    const held = new Set(
      recordsIn(name).flatMap(({ category, data }) =>
        Object.keys(data).map((field) => `${category} ${field}`),
      ),
    );
    const explained = mapOf(name).categories.flatMap(({ id, fields }) =>
      Object.keys(fields).map((field) => `${id} ${field}`),
    );
    expect(explained.filter((field) => !held.has(field))).toEqual([]);
  });

  it.each(STORES)('translate every code of %s in every language (ACC-3)', (name) => {
    const untold = mapOf(name).categories.flatMap(({ id, fields }) =>
      recordsIn(name)
        .filter(({ category }) => category === id)
        .flatMap(({ data }) =>
          Object.entries(fields).flatMap(([field, text]) =>
            LANGUAGES.filter((language) => isCodeList(text.nl) && !tells(text[language], data[field])).map(
              (language) => `${id} ${field} ${data[field]} ${language}`,
            ),
          ),
        ),
    );
    expect([...new Set(untold)]).toEqual([]);
  });

  it.each(stores.filter(({ store }) => store.role === 'controller'))(
    'let $controller/$store.id be checked by everything that its records hold',
    ({ controller, store }) => {
      const name = STORES.find((one) => one === `${controller}/${store.id}`);
      const held = name ? recordsIn(name).flatMap(({ identifiers }) => Object.keys(identifiers)) : [];
      expect([...new Set(held)].sort()).toEqual(store.accepts.toSorted());
    },
  );

  function mapOf(name: string): Store {
    const found = stores.find(({ controller, store }) => `${controller}/${store.id}` === name);
    if (found === undefined) throw new Error(`${name} has no data map.`);
    return found.store;
  }

  /** "State: A = one, B = other", as against a text with an equals sign in passing. */
  function isCodeList(text: string): boolean {
    return /: \S+ = /.test(text);
  }

  function tells(text: string, value: unknown): boolean {
    return value === null || text.includes(` ${value} = `);
  }
});

describe('the texts', () => {
  const texts = stores.flatMap(({ store }) => textsIn(store));

  it.each(LANGUAGES)('are all there in %s', (language) => {
    expect(texts.filter((text) => String(text[language]).trim() === '')).toEqual([]);
  });

  it('are translated wherever they are sentences', () => {
    const same = texts.filter(({ nl, en }) => nl === en && String(nl).includes(' '));
    expect(same).toEqual([]);
  });

  function textsIn(value: unknown): Record<string, unknown>[] {
    if (typeof value !== 'object' || value === null) return [];
    if ('nl' in value && 'en' in value) return [{ ...value }];
    return Object.values(value).flatMap(textsIn);
  }
});
