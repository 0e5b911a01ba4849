import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '#contracts/language.ts';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { aComposition, anItem, EvidenceStore } from './a-composition.ts';
import { unpacked } from './unpacked.ts';

async function csvOf(records: readonly EvidenceItem['data'][], language: Language = 'nl'): Promise<string> {
  const store = new EvidenceStore();
  const items = records.map((data, index) => anItem(String(index), 'visits', data));
  const files = await unpacked(
    aComposition(store, [store.answer('voorbeeld', 'portal', items)], language),
    store,
  );
  return files.get('controllers/voorbeeld/portal-visits.csv') ?? '';
}

test('it begins with a byte order mark and the names of the fields, the registered ones first', async () => {
  expect(await csvOf([{ zebra: 1, state: 'OK', apple: 2, at: 'x' }])).toBe(
    '\ufeff"_id";"at";"state";"apple";"zebra"\r\n"0";"x";"OK";2;1\r\n',
  );
});

test.each(LANGUAGES)('a spreadsheet in %s finds its separator', async (language) => {
  expect(await csvOf([{ at: 'x' }], language)).toContain(language === 'en' ? '"_id","at"' : '"_id";"at"');
});

describe('a text that a spreadsheet would work out is text', () => {
  test.each(['=1+1', '+32 470', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1', '\ufeff=1', '\n+1'])(
    '%j',
    async (text) => {
      expect(await csvOf([{ at: text }])).toContain(`;"'${text}"`);
    },
  );

  test('in the name of a field too', async () => {
    expect(await csvOf([{ '=cmd|x': 'a' }])).toContain(`"'=cmd|x"`);
  });
});

test('numbers stay numbers, and nothing stays empty', async () => {
  expect(await csvOf([{ a: -5.5, b: null, c: true, d: '' }])).toContain('"0";-5.5;;true;""\r\n');
});

test('quotes, separators and line breaks stay within their cell', async () => {
  expect(await csvOf([{ at: 'a";"b\r\nc' }])).toContain('"a"";""b\r\nc"');
});

test('what is deeper is given as JSON', async () => {
  expect(await csvOf([{ at: { b: [1, 2], a: 'x' } }])).toContain('"{""a"":""x"",""b"":[1,2]}"');
});

test('more fields than a table can have share one column, and none is lost', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 150 }, (_, index) => [`field-${1000 + index}`, index]),
  );
  const csv = await csvOf([many]);
  expect(csv.split('\r\n')[0]?.split(';')).toHaveLength(1 + 100 + 1);
  expect(csv).toContain('""field-1149"":149');
});
