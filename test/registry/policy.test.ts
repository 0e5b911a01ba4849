import { describe, expect, it } from 'vitest';
import type { Store } from '#contracts/registry.ts';
import { loadRegistry } from '#registry/load.ts';

/** What the policy names has a place in the data maps. Its words are Dutch, and so are the titles that are read here. */

const { controllers } = loadRegistry('registry');
const storeOf = (name: string): Store | undefined =>
  controllers.flatMap(({ id, stores }) => stores.filter((store) => `${id}/${store.id}` === name))[0];

it('every company of article 2 is registered', () => {
  expect(controllers.map(({ name, legalForm }) => `${name} ${legalForm}`).sort()).toEqual([
    'Memo Group NV',
    'Memo Holding NV',
    'Memo Medical VZW',
    'Offitel Medical VZW',
    'Offitel NV',
    'Telewacht NV',
    'Uw Secretaresse BV',
  ]);
});

it.each([
  ['1, 10', 'Mijn Offitel', 'offitel/mijn-offitel'],
  ['4', 'Memoweb dashboard', 'memo-group/memoweb-dashboard'],
  ['6', 'Offitelweb', 'offitel/offitelweb'],
  ['6', 'Offitelafspraken', 'offitel/offitelafspraken'],
  ['4, 7', 'nieuwsbrief', 'offitel/newsletter'],
  ['4', 'magazine', 'offitel/newsletter'],
  ['1, 6, 11', 'geïnteresseerden', 'offitel/prospects'],
  ['6', 'factu', 'offitel/invoicing'],
  ['4', 'gespreksopnames', 'telewacht/call-recordings'],
  ['2', 'voor klanten', 'offitel/client-calls'],
  ['7', 'bewakingscamera’s', 'offitel/camera-images'],
  ['7', 'websites', 'offitel/web-analytics'],
])('article %s: %s is a store of its own', (_, word, name) => {
  expect(storeOf(name)?.title.nl.toLowerCase()).toContain(word.toLowerCase());
});

describe('every category of article 5 that is personal data has a field', () => {
  it.each([
    [
      'identification',
      'offitel/mijn-offitel',
      'profile',
      ['name', 'address', 'email', 'phone', 'birthDate', 'language'],
    ],
    ['appointments', 'offitel/offitelafspraken', 'appointment', ['startsAt', 'subject']],
    ['correspondence', 'offitel/offitelweb', 'question', ['subject', 'text']],
    ['medical', 'memo-medical/patient-messages', 'messages', ['practice', 'message']],
    ['traffic', 'telewacht/call-records', 'call', ['callerNumber', 'startedAt', 'seconds']],
    ['surfing', 'offitel/web-analytics', 'visit', ['ipAddress', 'page']],
    ['location', 'offitel/web-analytics', 'visit', ['country']],
    ['financial', 'offitel/invoicing', 'payment', ['account', 'amount']],
  ])('%s: %s', (_, name, category, fields) => {
    const found = storeOf(name)?.categories.find(({ id }) => id === category);
    expect(Object.keys(found?.fields ?? {})).toEqual(expect.arrayContaining(fields));
  });
});

describe('the retention of article 11 is said', () => {
  it('for prospects: 3 years', () => {
    expect(storeOf('offitel/prospects')?.retention.nl).toMatch(/^3 jaar/);
  });

  it.each(['offitel/mijn-offitel', 'offitel/offitelweb'])(
    'for customers: 20 years, of which %s says what part is legal duty (RET-1, ERA-3)',
    (name) => {
      const retention = storeOf(name)?.retention.nl;
      expect(retention).toMatch(/^20 jaar/);
      expect(retention).toContain('Wettelijk verplicht zijn daarvan alleen 7 jaar');
      expect(retention).toContain('eigen keuze');
    },
  );

  it('for invoices: 7 years and, since the law was changed, 10 (O23)', () => {
    expect(storeOf('offitel/invoicing')?.retention.nl).toMatch(/7 jaar.*10 jaar vanaf aanslagjaar 2023/);
  });

  it.each(['offitel/mijn-offitel', 'offitel/offitelweb', 'offitel/prospects'])(
    'for minors: 1 year, in %s',
    (name) => {
      expect(storeOf(name)?.retention.nl).toContain('1 jaar');
    },
  );
});

it('the one transfer out of the Economic Area is the one that the policy names, though it denies any (O12)', () => {
  const leaving = controllers.flatMap(({ stores }) => stores.filter(({ transfers }) => transfers.length > 0));
  expect(
    leaving.map(({ id, transfers }) => [id, transfers.map(({ recipient, country }) => [recipient, country])]),
  ).toEqual([['web-analytics', [['Google Inc.', 'US']]]]);
});

it('profiles are stated where articles 5 and 7 describe them, though article 10 denies any (ACC-2 h)', () => {
  const profiling = controllers.flatMap(({ stores }) => stores.filter(({ automated }) => automated));
  expect(profiling.map(({ id }) => id)).toEqual(['newsletter', 'prospects', 'web-analytics']);
});

it('every statement says where it comes from: an article, a section without number, or an assumption', () => {
  const traces = new Set(controllers.flatMap(({ stores }) => stores.flatMap(({ trace }) => trace)));
  const unknown = [...traces].filter((trace) => !/^(S\d+[ab]?|Google Analytics|assumption)$/.test(trace));
  expect(unknown).toEqual([]);
});
