import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkConformance, Fixture } from '#connect/conformance/index.ts';
import { DeclaredEndpoint } from '#contracts/declared-endpoint.ts';
import { declaredEndpoints } from '#registry/connectors/declared-endpoints.ts';
import { askAll } from './ask-all.ts';
import { openShop, type Shop } from './shop-service.ts';

const FIELDS = { what: 'what', total: 'total', name: 'customer.name' };
const SEARCH = {
  ...{
    path: '/orders/search',
    by: { email: 'filter.email', phone: 'filter.phone' },
    with: { 'filter.state': 'all' },
  },
  ...{ records: 'data', paging: { next: 'links.next', as: 'after' } },
};
/** Records that a search finds, and that can be changed. */
const SEARCHED = {
  ...{ category: 'orders', id: 'id', search: SEARCH, fields: FIELDS },
  identifiers: { email: 'customer.email', phone: 'customer.phone', name: 'customer.name' },
  change: { read: '/orders/{id}', record: 'order', erase: '/orders/{id}', rectify: '/orders/{id}' },
};
const CUSTOMER = {
  search: { path: '/customers', method: 'GET', by: { email: 'email' }, identifiersInUrl: 'accepted' },
  id: 'id',
};
/** Records that only their customer leads to. */
const JOINED = {
  ...{ category: 'orders', id: 'id', owner: CUSTOMER },
  list: {
    path: '/customers/{owner}/orders',
    records: 'items',
    paging: { page: 'page' },
    with: { state: 'all' },
  },
  fields: { what: 'what', total: 'total', name: 'owner.name' },
  identifiers: { email: 'owner.email', phone: 'owner.phone', name: 'owner.name' },
};
const FIXTURE = Fixture.parse({
  ...{ controller: 'my-shop', store: 'orders' },
  nobody: { email: 'niemand@postvak.example' },
  one: { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' },
  many: { who: { email: 'veel@postvak.example' }, records: 250 },
  ambiguous: { email: 'gezin@postvak.example', name: 'Jan Voorbeeld' },
  hostile: { who: { email: 'boos@postvak.example' }, records: 1 },
  others: ['her secret'],
  erase: { who: { email: 'weg@postvak.example' }, record: { category: 'orders', id: 'o-4/orders' } },
  rectify: {
    who: { email: 'mira.voorbeeld@postvak.example', name: 'Mira Voorbeeld' },
    record: { category: 'orders', id: 'o-1/orders' },
    ...{ field: 'what', from: 'paper', to: 'cardboard' },
  },
});

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

type Given = { readonly auth?: 'bearer' | 'basic' | { header: string }; readonly seconds?: number };

function lookupWith(endpoint: object, { auth = 'bearer', seconds = 60 }: Given = {}) {
  const pages = new Map<string, string>();
  const lookup = declaredEndpoints(
    {
      ...{ controller: 'my-shop', store: 'orders', accepts: ['email', 'phone', 'name'], auth, seconds },
      endpoints: [DeclaredEndpoint.parse(endpoint)],
    },
    {
      secret: async () => JSON.stringify({ url: shop.url, key: 'shop:key' }),
      wait: async () => undefined,
      putObject: async ({ key, body }) => void pages.set(key, new TextDecoder().decode(body)),
      log: () => undefined,
    },
  );
  return { lookup, pages };
}

const found = async (endpoint: object, who: Record<string, string>, given: Given = {}) => {
  const subject = Object.entries(who).map(([kind, value]) => [kind, { value, status: 'verified' as const }]);
  return askAll(lookupWith(endpoint, given), Object.fromEntries(subject));
};

describe('a service whose data map says what it is asked', () => {
  it.each([
    ['a search by POST and changes', SEARCHED, 15],
    ['a list of the customer', JOINED, 12],
  ])('passes every check of a lookup, without a line of code, by %s', async (_, endpoint, least) => {
    const { lookup, pages } = lookupWith(endpoint);
    const { findings } = await checkConformance({
      target: {
        ask: async (question) => await lookup(question),
        bucket: 'evidence',
        written: async (key) => new TextEncoder().encode(pages.get(key)),
        keys: () => null,
        logged: () => [],
      },
      fixture: FIXTURE,
      name: 'declared',
      at: new Date('2026-03-05T10:00:00Z'),
      mayChange: true,
    });

    expect(findings.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(findings.filter(({ result }) => result === 'passed').length).toBeGreaterThanOrEqual(least);
  });

  it('asks once for each identifier, and gives what two of them find once', async () => {
    const who = { email: 'mira.voorbeeld@postvak.example', phone: '+32 11 22 33 44' };
    const { items } = await found(SEARCHED, who);
    expect(items).toMatchObject([{ id: 'o-1/orders', data: { what: 'paper', name: 'Mira Voorbeeld' } }]);
    expect(shop.asked.map(({ body }) => body)).toEqual([
      { filter: { state: 'all', email: 'mira.voorbeeld@postvak.example' } },
      { filter: { state: 'all', phone: '+3211223344' } },
    ]);
  });

  it.each([
    ['numbered pages', JOINED],
    ['an offset', { ...JOINED, list: { path: '/orders', by: 'customer', paging: { offset: 'offset' } } }],
    ['a token', SEARCHED],
  ])('gives all of many records, each once, by %s', async (_, endpoint) => {
    const { items } = await found(endpoint, { email: 'veel@postvak.example' });
    expect(new Set(items.map(({ id }) => id)).size).toBe(250);
    expect(items.length).toBe(250);
  });

  it('gives what it has when its time is over, and goes on from there', async () => {
    const { answers, items } = await found(SEARCHED, { email: 'veel@postvak.example' }, { seconds: -1 });
    expect(new Set(items.map(({ id }) => id)).size).toBe(250);
    expect(answers.length).toBeGreaterThanOrEqual(7);
  });

  it('names no identifier in an address of its own accord', async () => {
    await found(SEARCHED, { email: 'mira.voorbeeld@postvak.example' });
    expect(shop.asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /orders/search']);
  });

  it.each([
    ['bearer' as const, 'Bearer shop:key'],
    ['basic' as const, `Basic ${btoa('shop:key')}`],
    [{ header: 'x-shop-key' }, 'shop:key'],
  ])('shows the key as the data map says: %j', async (auth, key) => {
    await found(SEARCHED, { email: 'mira.voorbeeld@postvak.example' }, { auth });
    expect(shop.asked[0]?.key).toBe(key);
  });

  it('corrects only the version that it has read', async () => {
    const { access, rectify } = lookupWith(SEARCHED).lookup.definition;
    const subject = { email: { value: 'mira.voorbeeld@postvak.example', status: 'verified' as const } };
    const answer = await access({ subject, cursor: null, caseId: 'c' });
    const [record] = answer.outcome === 'found' ? answer.items : [];
    if (record === undefined) throw new Error('nothing was found');
    await rectify?.(
      [{ record, set: { what: { from: 'paper', to: 'card' } }, data: { ...record.data, what: 'card' } }],
      { caseId: 'c', idempotencyKey: 'k' },
    );
    const [, read, written] = shop.asked;
    expect([read?.method, written?.method, written?.body]).toEqual(['GET', 'PATCH', { what: 'card' }]);
    expect(shop.orders.get('o-1')?.what).toBe('card');
  });

  it('deletes no record that has become another’s since it was read', async () => {
    const { access, erase } = lookupWith(SEARCHED).lookup.definition;
    const subject = { email: { value: 'weg@postvak.example', status: 'verified' as const } };
    const answer = await access({ subject, cursor: null, caseId: 'c' });
    const [record] = answer.outcome === 'found' ? answer.items : [];
    const [others] = [...shop.orders.values()];
    if (record === undefined || others === undefined) throw new Error('nothing was found');
    shop.orders.set('o-4', { ...others, id: 'o-4' });
    await erase?.([{ record, how: 'delete' }], { caseId: 'c', idempotencyKey: 'k' });
    expect(shop.orders.has('o-4')).toBe(true);
  });

  it('leaves to a person what no endpoint says how to change', async () => {
    const { erase, rectify, restrict, find } = lookupWith(JOINED).lookup.definition;
    expect([erase, rectify, restrict, find]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('is refused by name', () => {
  const failure = async (endpoint: object, who = { email: 'veel@postvak.example' }) => {
    const { answers } = await found(endpoint, who);
    return answers.at(-1);
  };

  it('a list that is none', async () => {
    expect(await failure({ ...SEARCHED, search: { ...SEARCH, records: 'links' } })).toMatchObject({
      ...{ outcome: 'failed', code: 'StoreAnswerInvalid' },
    });
  });

  it('a path that leads nowhere: never taken for nothing found (ACC-1)', async () => {
    expect(await failure({ ...SEARCHED, search: { ...SEARCH, path: '/order/search' } })).toMatchObject({
      ...{ outcome: 'failed', code: 'StorePathUnknown' },
    });
  });

  it('a service that gives the first page for ever', async () => {
    const list = { ...JOINED.list, paging: { page: 'bladzijde' } };
    expect(await failure({ ...JOINED, list })).toMatchObject({ outcome: 'failed', code: 'StorePagingStuck' });
  });

  it('a record without a number', async () => {
    expect(await failure({ ...SEARCHED, id: 'number' })).toMatchObject({
      ...{ outcome: 'failed', code: 'StoreAnswerInvalid' },
    });
  });
});

it.each(['orders', '/orders?all=1', '/../admin', '/orders/{email}', '/a b', '/', '/.', '/orders/..'])(
  'takes no path such as %s',
  (path) => {
    expect(DeclaredEndpoint.safeParse({ ...SEARCHED, search: { ...SEARCH, path } }).success).toBe(false);
  },
);
