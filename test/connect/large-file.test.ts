import { createHash } from 'node:crypto';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { defineLookup, file, found, item } from '#connect/index.ts';
import { EvidencePage, LookupAnswer } from '#contracts/lookup.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type ObjectStore, startObjectStore } from '../functions/object-store.ts';

const BUCKET = 'evidence';
const MEBIBYTE = 1024 * 1024;
const WHO = { email: 'film.voorbeeld@postvak.example' };

let storage: ObjectStore;
beforeAll(async () => {
  storage = await startObjectStore();
  await storage.s3.ensureBucket({ name: BUCKET });
  const credentials = await storage.client.config.credentials();
  vi.stubEnv('AWS_ENDPOINT_URL_S3', storage.endpoint);
  vi.stubEnv('AWS_REGION', await storage.client.config.region());
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await storage.close();
});

/** As a function of the company writes it, through the S3 of this machine. */
async function ask(store: string, body: AsyncIterable<Uint8Array>): Promise<LookupAnswer> {
  const films = [file({ name: 'film.mp4', contentType: 'video/mp4', body })];
  const lookup = defineLookup(
    {
      ...{ controller: 'my-shop', store, accepts: ['email'] },
      access: async () => found([item('films', '1', {}, { identifiers: WHO, files: films })]),
    },
    { log: () => undefined },
  );
  const answer = await lookup({
    ...{ operation: 'access', caseId: 'a'.repeat(26), controller: 'my-shop', store, cursor: null, page: 1 },
    subject: { email: { value: WHO.email, status: 'verified' } },
    evidence: { bucket: BUCKET, prefix: `my-shop/case/${store}/` },
  });
  return LookupAnswer.parse(answer);
}

async function* frames(count: number): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) yield new Uint8Array(MEBIBYTE).fill(n);
}

it.each([
  ['one part', 16],
  ['two parts, and one byte more', 33],
])('a film of %s is there with the checksum of its whole, as the answer says', async (_, mebibytes) => {
  const store = `films-${mebibytes}`;
  const answer = await ask(store, frames(mebibytes));

  if (answer.outcome !== 'found') throw new Error(JSON.stringify(answer));
  const evidence = evidenceIn(BUCKET, storage.client);
  const [page] = answer.pages;
  if (page === undefined) throw new Error('No page was written.');
  const { items } = EvidencePage.parse(JSON.parse(await evidence.readText(page)));
  const [film] = items[0]?.files ?? [];
  if (film === undefined) throw new Error('The page names no film.');
  expect(film.size).toBe(mebibytes * MEBIBYTE);
  await expect(evidence.confirm(film)).resolves.toBeUndefined();
  await expect(evidence.confirm({ ...film, crc32: 'AAAAAA==' })).rejects.toThrow('other bytes');
  const hash = createHash('sha256');
  for await (const chunk of await evidence.stream(film.key)) hash.update(chunk);
  expect(hash.digest('hex')).toBe(film.sha256);
});

it('a film that breaks off after its first parts is nowhere', async () => {
  async function* broken() {
    yield* frames(40);
    throw new Error('gone');
  }
  expect(await ask('broken', broken())).toEqual({ outcome: 'failed', code: 'LookupFileUnreadable' });
  const listed = await storage.client.send(
    new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'my-shop/case/broken/' }),
  );
  expect(listed.KeyCount).toBe(0);
});
