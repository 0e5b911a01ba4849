import { describe, expect, test } from 'vitest';
import { ControllerId, StoreId } from '#contracts/ids.ts';
import type { FoundRecord } from '#contracts/redactions-api.ts';
import {
  type CorrectableField,
  correctable,
  correctionsAt,
  fits,
  typedIn,
  withTyped,
} from '../../../web/console/src/decide/corrections-form.ts';

const field = (name: string, text: string, more: Partial<FoundRecord['fields'][number]> = {}) => ({
  ...{ path: `/${name}`, name, text, isText: true, cut: false },
  ...more,
});

const RECORD: FoundRecord = {
  place: {
    controller: ControllerId.parse('offitel'),
    store: StoreId.parse('mijn-offitel'),
    page: 'a'.repeat(64),
    item: 'account-1',
  },
  category: 'account',
  matchedBy: ['email'],
  fields: [
    field('address', 'Oudstraat 1'),
    field('floor', '3', { isText: false }),
    field('calls', 'gisteren', { path: '/calls/0' }),
    field('notes', 'lang', { cut: true }),
    field('restricted', 'true', { isText: false }),
  ],
  more: 0,
  files: [],
  redactions: [],
};

const fields = correctable(RECORD, ['address', 'phone']);
const named = (name: string): CorrectableField => {
  const found = fields.find((one) => one.name === name);
  if (!found) throw new Error(`No field ${name}`);
  return found;
};
const NONE = new Map();

describe('what can be corrected of a record', () => {
  test('is what is shown whole, and what is empty of its category', () => {
    expect(fields).toEqual([
      { name: 'address', text: 'Oudstraat 1', from: 'Oudstraat 1' },
      { name: 'floor', text: '3', from: 3 },
      { name: 'phone', text: '', from: null },
    ]);
  });
});

describe('what was typed', () => {
  test('is sent with what stood there', () => {
    const typed = withTyped(NONE, RECORD, named('address'), ' Nieuwstraat 1 ');
    expect(correctionsAt(typed, 'offitel')).toEqual([
      {
        store: 'mijn-offitel',
        category: 'account',
        id: 'account-1',
        set: { address: { from: 'Oudstraat 1', to: 'Nieuwstraat 1' } },
      },
    ]);
    expect(correctionsAt(typed, 'telewacht')).toEqual([]);
  });

  test('completes what was empty, and empties what is to be empty', () => {
    const completed = withTyped(NONE, RECORD, named('phone'), '+32 9 000 00 01');
    const both = withTyped(completed, RECORD, named('address'), '');
    expect(correctionsAt(both, 'offitel')[0]?.set).toEqual({
      phone: { from: null, to: '+32 9 000 00 01' },
      address: { from: 'Oudstraat 1', to: null },
    });
  });

  test('keeps the kind of a number, and does not fit as a word', () => {
    const number = withTyped(NONE, RECORD, named('floor'), '4');
    expect(correctionsAt(number, 'offitel')[0]?.set).toEqual({ floor: { from: 3, to: 4 } });
    expect(fits(number)).toBe(true);
    expect(fits(withTyped(NONE, RECORD, named('floor'), 'vier'))).toBe(false);
  });

  test('is nothing once it is as it was', () => {
    const typed = withTyped(NONE, RECORD, named('address'), 'Nieuwstraat 1');
    expect(typedIn(typed, RECORD, named('address'))).toBe('Nieuwstraat 1');
    expect([...withTyped(typed, RECORD, named('address'), 'Oudstraat 1')]).toEqual([]);
  });
});
