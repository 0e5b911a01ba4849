import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceItem } from '#contracts/lookup.ts';
import { Redaction, type RedactionTarget } from '#contracts/redaction.ts';
import type { StoreAnswer } from '#domain/package/index.ts';
import { fieldsOf } from '#domain/redaction/fields.ts';
import { givenAnswers, givenPages } from '#domain/redaction/index.ts';
import { aComposition, anItem, EvidenceStore, prefixOf } from '../package/a-composition.ts';
import { unpacked, visible } from '../package/unpacked.ts';

type Composed = ReadonlyMap<string, string>;

/** A portal with one visit and a call with a sound, and what is left out of them. */
async function packageWithout(
  targets: readonly { readonly item: string; readonly target: RedactionTarget }[],
  items: readonly EvidenceItem[] = [anItem('p1', 'profile', { name: 'Ada', city: 'Gent' })],
): Promise<{ readonly files: Composed; readonly answers: readonly StoreAnswer[] }> {
  const store = new EvidenceStore();
  const found = [store.answer('voorbeeld', 'portal', items)];
  const redactions = targets.map(({ item, target }) => redactionIn(found[0], item, target));
  const answers = givenAnswers(found, redactions);
  const composition = {
    ...aComposition(store, answers),
    readPage: givenPages(store.readPage, redactions, 'nl'),
  };
  return { files: await unpacked(composition, store), answers };
}

const redactionIn = (answer: StoreAnswer | undefined, item: string, target: RedactionTarget): Redaction =>
  Redaction.parse({
    place: {
      controller: answer?.controller,
      store: answer?.store,
      page: answer?.evidence[0]?.sha256,
      item,
    },
    target,
    ground: 'third-party',
  });

const field = (path: string, range: { start: number; end: number } | null = null): RedactionTarget => ({
  kind: 'field',
  path,
  range,
});

const MARK = '[geredigeerd: gegevens van iemand anders]';
const whole = (files: Composed): string => [...files].map((pair) => pair.join('\n')).join('\n');

describe('what is redacted', () => {
  test('is in no file of the package, whatever it is and wherever it stands in the text', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 12 });
    // A text that nothing else in the package has.
    const secret = fc.stringMatching(/^[k-z]{9,30}$/).map((text) => `Zq${text}`);
    await fc.assert(
      fc.asyncProperty(words, secret, words, fc.boolean(), async (before, hidden, after, nested) => {
        const text = `${before}${hidden}${after}`;
        const data = nested ? { notes: [{ text }] } : { text };
        const path = nested ? '/notes/0/text' : '/text';
        const range = { start: before.length, end: before.length + hidden.length };
        const { files } = await packageWithout(
          [{ item: 'p1', target: field(path, range) }],
          [anItem('p1', 'profile', data)],
        );
        expect(whole(files)).not.toContain(hidden);
        expect(files.get('controllers/voorbeeld/portal-profile.json')).toContain(MARK);
      }),
      { numRuns: 25 },
    );
  });

  test('has a visible mark in its place, in the page and in the files, and the rest stays', async () => {
    const note = 'Called with Jan Derde about the bill.';
    const { files } = await packageWithout(
      [{ item: 'p1', target: field('/note', { start: 12, end: 21 }) }],
      [anItem('p1', 'profile', { note })],
    );
    const masked = `Called with ${MARK} about the bill.`;
    expect(visible(files.get('controllers/voorbeeld/index.html'))).toContain(masked);
    expect(files.get('controllers/voorbeeld/portal-profile.csv')).toContain(masked);
    expect(files.get('controllers/voorbeeld/portal-profile.json')).toContain(masked);
  });

  test('is told with its number and its reason beside the records and in the completeness', async () => {
    const { files } = await packageWithout([{ item: 'p1', target: field('/name') }]);
    expect(visible(files.get('index.html'))).toContain(
      'één gedeelte van een registratie, omdat het over iemand anders gaat',
    );
    expect(files.get('completeness.json')).toContain(
      '"leftOut":[{"ground":"third-party","parts":1,"records":0}]',
    );
  });

  test('takes the whole of a character that it begins or ends within', async () => {
    const { files } = await packageWithout(
      [{ item: 'p1', target: field('/note', { start: 1, end: 2 }) }],
      [anItem('p1', 'profile', { note: '\u{1f600}x' })],
    );
    expect(files.get('controllers/voorbeeld/portal-profile.json')).toContain(`"note":"${MARK}x"`);
  });

  test('can be a value that is no text, and a field that holds others', async () => {
    const { files } = await packageWithout(
      [
        { item: 'p1', target: field('/card') },
        { item: 'p1', target: field('/people/0/name') },
        { item: 'p1', target: field('/people') },
      ],
      [anItem('p1', 'profile', { card: 77_123_456, people: [{ name: 'Jan Derde' }], city: 'Gent' })],
    );
    expect(whole(files)).not.toMatch(/77123456|Jan Derde/);
    expect(files.get('controllers/voorbeeld/portal-profile.json')).toContain(`"people":"${MARK}"`);
  });

  test('has one mark where two ranges overlap', async () => {
    const { files } = await packageWithout(
      [
        { item: 'p1', target: field('/note', { start: 0, end: 6 }) },
        { item: 'p1', target: field('/note', { start: 3, end: 9 }) },
      ],
      [anItem('p1', 'profile', { note: '123456789.' })],
    );
    expect(files.get('controllers/voorbeeld/portal-profile.json')).toContain(`"note":"${MARK}."`);
  });
});

