import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#contracts/language.ts';
import { canonicalJson } from '#domain/case/chain.ts';
import { composePackage } from '#domain/package/index.ts';
import { aCase, aComposition, anAnswer, anItem, EvidenceStore, prefixOf } from './a-composition.ts';
import { archiveOf, unpacked, visible } from './unpacked.ts';

/** Two records in the portal, one call with a sound, and a store that nobody asked. */
function aPackage() {
  const store = new EvidenceStore();
  const sound = store.file(
    `${prefixOf('beller', 'calls')}files/1`,
    'gesprek.wav',
    'audio/wav',
    Buffer.alloc(999, 7),
  );
  const answers = [
    store.answer('voorbeeld', 'portal', [
      anItem('p1', 'profile', { name: 'Ada', city: 'Gent' }),
      anItem('v1', 'visits', { at: '2026-01-01T10:00:00.000Z', state: 'OK' }),
      anItem('v2', 'visits', { at: '2026-01-02T10:00:00.000Z', state: 'NOK' }),
    ]),
    store.answer('beller', 'calls', [anItem('c1', 'calls', { at: '2026-01-03' }, [sound])]),
  ];
  return { store, answers };
}

test('the files stand in a fixed order, the manifest and the seal last', async () => {
  const { store, answers } = aPackage();
  expect([...(await unpacked(aComposition(store, answers), store)).keys()]).toEqual([
    'index.html',
    'letter.pdf',
    'article-15.html',
    'article-15.json',
    'verify.html',
    'controllers/voorbeeld/index.html',
    'controllers/voorbeeld/portal-profile.json',
    'controllers/voorbeeld/portal-profile.csv',
    'controllers/voorbeeld/portal-visits.json',
    'controllers/voorbeeld/portal-visits.csv',
    'controllers/beller/index.html',
    'controllers/beller/calls-calls.json',
    'controllers/beller/calls-calls.csv',
    'controllers/beller/files/calls-calls/0001-gesprek.wav',
    'controllers/praktijk/index.html',
    'completeness.json',
    'manifest.json',
    'signing-key.pem',
    'SHA256SUMS',
    'SHA256SUMS.sig',
  ]);
});

test('the same case gives the same bytes', async () => {
  const [one, other] = [aPackage(), aPackage()];
  const first = await archiveOf(aComposition(one.store, one.answers), one.store);
  const second = await archiveOf(aComposition(other.store, other.answers), other.store);
  expect(first.equals(second)).toBe(true);
});

/** What comes after the list of files, or is it. */
const UNLISTED = ['manifest.json', 'signing-key.pem', 'SHA256SUMS', 'SHA256SUMS.sig'];

