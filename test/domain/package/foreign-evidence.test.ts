import { describe, expect, test } from 'vitest';
import { checkEvidence, type StoreAnswer } from '#domain/package/index.ts';
import { aComposition, anItem, CASE_ID, EvidenceStore, prefixOf } from './a-composition.ts';
import { archiveOf } from './unpacked.ts';

const FOREIGN = [
  prefixOf('voorbeeld', 'portal'),
  prefixOf('beller', 'calls-old'),
  prefixOf('beller', 'calls').replace(/a{26}/, 'b'.repeat(26)),
  `x/${prefixOf('beller', 'calls')}`,
  '',
];

describe('an object that is not below the prefix of its store is refused by name (AFF-1)', () => {
  test.each(FOREIGN)('as a file: %s', async (prefix) => {
    const store = new EvidenceStore();
    const file = store.file(`${prefix}files/1`, 'a.txt', 'text/plain', Buffer.from('of another'));
    const answers = [store.answer('beller', 'calls', [anItem('c', 'calls', {}, [file])])];
    await expect(archiveOf(aComposition(store, answers), store)).rejects.toMatchObject({
      name: 'LookupInvalid',
    });
  });

  test.each(FOREIGN)('as a page, which is not even read: %s', async (prefix) => {
    const store = new EvidenceStore();
    const answer = store.answer('beller', 'calls', [anItem('c', 'calls', {})]);
    const evidence = [{ ...store.put(`${prefix}page.json`, Buffer.from('{"items":[]}')) }];
    const composition = aComposition(store, [{ ...answer, evidence }]);
    await expect(archiveOf(composition, store)).rejects.toMatchObject({ name: 'LookupInvalid' });
    expect(store.reads).toEqual([]);
  });

  test('the prefix itself is no object', async () => {
    const store = new EvidenceStore();
    const file = store.file(prefixOf('beller', 'calls'), 'a.txt', 'text/plain', Buffer.from('x'));
    const answers = [store.answer('beller', 'calls', [anItem('c', 'calls', {}, [file])])];
    await expect(archiveOf(aComposition(store, answers), store)).rejects.toMatchObject({
      name: 'LookupInvalid',
    });
  });
});

test('it shows before anything is released', async () => {
  const store = new EvidenceStore();
  const answer = store.answer('beller', 'calls', [anItem('c', 'calls', {})]);
  const { registry, readPage } = aComposition(store, []);
  const check = (answers: readonly StoreAnswer[]) =>
    checkEvidence({ caseId: CASE_ID, registry, answers, readPage });
  await expect(check([answer])).resolves.toBeUndefined();
  await expect(check([{ ...answer, items: 2 }])).rejects.toMatchObject({ name: 'LookupInvalid' });
});

test('a file with other bytes than its checksums stops the package', async () => {
  const store = new EvidenceStore();
  const key = `${prefixOf('beller', 'calls')}files/1`;
  const file = store.file(key, 'a.txt', 'text/plain', Buffer.from('as found'));
  const answers = [store.answer('beller', 'calls', [anItem('c', 'calls', {}, [file])])];
  store.objects.set(key, Buffer.from('replaced'));
  await expect(archiveOf(aComposition(store, answers), store)).rejects.toMatchObject({ name: 'ZipRefused' });
});
