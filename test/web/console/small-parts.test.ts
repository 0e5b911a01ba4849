import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../web/console/src/api/address.ts';
import { asCsv } from '../../../web/console/src/cases/as-csv.ts';
import { fieldsOf, isComplete, itemOf } from '../../../web/console/src/decide/desk-record.ts';
import { hashOf, routeOf } from '../../../web/console/src/routing/route.ts';
import { indexPage } from '../../../web/publish/index-page.ts';

describe('an address in the console', () => {
  test.each([
    [hashOf.today, { page: 'today' }],
    [hashOf.cases('closed'), { page: 'cases', status: 'closed' }],
    [hashOf.case('off-2026-0001', 'letters'), { page: 'case', reference: 'OFF-2026-0001', tab: 'letters' }],
    [hashOf.held('a/b'), { page: 'held', mail: 'a/b' }],
    [hashOf.enter, { page: 'enter' }],
    [hashOf.group(), { page: 'group', controller: undefined }],
    ['#/elsewhere', { page: 'nowhere' }],
    ['#/cases/%E0%A4%A', { page: 'case', reference: '%E0%A4%A', tab: undefined }],
  ])('%s leads to its page', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });
});

describe('a call', () => {
  test('fills the names of its route and leaves out what is not asked', () => {
    const place = { path: { reference: 'A B' }, query: { after: '2026#x', status: undefined } };

    expect(addressOf('GET /cases/{reference}', place)).toEqual({
      method: 'GET',
      path: '/cases/A%20B?after=2026%23x',
    });
  });

  test('without a value for a name is a mistake of ours', () => {
    expect(() => addressOf('GET /cases/{reference}')).toThrow('reference');
  });
});

describe('a table for a spreadsheet', () => {
  test('holds no formula and keeps quotes', () => {
    expect(asCsv([['=1+1', 'say "so"', '-2']])).toBe('\ufeff"\'=1+1","say ""so""","\'-2"\r\n');
  });
});

describe('a record that was found by hand', () => {
  const record = {
    key: 1,
    category: 'images',
    id: 'cam-4/17',
    data: 'place: hall\nwhen: 10:15',
    holds: ['name'],
  };

  test('has a field for each line with a colon, the first of them counting', () => {
    expect(fieldsOf('place: hall\nwhen: 10:15\nand later\n\n')).toEqual({
      place: 'hall',
      when: '10:15\nand later',
    });
  });

  test('holds the identifiers that were ticked, with the value that was asked for', () => {
    const subject = { name: { value: 'Ann Example' }, email: { value: 'ann@post.example' } };

    expect(itemOf(record, subject).identifiers).toEqual({ name: 'Ann Example' });
  });

  test.each([{ category: '' }, { id: 'no spaces' }, { data: 'nothing that is a field' }])(
    'is not complete with %j',
    (wrong) => {
      expect([record, { ...record, ...wrong }].map(isComplete)).toEqual([true, false]);
    },
  );
});

describe('the page of a deployment', () => {
  const settings = {
    api: 'https://api.example',
    issuer: 'https://issuer.example/pool',
    signInDomain: 'https://people.example',
    clientId: 'abc',
    identityCopies: 'https://copies.example',
  };
  const page = indexPage('<head><!-- deployment --></head>', settings);

  test('lets the browser call the API and the sign-in, and nobody else', () => {
    expect(page).toContain(
      "connect-src 'self' https://api.example/ https://issuer.example/pool/ https://people.example/;",
    );
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/unsafe-(inline|eval)/);
  });

  test('carries its settings as an attribute, which no value can leave', () => {
    const hostile = indexPage('<!-- deployment -->', { ...settings, clientId: '"><script>' });

    expect(hostile).not.toContain('<script>');
  });

  test('is not made of a build without a place for it', () => {
    expect(() => indexPage('<head></head>', settings)).toThrow('mark');
  });
});
