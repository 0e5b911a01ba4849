import { describe, expect, test } from 'vitest';
import { EnterRequest } from '#contracts/acts.ts';
import {
  canHaveCome,
  emptyEntry,
  entryFrom,
  faultsIn,
  type TypedEntry,
} from '../../../web/console/src/enter/entry-form.ts';

const TODAY = '2026-03-20';
const KEY = '6e1f5c0a-8f57-4c63-9a59-0d2b6e6a7c11';

const typed: TypedEntry = {
  ...emptyEntry('nl'),
  channel: 'letter',
  received: '2026-03-10',
  text: 'Graag een kopie van alles wat u over mij bewaart.',
  name: 'An Example',
  email: ' an@post.example ',
};

describe('a request that is entered by hand', () => {
  test('asks first for everything that nobody can guess', () => {
    expect(faultsIn(emptyEntry('nl'), TODAY)).toEqual(['channel', 'received', 'text', 'name', 'email']);
  });

  test('is of the shape that the API takes', () => {
    const entry = entryFrom(typed, KEY, TODAY);

    expect(EnterRequest.parse(entry)).toMatchObject({
      key: KEY,
      channel: 'letter',
      received: '2026-03-10',
      email: 'an@post.example',
      language: 'nl',
      rights: ['access'],
      controllers: 'all',
    });
  });

  test.each<[string, Partial<TypedEntry>, string]>([
    ['a day to come', { received: '2026-03-21' }, 'received'],
    ['a day more than a year ago', { received: '2025-03-19' }, 'received'],
    ['a day that is none', { received: '2026-02-30' }, 'received'],
    ['a letter without words', { text: '  ' }, 'text'],
    ['no name', { name: ' ' }, 'name'],
    ['half a mail address', { email: 'an@' }, 'email'],
    ['no right', { rights: [] }, 'rights'],
    ['no company', { controllers: [] }, 'controllers'],
  ])('cannot be sent with %s', (_, wrong, field) => {
    const broken = { ...typed, ...wrong };

    expect(faultsIn(broken, TODAY)).toEqual([field]);
    expect(entryFrom(broken, KEY, TODAY)).toBeNull();
  });

  test('may be without words after a call', () => {
    expect(faultsIn({ ...typed, channel: 'phone', text: '' }, TODAY)).toEqual([]);
  });
});

describe('a day of receipt', () => {
  test.each([
    ['2025-03-20', true],
    ['2026-03-20', true],
    ['2025-03-19', false],
    ['', false],
  ])('%j can be chosen: %s', (day, isPossible) => {
    expect(canHaveCome(day, TODAY)).toBe(isPossible);
  });
});
