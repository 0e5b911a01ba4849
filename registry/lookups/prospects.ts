import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** People who showed interest in Offitel's services, and what was said with them. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    { controller: 'offitel', store: 'prospects', accepts: ['email', 'phone', 'name'], marketing: true },
    runtime,
  );

export const handler = makeLookup();
