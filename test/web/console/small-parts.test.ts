import { describe, expect, test } from 'vitest';
import { DeskFileName } from '#contracts/desk.ts';
import { addressOf } from '../../../web/console/src/api/address.ts';
import { asCsv } from '../../../web/console/src/cases/as-csv.ts';
import { nameFiles } from '../../../web/console/src/decide/desk-files.ts';
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
    files: [],
  };

  test('has a field for each line with a colon, the first of them counting', () => {
    expect(fieldsOf('place: hall\nwhen: 10:15\nand later\n\n')).toEqual({
      place: 'hall',
      when: '10:15\nand later',
    });
  });

  test('holds the identifiers that were ticked, with the value that was asked for', () => {
    const subject = { name: { value: 'Ann Example' }, email: { value: 'ann@post.example' } };

    expect(itemOf(record, subject, []).identifiers).toEqual({ name: 'Ann Example' });
  });

  test.each([
    { category: '' },
    { id: 'no spaces' },
    { data: 'nothing that is a field' },
    { files: [new File([], 'empty.jpg')] },
  ])('is not complete with %j', (wrong) => {
    expect([record, { ...record, ...wrong }].map(isComplete)).toEqual([true, false]);
  });
});

describe('files that go with it', () => {
  const file = (name: string, type = 'image/jpeg') => new File(['x'], name, { type });

  test('have names that are a harmless part of a key and that no other file of the answer has', () => {
    const names = nameFiles([
      [file('IMG_0001.jpg'), file('../../Foto café (1).JPG'), file('.hidden')],
      [file('img_0001.JPG'), file('日本.png'), file('…')],
    ]);

    expect(names.map((of) => of.map(({ name }) => name))).toEqual([
      ['IMG_0001.jpg', 'Foto-cafe-1-.JPG', 'hidden'],
      ['img_0001-2.JPG', 'file.png', 'file'],
    ]);
    expect(names.flat().every(({ name }) => DeskFileName.safeParse(name).success)).toBe(true);
  });

  test('are bytes when the browser does not say what they are', () => {
    const [[one, other] = []] = nameFiles([[file('a', ''), file('b', 'image/png; x')]]);

    expect([one?.contentType, other?.contentType]).toEqual([
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });

  test('are named by the record that they belong to', () => {
    const [files = []] = nameFiles([[file('hall.jpg')]]);
    const record = { key: 1, category: 'images', id: '1', data: 'a: b', holds: [], files: [] };

    expect(itemOf(record, {}, files).files).toEqual([{ name: 'hall.jpg', contentType: 'image/jpeg' }]);
  });
});

describe('the page of a deployment', () => {
  const settings = {
    api: 'https://api.example',
    issuer: 'https://issuer.example/pool',
    signInDomain: 'https://people.example',
    clientId: 'abc',
    identityCopies: 'https://copies.example',
    timeZone: 'Europe/Brussels',
    desks: ['https://desk.example'],
  };
  const page = indexPage('<head><!-- deployment --></head>', settings);

  test('lets the browser call the API, the sign-in and the desks, and nobody else', () => {
    expect(page).toContain(
      "connect-src 'self' https://api.example/ https://issuer.example/pool/ https://people.example/ https://desk.example/;",
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
