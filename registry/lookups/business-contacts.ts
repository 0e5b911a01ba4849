import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** People whom Memo Holding does business with. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    {
      controller: 'memo-holding',
      store: 'business-contacts',
      accepts: ['email', 'phone', 'name'],
      marketing: true,
    },
    runtime,
  );

export const handler = makeLookup();
