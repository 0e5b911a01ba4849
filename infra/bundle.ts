import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { CATALOGUE } from '#contracts/catalogue.ts';
import type { Registry } from '#contracts/registry.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Where each function's code lies once it is bundled: a folder with `index.mjs`. */
export interface Bundles {
  functionFolder(name: string): string;
  lookupFolder(lookup: string): string;
}

/** Some packages are CommonJS and ask for Node's own modules with `require`, which an ES module has not. */
const REQUIRE = "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);";

/** Bundles every function in one esbuild run (25 runs take 25 starts), the SDK pinned and included. */
export function bundle(registry: Registry, outdir: string): Bundles {
  const lookups = new Set(
    registry.controllers.flatMap(({ stores }) => stores.flatMap(({ lookup }) => lookup ?? [])),
  );
  const entryPoints = Object.fromEntries([
    ...Object.entries(CATALOGUE).map(([name, { folder }]) => [
      `functions/${name}/index`,
      path.join(root, 'functions', folder, `${name}.ts`),
    ]),
    ...[...lookups].map((lookup) => [
      `lookups/${lookup}/index`,
      path.join(root, 'registry', 'lookups', `${lookup}.ts`),
    ]),
  ]);
  rmSync(outdir, { recursive: true, force: true });
  buildSync({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    logLevel: 'warning',
    absWorkingDir: root,
  });
  const folders = {
    functionFolder: (name: string) => path.join(outdir, 'functions', name),
    lookupFolder: (lookup: string) => path.join(outdir, 'lookups', lookup),
  };
  const group = JSON.stringify(registry);
  for (const name of Object.keys(CATALOGUE)) {
    mkdirSync(folders.functionFolder(name), { recursive: true });
    writeFileSync(path.join(folders.functionFolder(name), 'registry.json'), group);
  }
  return folders;
}
