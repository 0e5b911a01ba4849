import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadRegistry } from '#registry/load.ts';
import { init } from '../../scripts/connect/init.ts';
import { OTHER_REGISTRY } from '../registry/other-group.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function rootWith(registry: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'init-'));
  roots.push(root);
  cpSync(registry, path.join(root, 'registry'), { recursive: true });
  return root;
}

describe('init', () => {
  it.each([
    ['the shipped group', 'registry', true],
    ['the shipped group', 'registry', false],
    ['a group of two languages', OTHER_REGISTRY, true],
    ['a group of two languages', OTHER_REGISTRY, false],
  ])('writes a company that %s’s registry takes (%s, without code: %s)', (_, registry, withoutCode) => {
    const root = rootWith(registry);
    init({ name: 'my-shop', withoutCode, root });

    const { controllers } = loadRegistry(path.join(root, 'registry'));
    const [store] = controllers.find(({ id }) => id === 'my-shop')?.stores ?? [];
    expect(store).toMatchObject({ id: 'orders', ...(withoutCode ? {} : { lookup: 'my-shop' }) });
  });

  it('writes a lookup of about twenty lines', () => {
    const root = rootWith('registry');
    init({ name: 'my-shop', withoutCode: false, root });

    const lines = readFileSync(path.join(root, 'registry/lookups/my-shop.ts'), 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThan(45);
    expect(lines.filter((line) => line.includes('NAME'))).toEqual([]);
  });

  it('writes nothing over what is there', () => {
    const root = rootWith('registry');
    expect(() => init({ name: 'offitel', withoutCode: true, root })).toThrow(
      /registry\/offitel\.yaml: is there already/,
    );
  });

  it('wants a name that can be an id', () => {
    expect(() => init({ name: '../x', withoutCode: true, root: rootWith('registry') })).toThrow(
      /small letters/,
    );
  });
});
