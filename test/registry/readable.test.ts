import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DeclaredObject } from '#contracts/declared-object.ts';
import { loadRegistry } from '#registry/load.ts';
import { readablePage } from '#registry/readable.ts';

const registry = loadRegistry('registry');
const stores = registry.controllers.flatMap(({ stores }) => stores);

describe('the page of the data maps', () => {
  it('is what the data maps say (vitest -u writes it anew)', async () => {
    await expect(readablePage(registry)).toMatchFileSnapshot(path.resolve('docs/data-maps.md'));
  });

  it('says which files a store is read from', () => {
    const { group, controllers } = structuredClone(registry);
    const store = controllers
      .flatMap(({ stores }) => stores)
      .find(({ connector }) => connector.kind === 's3');
    if (store === undefined) throw new Error('The shipped group has no bucket.');
    const of = { category: 'calls', fields: {}, identifiers: {} };
    const objects = [DeclaredObject.parse({ ...of, prefix: 'days/', format: 'jsonl' })];
    store.connector = { kind: 's3', objects };
    expect(readablePage({ group, controllers })).toContain('| kept in | s3, read from `days/*` (jsonl)');
  });

  it('says of every store where its statements come from: an article of the policy, or that they are assumed', () => {
    const page = readablePage(registry);
    expect(page.match(/^\| where this comes from \| .*(article|section|assumption)/gm)).toHaveLength(
      stores.length,
    );
  });
});
