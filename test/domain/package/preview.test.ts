import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { previewOf } from '#domain/package/preview.ts';

const shown = (value: EvidenceItem['data'][string]) =>
  previewOf(
    { category: 'c', id: '1', data: { field: value }, matchedBy: [], files: [] },
    () => '',
  ).values.get('field');

describe('what a page shows of a value', () => {
  it.each([
    ['a text', 'Kerkstraat 1', 'Kerkstraat 1'],
    ['an instant', '2026-03-05T10:15:00.123Z', '2026-03-05 10:15:00 UTC'],
    ['a number', -0.5, '-0.5'],
    ['a list', ['a', 1, true, null], 'a, 1, true, –'],
    ['an empty list', [], ''],
    [
      'a structure, line by line',
      { straat: 'Kerkstraat 1', postcode: 9000, bus: null },
      'straat: Kerkstraat 1\npostcode: 9000\nbus: –',
    ],
    [
      'a list of structures, one a line',
      [{ stuk: 'ketting', aantal: 1 }, { stuk: 'pédale', op: '2026-03-05T10:15' }, 'los'],
      '– stuk: ketting; aantal: 1\n– stuk: pédale; op: 2026-03-05 10:15\n– los',
    ],
    [
      'what is deeper, in brackets',
      { historiek: [{ van: 2001 }, { van: 2010, bij: { stad: 'Gent' } }] },
      'historiek: (van: 2001), (van: 2010; bij: (stad: Gent))',
    ],
  ])('%s', (_, value, text) => {
    expect(shown(value)).toBe(text);
  });

  it.each([null, ''])('nothing where nothing is (%j)', (value) => {
    expect(shown(value)).toBeUndefined();
  });

  it('no more than 500 characters, and no half of one', () => {
    expect(shown({ note: `${'x'.repeat(493)}😀 and more` })).toBe(`note: ${'x'.repeat(493)}�…`);
  });
});
