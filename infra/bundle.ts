import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { CATALOGUE } from '#contracts/catalogue.ts';
import { FACES } from '#contracts/package-letter.ts';
import { SCRIPT_FILE } from '#contracts/portal-api.ts';
import type { AskedStores, Registry } from '#contracts/registry.ts';
import { lookupSources } from './lookup-sources.ts';
import { PORTAL_SCRIPT } from './portal-script.ts';
import { unpackFace } from './unpack-face.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Where each function's code lies once it is bundled: a folder with `index.mjs` and what that loads. */
export interface Bundles {
  functionFolder(name: string): string;
  lookupFolder(lookup: string): string;
}

const packedFace = (face: string): string =>
  path.join(root, 'node_modules', 'roboto-fontface', 'fonts', 'roboto', face.replace('.ttf', '.woff'));

/** Some packages are CommonJS and ask for Node's own modules with `require`, which an ES module has not. */
const REQUIRE = "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);";

/** What reads a file that lies beside a bundle. Of a thousand companies the registry is several megabytes. */
const READS_REGISTRY = 'functions/platform/registry.ts';
const READS_STORES = 'functions/platform/asked-stores.ts';

const askedOf = ({ controllers }: Registry): AskedStores => ({
  controllers: controllers.map((controller) => ({
    id: controller.id,
    account: controller.account,
    stores: controller.stores.map(({ id, role, accepts }) => ({ id, role, accepts })),
  })),
});

/** How a function is bundled, the SDK pinned and included. */
export const bundleOptions = {
  bundle: true,
  // In one file, what is to be loaded later is read at start nevertheless, and half of it run: a third of the start.
  splitting: true,
  // No `keepNames`: it takes a call for every function and class at each start, a tenth of it. Source maps say where.
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  banner: { js: REQUIRE },
  alias: { 'node:http': path.join(import.meta.dirname, 'node-http.cjs') },
  logLevel: 'warning',
  absWorkingDir: root,
} as const satisfies BuildOptions;

/**
 * Bundles every function. One run for all takes seconds where a run for each takes half a minute, as nearly everything is
 * shared; then each gets its own copy of what it loads. The same sources give the same files, name for name.
 */
export function bundle(registry: Registry, outdir: string): Bundles {
  const functions = new Map(
    Object.entries(CATALOGUE).map(([name, { folder }]) => [
      `functions/${name}`,
      `functions/${folder}/${name}.ts`,
    ]),
  );
  rmSync(outdir, { recursive: true, force: true });
  const lookups = lookupSources(registry, outdir);
  const read = bundleEach(new Map([...functions, ...lookups]), outdir);
  buildSync({ ...PORTAL_SCRIPT, outfile: path.join(outdir, 'functions', 'portal-api', SCRIPT_FILE) });
  for (const face of Object.values(FACES))
    writeFileSync(
      path.join(outdir, 'functions', 'seal-package', face),
      unpackFace(readFileSync(packedFace(face))),
    );
  const group = JSON.stringify(registry);
  const stores = JSON.stringify(askedOf(registry));
  for (const folder of functions.keys()) {
    const reads = read.get(folder);
    if (reads?.has(READS_REGISTRY)) writeFileSync(path.join(outdir, folder, 'registry.json'), group);
    if (reads?.has(READS_STORES)) writeFileSync(path.join(outdir, folder, 'stores.json'), stores);
  }
  return {
    functionFolder: (name) => path.join(outdir, 'functions', name),
    lookupFolder: (lookup) => path.join(outdir, 'lookups', lookup),
  };
}

/** The lookups alone: all that a company in an account of its own runs. */
export function bundleLookups(registry: Registry, outdir: string): Pick<Bundles, 'lookupFolder'> {
  rmSync(outdir, { recursive: true, force: true });
  const sources = lookupSources(registry, outdir);
  if (sources.size > 0) bundleEach(sources, outdir);
  return { lookupFolder: (lookup) => path.join(outdir, 'lookups', lookup) };
}

/**
 * @param sources below the root, by the folder of each function below `outdir`
 * @returns by folder, the sources in what it loads
 */
function bundleEach(
  sources: ReadonlyMap<string, string>,
  outdir: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const nameOf = (folder: string) => folder.replace('/', '-');
  const { metafile } = buildSync({
    ...bundleOptions,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    // All in one folder, so that a file names another as it will in a folder of its own.
    entryPoints: Object.fromEntries([...sources].map(([folder, source]) => [nameOf(folder), source])),
    // As deep as the assets that CDK makes of the folders: source maps name sources by the way to them.
    outdir: path.join(outdir, 'all'),
  });
  const inputs = new Map<string, ReadonlySet<string>>();
  const fileOf = new Map(Object.entries(metafile.outputs).map(([file, of]) => [of.entryPoint, file]));
  for (const [folder, source] of sources) {
    const own = fileOf.get(source);
    if (!own) throw new Error(`${source} has not been bundled`);
    const copyTo = (file: string, name: string) =>
      copyFileSync(path.join(root, file), path.join(outdir, folder, name));
    mkdirSync(path.join(outdir, folder), { recursive: true });
    const loaded = loadedBy(own, metafile.outputs);
    inputs.set(
      folder,
      new Set([...loaded].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}))),
    );
    for (const file of loaded) {
      const name = path.basename(file);
      copyTo(file, file === own ? 'index.mjs' : name);
      // Under its old name, as the last line of the code says. Maps are read at start: those of foreign code stay behind.
      if (isOurs(metafile.outputs[file])) copyTo(`${file}.map`, `${name}.map`);
    }
  }
  return inputs;
}

const isOurs = (output: Metafile['outputs'][string] | undefined): boolean =>
  Object.keys(output?.inputs ?? {}).some((source) => !source.startsWith('node_modules/'));

/** The file and everything that it loads, at start or later. */
function loadedBy(file: string, outputs: Metafile['outputs'], found = new Set<string>()): Set<string> {
  found.add(file);
  for (const { path: next, external } of outputs[file]?.imports ?? []) {
    if (!external && !found.has(next)) loadedBy(next, outputs, found);
  }
  return found;
}
