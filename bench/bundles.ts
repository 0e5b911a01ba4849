import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { CATALOGUE } from '#contracts/catalogue.ts';
import { bundle, bundleOptions } from '../infra/bundle.ts';
import { loadRegistry } from '../registry/load.ts';
import type { Workspace } from './workspace.ts';

const ROOT = bundleOptions.absWorkingDir;
const LOOKUPS = path.join(ROOT, 'registry', 'lookups');
const FULL_STACK = path.join(import.meta.dirname, 'programs', 'full-stack.ts');

export interface Bundles {
  readonly empty: string;
  /** In one file, as it was when the aim was set. */
  readonly fullStack: string;
  /** The same, bundled as ours are: what it need not load at start lies apart. */
  readonly fullStackSplit: string;
  readonly core: readonly string[];
  /** Without the client of the store that they ask. */
  readonly lookups: readonly string[];
}

/** Everything whose start is measured, bundled as it is deployed. */
export async function bundles({ file }: Workspace): Promise<Bundles> {
  mkdirSync(file('start'));
  const empty = file('start/empty.mjs');
  writeFileSync(empty, 'export {};\n');
  const deployed = bundle(loadRegistry(path.join(ROOT, 'registry')), file('start/deployed'));
  return {
    empty,
    fullStack: await bundled('full-stack', FULL_STACK, { outdir: file('start/one'), splitting: false }),
    fullStackSplit: await bundled('full-stack', FULL_STACK, { outdir: file('start/split') }),
    core: Object.keys(CATALOGUE).map((name) => path.join(deployed.functionFolder(name), 'index.mjs')),
    lookups: await Promise.all(
      readdirSync(LOOKUPS).map((name) =>
        bundled(path.basename(name, '.ts'), path.join(LOOKUPS, name), {
          outdir: file(`start/lookups/${path.basename(name, '.ts')}`),
          plugins: [withoutStore],
        }),
      ),
    ),
  };
}

/** Of a module and all that it imports, without what it imports later. */
export function kilobytesAtStart(module: string, seen = new Set<string>()): number {
  seen.add(module);
  const imported = [...readFileSync(module, 'utf8').matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)]
    .map(([, name = '']) => path.join(path.dirname(module), name))
    .filter((file) => !seen.has(file));
  return imported.reduce(
    (sum, file) => sum + (seen.has(file) ? 0 : kilobytesAtStart(file, seen)),
    statSync(module).size / 1000,
  );
}

async function bundled(name: string, source: string, options: BuildOptions): Promise<string> {
  await build({ ...bundleOptions, ...options, entryPoints: { [name]: source } });
  return path.join(options.outdir ?? '', `${name}.mjs`);
}

/** What a store is reached with, the client that reads its address included. */
const STORE_CLIENT = /^(?:@aws-sdk\/(?:client-dynamodb|lib-dynamodb|client-s3|client-secrets-manager)|pg)$/;

/** Puts an empty module in the place of a client: nothing is asked of it before the first call. */
const withoutStore: Plugin = {
  name: 'without-store',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: STORE_CLIENT }, ({ path: name }) => ({ path: name, namespace: 'without-store' }));
    onLoad({ filter: /./, namespace: 'without-store' }, () => ({ contents: 'module.exports = {};' }));
  },
};
