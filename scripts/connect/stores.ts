import path from 'node:path';
import type { Target } from '#connect/conformance/index.ts';
import type { Registry, Store } from '#contracts/registry.ts';
import { declaredEndpoints } from '#registry/connectors/declared-endpoints.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { declaredTables } from '#registry/connectors/declared-tables.ts';
import { loadRegistry, RegistryInvalid } from '#registry/load.ts';
import type { EvidenceSink } from './evidence-sink.ts';
import { filesBelow } from './folder-of-files.ts';
import { answerFor, handlerTarget, moduleTarget } from './targets.ts';
import { Usage } from './usage.ts';

/** The repository that this is run in. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** `<company>/<store>`, as the data maps name them. */
export const isStoreName = (what: string): boolean => /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/.test(what);

/** @param address `postgresql://…`, or a secret's text as it stands, for other connectors */
export function secretFor(address: string | undefined): string {
  if (address === undefined || address.trimStart().startsWith('{')) return address ?? '';
  return JSON.stringify({ connectionString: address });
}

/** @throws {Usage} with every fault of the data maps, by file and line */
export function readRegistry(): Registry {
  try {
    return loadRegistry(path.join(ROOT, 'registry'));
  } catch (error) {
    throw error instanceof RegistryInvalid ? new Usage(error.message) : error;
  }
}

/** A store of the data maps, asked on this machine as its function would be. */
export async function storeTarget(
  name: string,
  sink: EvidenceSink,
  address: string | undefined,
): Promise<{ target: Target; store: Store; registry: Registry }> {
  const registry = readRegistry();
  const [company, id] = name.split('/');
  const controller = registry.controllers.find((one) => one.id === company);
  const store = controller?.stores.find((one) => one.id === id);
  if (controller === undefined || store === undefined) {
    const known = registry.controllers.flatMap((one) => one.stores.map((its) => `${one.id}/${its.id}`));
    throw new Usage(`${name}: no data map has this store. There are:\n  ${known.join('\n  ')}`);
  }
  process.env['DIALLING_CODE'] = registry.group.diallingCode;
  const named = { controller: controller.id, store: store.id, accepts: store.accepts };
  const seconds = store.seconds ?? controller.seconds ?? 60;
  if (store.connector.kind === 'postgresql' && store.connector.tables !== undefined) {
    answerFor(sink);
    const lookup = declaredTables({ ...named, tables: store.connector.tables });
    return { target: handlerTarget(lookup, sink), store, registry };
  }
  if (store.connector.kind === 'http' && store.connector.endpoints !== undefined) {
    answerFor(sink);
    const { endpoints, auth } = store.connector;
    const lookup = declaredEndpoints({ ...named, endpoints, auth, seconds });
    return { target: handlerTarget(lookup, sink), store, registry };
  }
  if (store.connector.kind === 's3' && store.connector.objects !== undefined) {
    const folder = address ?? '';
    if (folder === '')
      throw new Usage(`${name} lies in files: add --address, a folder with a copy of them under their keys`);
    answerFor(sink);
    const lookup = declaredObjects(
      { ...named, objects: store.connector.objects, seconds },
      { files: () => filesBelow(folder) },
    );
    return { target: handlerTarget(lookup, sink), store, registry };
  }
  if (store.lookup === undefined) throw new Usage(`${name} is kept for a client and never asked (PRO-1)`);
  const file = path.join(ROOT, 'registry', 'lookups', `${store.lookup}.ts`);
  const { target } = await moduleTarget(file, sink);
  return { target, store, registry };
}
