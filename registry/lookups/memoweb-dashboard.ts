import { type TableRuntime, tableLookup } from '../connectors/table-lookup.ts';

/** Accounts and logins of Memo Group's portal. */
export const makeLookup = (runtime?: TableRuntime) =>
  tableLookup(
    {
      controller: 'memo-group',
      store: 'memoweb-dashboard',
      accepts: ['email', 'phone', 'name', 'birthDate', 'customerNo'],
    },
    runtime,
  );

export const handler = makeLookup();
