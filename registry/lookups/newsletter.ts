import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** Subscribers of Offitel's newsletter, and what they clicked on. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    { controller: 'offitel', store: 'newsletter', accepts: ['email', 'name'], marketing: true },
    runtime,
  );

export const handler = makeLookup();
