import type { DeclaredEndpoint, Search } from '#contracts/declared-endpoint.ts';
import type { Store } from '#contracts/registry.ts';
import type { Report } from './checks.ts';
import { checkEntries } from './declared.ts';
import type { Path } from './source.ts';

type Declared = Store & { connector: { kind: 'http'; endpoints: readonly DeclaredEndpoint[] } };

/** Whether the data map says itself what the service is asked, so that no lookup has to be written. */
export function declaresEndpoints(store: Store): store is Declared {
  return store.connector.kind === 'http' && store.connector.endpoints !== undefined;
}

export function checkEndpoints(store: Declared, report: Report): void {
  const { endpoints } = store.connector;
  checkEntries(store, endpoints, { list: 'endpoints', entry: 'endpoint', place: 'property' }, report);
  endpoints.forEach((endpoint, at) => {
    if (endpoints.findIndex(({ category }) => category === endpoint.category) < at)
      report(
        ['connector', 'endpoints', at, 'category'],
        'give it a category of its own: a record is known by its category and its number',
      );
    checkEndpoint(endpoint, store, (path, advice) => report(['connector', 'endpoints', at, ...path], advice));
  });
}

function checkEndpoint(
  { search, owner, list, fields, identifiers, change }: DeclaredEndpoint,
  { accepts }: Store,
  report: Report,
): void {
  if ((search === undefined) === (owner === undefined) || (owner === undefined) !== (list === undefined))
    report(
      [],
      'write either search, where its records are found by identifiers, or owner and list: whose they are, and the list of one owner',
    );
  const searched: readonly (readonly [Path, Search])[] = [
    ...(search === undefined ? [] : [[['search'], search] as const]),
    ...(owner === undefined ? [] : [[['owner', 'search'], owner.search] as const]),
  ];
  for (const [path, one] of searched)
    checkSearch(one, accepts, (at, advice) => report([...path, ...at], advice));
  if (list !== undefined && list.path.includes('{owner}') === (list.by !== undefined))
    report(['list'], 'say whose records are meant once: with {owner} in path, or with by');
  const shown = [...Object.values(fields), ...Object.values(identifiers).flat()];
  const isOwners = shown.some((place) => place?.startsWith('owner.'));
  if (isOwners && owner === undefined)
    report([], 'add owner and list, as properties of `owner.` are named here');
  if (change === undefined) return;
  if (isOwners)
    report(
      ['change'],
      'remove it: a record that does not say itself whose it is cannot be checked before it is changed; a person does it',
    );
  for (const [name, path] of Object.entries(change)) {
    if (name !== 'record' && !path?.includes('{id}'))
      report(['change', name], 'write {id} where the number of the record stands: /orders/{id}');
  }
}

function checkSearch(
  { method, path, by, identifiersInUrl }: Search,
  accepts: Store['accepts'],
  report: Report,
): void {
  if (path.includes('{')) report(['path'], 'write it without numbers: it is the same for everybody');
  if (Object.keys(by).length === 0)
    report(['by'], 'write as what the identifiers are told: { email: filter.email }');
  for (const kind of Object.keys(by).filter((one) => !accepts.some((known) => known === one)))
    report(['by', kind], `remove it, or add ${kind} to accepts`);
  if (method === 'GET' && identifiersInUrl === undefined)
    report(
      [],
      'ask by POST, or write identifiersInUrl: accepted: with GET the identifiers stand in the address, which the service’s access logs keep',
    );
}
