import * as z from 'zod/mini';

/** What to do about a failure of a store, by the name that its lookup has logged (`registry/connectors/`). */
const ADVICE: Readonly<Record<string, string>> = {
  StoreAddressInvalid:
    'The address is not one: postgresql://user:password@host:5432/database?sslmode=verify-full, or of a service {"url":"https://…","key":"…"}. Without sslmode or https only this machine (127.0.0.1) is reached.',
  StoreUnreachable: 'Nothing answers at this address: is the host right, the port, and the store up?',
  StorePasswordRefused: 'The database knows no such user with this password.',
  StoreTimedOut: 'The store took too long: is there an index on the columns of `identifiers`?',
  StoreRedirected: 'The service leads elsewhere: write the address that it leads to.',
  StoreKeyRefused: 'The service does not take the key: is it the right one, and is it shown as `auth` says?',
  StorePathUnknown:
    'There is nothing at this path (404): compare `path` with the service, and the address before it.',
  StoreQuestionRefused:
    'The service refuses the question: compare `by`, `with` and `paging` with what it takes.',
  StoreAnswerInvalid:
    'The answer is not as described: `records` is to lead to a list, `id` to a number or a text in each record of it.',
  StorePagingStuck: 'The next page is the one before: compare `paging` with what the service takes.',
  StoreQueryFailed3D000: 'There is no database of this name at the address.',
  StoreQueryFailed3F000:
    'There is no schema of this name: compare `table` and `owner.table` with the database.',
  StoreQueryFailed42P01:
    'There is no such table: compare `table` and `owner.table` with the database, schema included, and capitals as \\d shows them.',
  StoreQueryFailed42703:
    'There is no such column: compare `key`, `fields`, `identifiers` and `owner` with the table. Names are spelt as \\d shows them, capitals too. A primary key of the owner that is not called id stands in `pointsTo`.',
  StoreQueryFailed42501:
    'The user may not read it: GRANT USAGE ON SCHEMA … TO …; GRANT SELECT ON … TO …; for erasures and corrections also UPDATE and DELETE.',
  StoreQueryFailed42883:
    'A column is compared with a type that it does not have: is it the right one in `identifiers` or `owner`?',
};

const Line = z.object({ error: z.string() });

/** @param name of the failure; nothing is known of some */
export const adviceFor = (name: string): string => ADVICE[name] ?? '';

/** What helps against the failures that stand in lines of a function's log; nothing where none is known. */
export function adviceOn(log: readonly string[]): readonly string[] {
  const names = log.flatMap((line) => {
    try {
      return Line.safeParse(JSON.parse(line)).data?.error ?? [];
    } catch {
      return [];
    }
  });
  return [...new Set(names)].flatMap((name) => ADVICE[name] ?? []);
}
