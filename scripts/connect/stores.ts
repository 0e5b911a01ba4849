import path from 'node:path';
import type { Target } from '#connect/conformance/index.ts';
import type { Lookup, LookupDefinition } from '#connect/index.ts';
import type { Registry, Store } from '#contracts/registry.ts';
import { declaredEndpoints } from '#registry/connectors/declared-endpoints.ts';
import { declaredObjects } from '#registry/connectors/declared-objects.ts';
import { declaredTables } from '#registry/connectors/declared-tables.ts';
import { deskLookup } from '#registry/connectors/desk-lookup.ts';
import { documentLookup } from '#registry/connectors/document-lookup.ts';
import { tableLookup } from '#registry/connectors/table-lookup.ts';
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
  if (store.role === 'processor') throw new Usage(`${name} is kept for a client and never asked (PRO-1)`);
  if (store.lookup === undefined) {
    answerFor(sink);
    const lookup = declaredLookup(store.connector, { named, seconds, address, name });
    return { target: handlerTarget(lookup, sink), store, registry };
  }
  const file = path.join(ROOT, 'registry', 'lookups', `${store.lookup}.ts`);
  const { target } = await moduleTarget(file, sink);
  return { target, store, registry };
}

type Declared = {
  readonly named: Pick<LookupDefinition, 'controller' | 'store' | 'accepts'>;
  readonly seconds: number;
  readonly address: string | undefined;
  readonly name: string;
};

/** As `infra/lookup-sources.ts` has it made for the function of a store that takes no lookup of its own. */
function declaredLookup(
  connector: Store['connector'],
  { named, seconds, address = '', name }: Declared,
): Lookup {
  switch (connector.kind) {
    case 'dynamodb':
      return tableLookup({ ...named, ...connector });
    case 's3': {
      const { objects, identifierFields } = connector;
      if (objects === undefined) return documentLookup({ ...named, identifierFields });
      if (address === '')
        throw new Usage(
          `${name} lies in files: add --address, a folder with a copy of them under their keys`,
        );
      return declaredObjects({ ...named, objects, seconds }, { files: () => filesBelow(address) });
    }
    case 'postgresql':
      return declaredTables({ ...named, tables: connector.tables ?? [] });
    case 'http':
      return declaredEndpoints({ ...named, ...connector, endpoints: connector.endpoints ?? [], seconds });
    case 'human':
      return deskLookup(named);
    default:
      return connector satisfies never;
  }
}
