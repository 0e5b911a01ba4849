import { expect, it } from 'vitest';
import { DeclaredEndpoint } from '#contracts/declared-endpoint.ts';
import { checkEndpoints, declaresEndpoints } from '#registry/endpoints.ts';
import { loadRegistry } from '#registry/load.ts';

const shipped = loadRegistry('registry')
  .controllers.flatMap(({ stores }) => stores)
  .find(({ connector, accepts }) => connector.kind === 'http' && !accepts.includes('phone'));

/** What is said of a store of the shipped group whose only category is found at this endpoint. */
function adviceFor(change: object): string {
  if (shipped === undefined) throw new Error('The shipped group has no service.');
  const { lookup: _, ...store } = shipped;
  const [category] = store.categories;
  if (category === undefined) throw new Error('It holds nothing.');
  const same = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  const endpoint = DeclaredEndpoint.parse({
    ...{ category: category.id, id: 'id', search: SEARCH },
    ...{ fields: same(Object.keys(category.fields)), identifiers: same(store.accepts), ...change },
  });
  const declared = {
    ...{ ...store, categories: [category] },
    connector: { kind: 'http' as const, auth: 'bearer' as const, endpoints: [endpoint] },
  };
  const said: string[] = [];
  if (declaresEndpoints(declared))
    checkEndpoints(declared, (path, advice) => said.push(`${path.join('.')}: ${advice}`));
  return said.join('\n');
}

const SEARCH = { path: '/search', by: { email: 'email' } };
const OWNER = { search: SEARCH, id: 'id' };
const LIST = { path: '/of/{owner}' };

it('has nothing to say of an endpoint that is whole', () => {
  expect(adviceFor({})).toBe('');
  expect(adviceFor({ search: undefined, owner: OWNER, list: LIST })).toBe('');
});

it.each([
  ['neither search nor owner', { search: undefined }, /endpoints\.0: write either search/],
  ['both', { owner: OWNER, list: LIST }, /endpoints\.0: write either search/],
  ['an owner without a list', { search: undefined, owner: OWNER }, /endpoints\.0: write either search/],
  [
    'a search with numbers in its path',
    { search: { ...SEARCH, path: '/of/{id}' } },
    /search\.path: write it without numbers/,
  ],
  ['a search by nothing', { search: { ...SEARCH, by: {} } }, /search\.by: write as what/],
  [
    'an identifier that the store is not searched by',
    { search: { ...SEARCH, by: { email: 'e', phone: 'p', customerNo: 'c' } } },
    /search\.by\.\w+: remove it, or add \w+ to accepts/,
  ],
  [
    'identifiers in an address, unsaid',
    { search: { ...SEARCH, method: 'GET' } },
    /search: ask by POST, or write identifiersInUrl: accepted/,
  ],
  [
    'a list that says nobody',
    { search: undefined, owner: OWNER, list: { path: '/of' } },
    /list: say whose records are meant once/,
  ],
  ['properties of no owner', { identifiers: { email: 'owner.email' } }, /add owner and list/],
  [
    'changes of what does not say whose it is',
    {
      ...{ search: undefined, owner: OWNER, list: LIST },
      ...{ identifiers: { email: 'owner.email' }, change: { read: '/o/{id}' } },
    },
    /change: remove it: a record that does not say/,
  ],
  ['a change of everything', { change: { read: '/o', erase: '/o/{id}' } }, /change\.read: write \{id\}/],
  ['an unknown field', { fields: { nothing: 'x' } }, /fields\.nothing: write a field of/],
])('says what to write for %s', (_, change, advice) => {
  expect(adviceFor(change)).toMatch(new RegExp(advice.source, 'm'));
});
