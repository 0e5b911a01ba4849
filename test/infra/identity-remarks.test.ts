import { describe, expect, test } from 'vitest';
import type { Registry } from '#contracts/registry.ts';
import { loadRegistry } from '#registry/load.ts';
import { identityRemarks } from '../../infra/identity-remarks.ts';

const { group, controllers } = loadRegistry('registry');
const proportionate = { ...group, identity: 'proportionate' } as const;

describe('what whoever deploys is told', () => {
  test('of the shipped setting is what the authority holds of a copy from everybody (IDV-1)', () => {
    expect(identityRemarks({ group, controllers })).toEqual([
      expect.stringMatching(/always-document .*decision 40\/2022/),
    ]);
  });

  test('names the company that alone asks everybody', () => {
    const strict: Registry['controllers'] = controllers.map((one) =>
      one.id === 'telewacht' ? { ...one, identity: 'always-document' } : one,
    );
    expect(identityRemarks({ group: proportionate, controllers: strict })[0]).toContain('(telewacht)');
  });

  test('is nothing where a copy is asked on doubt only', () => {
    expect(identityRemarks({ group: proportionate, controllers })).toEqual([]);
  });

  test('is that no question can be asked where no data map names a field (IDV-2)', () => {
    const silent = controllers.map((one) => ({
      ...one,
      stores: one.stores.map((store) => ({
        ...store,
        categories: store.categories.map(({ asks: _, ...category }) => category),
      })),
    }));
    expect(identityRemarks({ group: proportionate, controllers: silent })).toEqual([
      expect.stringContaining('`asks`'),
    ]);
  });
});
