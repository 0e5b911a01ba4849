import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Registry, Store } from '#contracts/registry.ts';

const root = path.resolve(import.meta.dirname, '..');
const CONNECTORS = path.join(root, 'registry', 'connectors');
/** As much as every lookup has where neither store nor company says otherwise. */
export const LONGEST_SECONDS = 60;

/** What the function of a store is made of, by name; null for a store that is never asked. */
export function lookupName(controller: string, store: Store): string | null {
  return store.lookup ?? (declaredBy(store) === null ? null : `${controller}.${store.id}`);
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

/** Which connector makes the lookup of what a data map says; null where somebody has to write one. */
function declaredBy({ connector, seconds = LONGEST_SECONDS }: Pick<Store, 'connector' | 'seconds'>) {
  switch (connector.kind) {
    case 'postgresql':
      return connector.tables === undefined
        ? null
        : { make: 'declaredTables', file: 'declared-tables.ts', tables: connector.tables };
    case 's3':
      return connector.objects === undefined
        ? null
        : { make: 'declaredObjects', file: 'declared-objects.ts', objects: connector.objects, seconds };
    case 'http':
      return connector.endpoints === undefined
        ? null
        : {
            ...{ make: 'declaredEndpoints', file: 'declared-endpoints.ts' },
            ...{ endpoints: connector.endpoints, auth: connector.auth, seconds },
          };
    default:
      return null;
  }
}

/** @returns the written file, below the root as all sources are named */
function declared(controller: string, { id, accepts, connector, seconds }: Store, outdir: string): string {
  const folder = path.join(outdir, 'declared');
  const file = path.join(folder, `${controller}.${id}.mjs`);
  const by = declaredBy({ connector, seconds });
  if (by === null)
    throw new Error(`${controller}/${id} says neither where its records lie nor which lookup it takes.`);
  const { make, file: source, ...what } = by;
  const from = path.join(CONNECTORS, source);
  const definition = JSON.stringify({ controller, store: id, accepts, ...what }, null, 2);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `import { ${make} } from ${JSON.stringify(from)};\nexport const handler = ${make}(${definition});\n`,
  );
  return path.relative(root, file).replaceAll(path.sep, '/');
}
