import { describe, expect, test } from 'vitest';
import { recipientsNotices } from '#domain/rights/recipients.ts';
import { loadRegistry } from '#registry/load.ts';
import { offitel, store } from './people.ts';

const registry = loadRegistry('registry');
const notices = (
  ...rows: readonly { id: string; result: 'erased' | 'already' | 'missing' | 'rectified' }[]
) =>
  recipientsNotices({
    registry,
    language: 'nl',
    reference: 'OFF-2026-0001',
    person: '4711-0815',
    acts: [
      {
        operation: 'erase',
        controller: offitel,
        store: store('newsletter'),
        rows: rows.map((row) => ({ category: 'subscription', ...row })),
        fields: ['name'],
      },
    ],
  });
const known = registry.controllers
  .find(({ id }) => id === offitel)
  ?.stores.find(({ id }) => id === 'newsletter')
  ?.recipients.map(({ name }) => name);

describe('recipients (NOT-1)', () => {
  test('each of those in the data map hears which records were erased', () => {
    const given = notices({ id: 'r-1', result: 'erased' }, { id: 'r-2', result: 'erased' });
    expect(given.map(({ notice }) => notice.recipient)).toEqual(known);
    expect(given[0]?.notice.changes).toMatchObject([{ change: 'erased', keys: ['r-1', 'r-2'], fields: [] }]);
  });

  test('hear of nothing where nothing was changed', () => {
    expect(notices({ id: 'r-1', result: 'already' }, { id: 'r-2', result: 'missing' })).toEqual([]);
  });

  test('hear which fields were corrected, and not what they say', () => {
    expect(notices({ id: 'r-1', result: 'rectified' })[0]?.notice.changes[0]).toMatchObject({
      fields: ['name'],
    });
  });
});
