import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry, Store } from '#contracts/registry.ts';

const root = path.resolve(import.meta.dirname, '..');
const CONNECTORS = path.join(root, 'registry', 'connectors');
/** As much as every lookup has where neither store nor company says otherwise. */
export const LONGEST_SECONDS = 60;

/** What the function of a store is made of, by name; null for a store that is never asked. */
export function lookupName(controller: string, { id, lookup, connector }: Store): string | null {
  const isDeclared =
    (connector.kind === 'postgresql' && connector.tables !== undefined) ||
    (connector.kind === 's3' && connector.objects !== undefined);
  return lookup ?? (isDeclared ? `${controller}.${id}` : null);
}

/** The file of each lookup: one that somebody wrote, or one that is written here of what the data map says. */
export function lookupSources(registry: Registry, outdir: string): Map<string, string> {
  const sources = new Map<string, string>();
  for (const { id: controller, stores, seconds } of registry.controllers) {
    for (const store of stores) {
      const name = lookupName(controller, store);
      if (name === null) continue;
      const file = store.lookup
        ? `registry/lookups/${name}.ts`
        : declared(controller, { seconds, ...store }, outdir);
      sources.set(`lookups/${name}`, file);
    }
  }
  return sources;
}

/** @returns the written file, below the root as all sources are named */
function declared(
  controller: string,
  { id, accepts, connector, seconds = LONGEST_SECONDS }: Store,
  outdir: string,
): string {
  const folder = path.join(outdir, 'declared');
  const file = path.join(folder, `${controller}.${id}.mjs`);
  const isFiles = connector.kind === 's3';
  const make = isFiles ? 'declaredObjects' : 'declaredTables';
  const from = path.join(CONNECTORS, isFiles ? 'declared-objects.ts' : 'declared-tables.ts');
  const what = isFiles
    ? { objects: connector.objects ?? [], seconds }
    : { tables: connector.kind === 'postgresql' ? connector.tables : [] };
  const definition = JSON.stringify({ controller, store: id, accepts, ...what }, null, 2);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `import { ${make} } from ${JSON.stringify(from)};\nexport const handler = ${make}(${definition});\n`,
  );
  return path.relative(root, file).replaceAll(path.sep, '/');
}
