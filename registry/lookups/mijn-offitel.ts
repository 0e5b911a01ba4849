import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** Customer profiles and appointments of Offitel's portal. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    {
      controller: 'offitel',
      store: 'mijn-offitel',
      accepts: ['email', 'phone', 'name', 'birthDate', 'customerNo'],
    },
    runtime,
  );

export const handler = makeLookup();