test('the manifest has every file before it with its size and hash, and the time of release', async () => {
  const { store, answers } = aPackage();
  const files = await unpacked(aComposition(store, answers), store);
  const manifest = JSON.parse(files.get('manifest.json') ?? '');
  const others = [...files].filter(([path]) => !UNLISTED.includes(path));
  expect(manifest).toEqual({
    package: 'inzage-access/1',
    reference: 'VBD-2026-0001',
    createdAt: '2026-03-10T09:30:00.000Z',
    files: others.map(([path, content]) => ({
      path,
      size: Buffer.byteLength(content),
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
  });
});

test('JSON is canonical', async () => {
  const { store, answers } = aPackage();
  const files = await unpacked(aComposition(store, answers), store);
  for (const [path, content] of files) {
    if (path.endsWith('.json')) expect(canonicalJson(JSON.parse(content))).toBe(content);
  }
});

test('a category has all its records, what its fields mean, and where their files are', async () => {
  const { store, answers } = aPackage();
  const files = await unpacked(aComposition(store, answers), store);
  const calls = JSON.parse(files.get('controllers/beller/calls-calls.json') ?? '');
  expect(calls).toMatchObject({
    asOf: '2026-03-08T12:00:00.000Z',
    controller: { id: 'beller', name: 'Beller' },
    store: { id: 'calls', title: 'Bestand calls' },
    category: { id: 'calls', title: 'Gesprekken' },
    fields: { at: 'Wanneer' },
    count: 1,
    records: [
      { id: 'c1', matchedBy: ['email'], files: [{ path: 'files/calls-calls/0001-gesprek.wav', size: 999 }] },
    ],
  });
});

test('without a release by a person there is no package (AUT)', async () => {
  const { store, answers } = aPackage();
  const composition = { ...aComposition(store, answers), state: aCase({ release: null }) };
  await expect(archiveOf(composition, store)).rejects.toMatchObject({ name: 'Refused' });
});

describe('records', () => {
  test('of a category that is not registered are given all the same (ACC-3)', async () => {
    const store = new EvidenceStore();
    const answers = [store.answer('beller', 'calls', [anItem('x', '../unknown', { secret: 'kept' })])];
    const files = await unpacked(aComposition(store, answers), store);
    expect(files.get('controllers/beller/calls-other.json')).toContain('"category":"../unknown"');
    expect(visible(files.get('index.html'))).toContain('kept');
  });

  test('beyond 200 are in the files, and the page says so', async () => {
    const store = new EvidenceStore();
    const items = Array.from({ length: 201 }, (_, index) =>
      anItem(`v${index}`, 'visits', { at: `dag ${index}.` }),
    );
    const files = await unpacked(
      aComposition(store, [store.answer('voorbeeld', 'portal', items, 50)]),
      store,
    );
    const page = visible(files.get('index.html'));
    expect(page).toContain('U ziet hier de eerste 200 van 201 registraties.');
    expect([page.includes('dag 199.'), page.includes('dag 200.')]).toEqual([true, false]);
    expect(files.get('controllers/voorbeeld/portal-visits.csv')).toContain('dag 200.');
  });

  test('that are more or fewer than the store said stop the package', async () => {
    const store = new EvidenceStore();
    const answer = store.answer('beller', 'calls', [anItem('c', 'calls', {})]);
    const composition = aComposition(store, [{ ...answer, items: 2 }]);
    await expect(archiveOf(composition, store)).rejects.toMatchObject({ name: 'LookupInvalid' });
  });

  test('that no page holds stop it too', async () => {
    const store = new EvidenceStore();
    const composition = aComposition(store, [anAnswer('beller', 'calls', { outcome: 'found', items: 1 })]);
    await expect(archiveOf(composition, store)).rejects.toMatchObject({ name: 'LookupInvalid' });
  });

  test('may have fields that every object has', async () => {
    const store = new EvidenceStore();
    const items = [anItem('1', 'calls', { constructor: 'mine' }), anItem('2', 'calls', { toString: 'too' })];
    const files = await unpacked(aComposition(store, [store.answer('beller', 'calls', items)]), store);
    expect(files.get('controllers/beller/calls-calls.csv')).toBe(
      '\ufeff"_id";"constructor";"toString"\r\n"1";"mine";\r\n"2";;"too"\r\n',
    );
    expect(visible(files.get('index.html'))).toContain('mine');
  });

  test('that came before a store failed are shown, with what is missing', async () => {
    const store = new EvidenceStore();
    const answer = store.answer('beller', 'calls', [anItem('c', 'calls', { at: 'toen' })]);
    const files = await unpacked(aComposition(store, [{ ...answer, outcome: 'failed' as const }]), store);
    expect(visible(files.get('index.html'))).toContain('Wat er toen al was, ziet u hier toch.');
    expect(files.get('controllers/beller/calls-calls.csv')).toContain('toen');
  });

  test('that are many are written as they are read, and all arrive', async () => {
    const store = new EvidenceStore();
    const items = Array.from({ length: 3000 }, (_, index) =>
      anItem(`v${index}`, 'visits', { at: 'x'.repeat(800) }),
    );
    const answers = [store.answer('voorbeeld', 'portal', items, 500)];
    const streamed: string[] = [];
    for await (const { path, content } of composePackage(aComposition(store, answers))) {
      if ('evidence' in content || content instanceof Uint8Array) continue;
      streamed.push(path);
      for await (const chunk of content) expect(chunk.byteLength).toBeLessThan(200_000);
    }
    expect(streamed).toEqual([
      'controllers/voorbeeld/portal-visits.json',
      'controllers/voorbeeld/portal-visits.csv',
    ]);
    const files = await unpacked(aComposition(store, answers), store);
    expect(JSON.parse(files.get('controllers/voorbeeld/portal-visits.json') ?? '').records).toHaveLength(
      3000,
    );
  });
});

test('an answer of one page is read from the store once', async () => {
  const store = new EvidenceStore();
  const answers = [
    store.answer('voorbeeld', 'portal', [anItem('p', 'profile', {}), anItem('v', 'visits', {})]),
  ];
  await archiveOf(aComposition(store, answers), store);
  expect(store.reads).toHaveLength(1);
});

test('what is kept for clients is never opened, whatever is noted of it (PRO-1)', async () => {
  const store = new EvidenceStore();
  const answers = [
    store.answer('praktijk', 'patients', [anItem('m', 'messages', { message: 'vertrouwelijk' })]),
  ];
  const files = await unpacked(aComposition(store, answers), store);
  expect([...files.values()].join()).not.toContain('vertrouwelijk');
  expect(store.reads).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the first page reads like this', async () => {
    const { store, answers } = aPackage();
    const composition = aComposition(
      store,
      [...answers, anAnswer('voorbeeld', 'gone', { outcome: 'failed' })],
      language,
    );
    expect(visible((await unpacked(composition, store)).get('index.html'))).toMatchSnapshot();
  });

  test('the page about the use of the data reads like this', async () => {
    const { store, answers } = aPackage();
    const files = await unpacked(aComposition(store, answers.slice(0, 1), language), store);
    expect(visible(files.get('article-15.html'))).toMatchSnapshot();
  });

  test('the page by which the package is checked reads like this', async () => {
    const { store, answers } = aPackage();
    const files = await unpacked(aComposition(store, answers, language), store);
    expect(visible(files.get('verify.html'))).toMatchSnapshot();
  });
});
