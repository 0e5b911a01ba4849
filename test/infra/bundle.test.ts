import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '#contracts/catalogue.ts';
import { type Bundles, bundle } from '../../infra/bundle.ts';
import { lookupName } from '../../infra/lookup-sources.ts';
import { loadRegistry } from '../../registry/load.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const dir = mkdtempSync(path.join(tmpdir(), 'inzage-bundle-'));
const registry = loadRegistry(path.join(root, 'registry'));
let bundles: Bundles;

beforeAll(() => {
  bundles = bundle(registry, path.join(dir, 'bundles'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The files that a module names, at start and with `import()`. */
function namedIn(file: string): { readonly atStart: readonly string[]; readonly later: readonly string[] } {
  const code = readFileSync(file, 'utf8');
  const found = (pattern: RegExp) =>
    [...code.matchAll(pattern)].map(([, name = '']) => path.join(path.dirname(file), name));
  return {
    atStart: found(/(?:from|import)\s*"(\.[^"]+\.mjs)"/g),
    later: found(/import\("(\.[^"]+\.mjs)"\)/g),
  };
}

function loadedAtStart(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const next of namedIn(file).atStart) if (!found.has(next)) loadedAtStart(next, found);
  return found;
}

const filesOf = (folder: string) => readdirSync(folder).toSorted();

const folders = () => [
  ...Object.keys(CATALOGUE).map((name) => bundles.functionFolder(name)),
  ...registry.controllers.flatMap(({ id, stores }) =>
    stores.flatMap((store) => {
      const lookup = lookupName(id, store);
      return lookup === null ? [] : [bundles.lookupFolder(lookup)];
    }),
  ),
];

describe('the folder of a function', () => {
  test('holds everything that its code names', () => {
    const missing = folders().flatMap((folder) => {
      const files = filesOf(folder).filter((name) => name.endsWith('.mjs'));
      const named = files
        .map((name) => namedIn(path.join(folder, name)))
        .flatMap(({ atStart, later }) => [...atStart, ...later]);
      return named.filter((file) => !files.includes(path.relative(folder, file)));
    });
    expect(missing).toEqual([]);
  });

  test('is of the same files and bytes when it is made again', () => {
    const again = bundle(registry, path.join(dir, 'again'));
    const content = (folder: string) =>
      filesOf(folder).map((name) => [name, readFileSync(path.join(folder, name), 'base64')]);
    for (const name of ['close', 'seal-package', 'portal-api'])
      expect(content(again.functionFolder(name))).toEqual(content(bundles.functionFolder(name)));
  });

  test('has a source map wherever there is code of ours', () => {
    // An asset of CDK lies one level below its folder.
    const asset = path.join(dir, 'assets', 'asset.1');
    cpSync(bundles.functionFolder('close'), asset, { recursive: true });
    const program = `import(${JSON.stringify(path.join(asset, 'index.mjs'))}).catch(({ stack }) => console.log(stack))`;
    const trace = execFileSync(process.execPath, ['--enable-source-maps', '-e', program], {
      env: {},
      encoding: 'utf8',
    });
    expect(trace).toContain(path.join(root, 'functions', 'platform', 'config.ts:'));
  });
});

test('a lookup does not load at start what only evidence needs', () => {
  const folder = bundles.lookupFolder('offitel.newsletter');
  const ofS3 = (file: string) => readFileSync(file, 'utf8').includes('com.amazonaws.s3');
  const all = filesOf(folder).filter((name) => name.endsWith('.mjs'));
  expect(all.some((name) => ofS3(path.join(folder, name)))).toBe(true);
  expect([...loadedAtStart(path.join(folder, 'index.mjs'))].filter(ofS3)).toEqual([]);
});
