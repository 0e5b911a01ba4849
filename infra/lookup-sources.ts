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

/**
 * Which connector makes the lookup of what a data map says; null where somebody has to write one, and for what is kept for
 * a client, which is never asked (PRO-1).
 */
function declaredBy({
  role,
  connector,
  seconds = LONGEST_SECONDS,
}: Pick<Store, 'role' | 'connector' | 'seconds'>) {
  if (role === 'processor') return null;
  switch (connector.kind) {
    case 'dynamodb': {
      const { marketing, identifierFields } = connector;
      return { make: 'tableLookup', file: 'table-lookup.ts', marketing, identifierFields };
    }
    case 's3': {
      const { objects, identifierFields } = connector;
      return objects === undefined
        ? { make: 'documentLookup', file: 'document-lookup.ts', identifierFields }
        : { make: 'declaredObjects', file: 'declared-objects.ts', objects, seconds };
    }
    case 'postgresql': {
      const { tables } = connector;
      return tables === undefined ? null : { make: 'declaredTables', file: 'declared-tables.ts', tables };
    }
    case 'http': {
      const { endpoints, auth } = connector;
      const made = { make: 'declaredEndpoints', file: 'declared-endpoints.ts' };
      return endpoints === undefined ? null : { ...made, endpoints, auth, seconds };
    }
    case 'human':
      return { make: 'deskLookup', file: 'desk-lookup.ts' };
    default:
      return connector satisfies never;
  }
}

/** @returns the written file, below the root as all sources are named */
function declared(
  controller: string,
  { id, role, accepts, connector, seconds }: Store,
  outdir: string,
): string {
  const folder = path.join(outdir, 'declared');
  const file = path.join(folder, `${controller}.${id}.mjs`);
  const by = declaredBy({ role, connector, seconds });
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
