import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORES } from '#local/demo-data/people.ts';
import { recordsIn } from '#local/demo-data/records.ts';
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
    const found = stores.find(({ controller, store }) => `${controller}/${store.id}` === name);
    const fields = new Map(found?.store.categories.map(({ id, fields }) => [id, Object.keys(fields)]));
    const unexplained = recordsIn(name).filter(
      ({ category, data }) => !Object.keys(data).every((field) => fields.get(category)?.includes(field)),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('the texts', () => {
  const texts = stores.flatMap(({ store }) => textsIn(store));

  it.each(['nl', 'fr', 'de', 'en'])('are all there in %s', (language) => {
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