describe('a record that is withheld', () => {
  const two = [anItem('p1', 'profile', { name: 'Ada' }), anItem('p2', 'profile', { name: 'Jan Derde' })];

  test('is in no file, and still counts as found', async () => {
    const { files, answers } = await packageWithout([{ item: 'p2', target: { kind: 'record' } }], two);
    expect(whole(files)).not.toContain('Jan Derde');
    expect(answers[0]?.items).toBe(1);
    expect(visible(files.get('index.html'))).toMatch(
      /2 registraties over u gevonden[\s\S]*één registratie, omdat/,
    );
  });

  test('takes its files with it, and a file can be withheld alone', async () => {
    const store = new EvidenceStore();
    const sound = (n: number) =>
      store.file(
        `${prefixOf('voorbeeld', 'portal')}files/${n}`,
        `stem-${n}.wav`,
        'audio/wav',
        Buffer.from(`Stem ${n}`),
      );
    const found = [
      store.answer('voorbeeld', 'portal', [
        anItem('p1', 'profile', { name: 'Ada' }, [sound(1), sound(2)]),
        anItem('p2', 'profile', { name: 'Jan' }, [sound(3)]),
      ]),
    ];
    const redactions = [
      redactionIn(found[0], 'p1', { kind: 'file', n: 1 }),
      redactionIn(found[0], 'p2', { kind: 'record' }),
    ];
    const files = await unpacked(
      {
        ...aComposition(store, givenAnswers(found, redactions)),
        readPage: givenPages(store.readPage, redactions, 'nl'),
      },
      store,
    );
    expect(whole(files)).toContain('Stem 1');
    expect(whole(files)).not.toMatch(/Stem 2|stem-2|Stem 3|stem-3/);
  });
});

describe('a redaction that fits nothing', () => {
  test.each([
    ['a record that is not there', 'p9', field('/name')],
    ['a field that is not there', 'p1', field('/surname')],
    ['what every object has', 'p1', field('/constructor')],
    ['a range beyond the text', 'p1', field('/name', { start: 1, end: 9 })],
    ['an empty range', 'p1', field('/name', { start: 1, end: 1 })],
    ['a file that is not there', 'p1', { kind: 'file', n: 0 } as const],
  ])('stops the package: %s', async (_, item, target) => {
    await expect(packageWithout([{ item, target }])).rejects.toThrow(/not there|beyond/);
  });
});

test('without redactions an answer and its pages are what they were', async () => {
  const { answers } = await packageWithout([]);
  expect(answers[0]).not.toHaveProperty('leftOut');
});

test('every value of a record can be pointed at, and nothing that is empty', () => {
  const { fields, more } = fieldsOf({ a: 'x', 'b/c~': [true, null, { d: 3 }], e: '', f: {} }, 2);
  expect(fields.map(({ path, text }) => [path, text])).toEqual([
    ['/a', 'x'],
    ['/b~1c~0/0', 'true'],
  ]);
  expect(more).toBe(1);
});
