import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegistry } from '#registry/load.ts';
import { readablePage } from '#registry/readable.ts';

const registry = loadRegistry('registry');
const stores = registry.controllers.flatMap(({ stores }) => stores);

describe('the page of the data maps', () => {
  it('is what the data maps say (vitest -u writes it anew)', async () => {
    await expect(readablePage(registry)).toMatchFileSnapshot(path.resolve('docs/data-maps.md'));
  });

  it('says of every store where its statements come from: an article of the policy, or that they are assumed', () => {
    const page = readablePage(registry);
    expect(page.match(/^\| where this comes from \| .*(article|section|assumption)/gm)).toHaveLength(
      stores.length,
    );
  });
});
