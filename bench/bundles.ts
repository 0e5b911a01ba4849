import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CATALOGUE } from '#contracts/catalogue.ts';
import { bundle } from '../infra/bundle.ts';
import { loadRegistry } from '../registry/load.ts';
import { bundleOptions } from './bundle-options.ts';
import type { Workspace } from './workspace.ts';

const ROOT = bundleOptions.absWorkingDir;
const LOOKUPS = path.join(ROOT, 'registry', 'lookups');

export interface Bundles {
  readonly empty: string;
  readonly fullStack: string;
  readonly core: readonly string[];
  /** Without the client of the store that they ask; the evidence's is in it. */
  readonly lookups: readonly string[];
  /** Without any client of AWS: what of a lookup runs at start. */
  readonly lookupsAlone: readonly string[];
}

/** Everything whose start is measured, bundled as it is deployed. */
export async function bundles({ file }: Workspace): Promise<Bundles> {
  mkdirSync(file('start'));
  const empty = file('start/empty.mjs');
  writeFileSync(empty, 'export {};\n');
  const deployed = bundle(loadRegistry(path.join(ROOT, 'registry')), file('start/deployed'));
  const [fullStack = ''] = await bundled([path.join(import.meta.dirname, 'programs', 'full-stack.ts')], {
    outdir: file('start/full-stack'),
  });
  const sources = readdirSync(LOOKUPS).map((name) => path.join(LOOKUPS, name));
  return {
    empty,
    fullStack,
    core: Object.keys(CATALOGUE).map((name) => path.join(deployed.functionFolder(name), 'index.mjs')),
    lookups: await bundled(sources, { outdir: file('start/lookups'), without: STORE_CLIENT }),
    lookupsAlone: await bundled(sources, { outdir: file('start/alone'), without: ANY_CLIENT }),
  };
}

export const kilobytes = (bundle: string): number => statSync(bundle).size / 1000;

const STORE_CLIENT = /^@aws-sdk\/(?:client-dynamodb|lib-dynamodb)$/;
const ANY_CLIENT = /^@aws-sdk\//;

async function bundled(
  entryPoints: readonly string[],
  { outdir, without }: { readonly outdir: string; readonly without?: RegExp },
): Promise<readonly string[]> {
  await build({
    ...bundleOptions,
    entryPoints: [...entryPoints],
    outdir,
    plugins: without ? [leftOut(without)] : [],
  });
  return entryPoints.map((source) => path.join(outdir, `${path.basename(source, '.ts')}.mjs`));
}

/** Puts an empty module in the place of a package: nothing is asked of it before the first call. */
const leftOut = (packages: RegExp): Plugin => ({
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: packages }, ({ path: name }) => ({ path: name, namespace: 'left-out' }));
    onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
});
