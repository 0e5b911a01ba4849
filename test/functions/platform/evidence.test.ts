import '../environment.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Evidence, evidenceIn } from '#functions/platform/evidence.ts';
import { sha256 } from '#functions/platform/secret.ts';
import { ENVIRONMENT } from '../environment.ts';
import { putEvidence } from '../evidence.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';

let store: ObjectStore;
let evidence: Evidence;
beforeAll(async () => {
  store = await startObjectStore();
  evidence = evidenceIn(ENVIRONMENT.EVIDENCE_BUCKET, store.client);
});
afterAll(() => store.close());

const missing = expect.objectContaining({ name: 'EvidenceMissing' });

describe('evidence that an answer names', () => {
  test('is confirmed when it is there', async () => {
    const object = await putEvidence(store, 'offitel/a/b/1.json', '{"items":[]}');
    await expect(evidence.confirm(object)).resolves.toBeUndefined();
  });

  test('is missing when it is not there', async () => {
    const object = await putEvidence(store, 'offitel/a/b/2.json', '{}');
    await expect(evidence.confirm({ ...object, key: 'offitel/a/b/none.json' })).rejects.toThrow(missing);
  });

  test('is missing when the bytes are others of the same length', async () => {
    const object = await putEvidence(store, 'offitel/a/b/3.json', '{"items":[1]}');
    await putEvidence(store, 'offitel/a/b/3.json', '{"items":[2]}');
    await expect(evidence.confirm(object)).rejects.toThrow(missing);
  });

  test('is missing when its size is another', async () => {
    const object = await putEvidence(store, 'offitel/a/b/4.json', '{}');
    await expect(evidence.confirm({ ...object, size: 3 })).rejects.toThrow(missing);
  });
});

describe('evidence that is read again', () => {
  test('is given as text', async () => {
    const object = await putEvidence(store, 'offitel/a/b/5.json', '{"naam":"Zoë"}');
    expect(await evidence.readText(object)).toBe('{"naam":"Zoë"}');
  });

  test('is missing when it has gone', async () => {
    const gone = { key: 'offitel/a/b/gone.json', sha256: sha256('') };
    await expect(evidence.readText(gone)).rejects.toThrow(missing);
  });

  test('is refused when its bytes are not those that were recorded', async () => {
    const object = await putEvidence(store, 'offitel/a/b/6.json', '{}');
    const other = { ...object, sha256: sha256('something else') };
    await expect(evidence.readText(other)).rejects.toThrow(missing);
  });

  test('comes part by part where it is large', async () => {
    await putEvidence(store, 'offitel/a/b/7.wav', 'x'.repeat(300_000));
    let [size, parts] = [0, 0];
    for await (const part of await evidence.stream('offitel/a/b/7.wav')) {
      size += part.length;
      parts += 1;
    }
    expect(size).toBe(300_000);
    expect(parts).toBeGreaterThan(1);
  });
});

test('what the pipeline writes itself can be read back', async () => {
  await evidence.writeText('pipeline/a/plan.json', '[]');
  expect(await evidence.readText({ key: 'pipeline/a/plan.json', sha256: sha256('[]') })).toBe('[]');
});
