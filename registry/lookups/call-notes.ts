import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** What callers of Uw Secretaresse asked. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    {
      controller: 'uw-secretaresse',
      store: 'call-notes',
      accepts: ['email', 'phone', 'name'],
      identifierFields: { caller: 'name', number: 'phone' },
    },
    runtime,
  );

export const handler = makeLookup();
