import { deskLookup } from '#registry/connectors/desk-lookup.ts';
import { documentLookup } from '#registry/connectors/document-lookup.ts';
import { type TableRuntime, tableLookup } from '#registry/connectors/table-lookup.ts';
import type { StoreName } from '#registry/demo-data/people.ts';
import { loadRegistry } from '#registry/load.ts';

const { controllers } = loadRegistry('registry');

/** What a data map says of a store that takes no lookup of its own, as its function is made of it. */
function definitionOf(name: StoreName) {
  const [controller, store] = name.split('/');
  const found = controllers
    .find(({ id }) => id === controller)
    ?.stores.find(({ id, lookup }) => id === store && lookup === undefined);
  if (controller === undefined || found === undefined) throw new Error(`${name} has a lookup of its own`);
  const { kind: _, ...said } = found.connector;
  return { controller, store: found.id, accepts: found.accepts, ...said };
}

export const tableLookupOf = (name: StoreName, runtime?: TableRuntime) =>
  tableLookup(definitionOf(name), runtime);
export const callRecordings = (runtime?: Parameters<typeof documentLookup>[1]) =>
  documentLookup(definitionOf('telewacht/call-recordings'), runtime);
export const cameraImages = (runtime?: Parameters<typeof deskLookup>[1]) =>
  deskLookup(definitionOf('offitel/camera-images'), runtime);
