import { createHash } from 'node:crypto';
import * as sdk from '@aws-sdk/client-s3';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { checkConformance, Fixture } from '#connect/conformance/index.ts';
import { defineLookup, fileFromS3, found, item, nothing } from '#connect/index.ts';
import { copyInS3 } from '#connect/s3-copy.ts';
import type { StoredFile } from '#connect/s3-file.ts';
import { EvidencePage, LookupAnswer } from '#contracts/lookup.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { type ObjectStore, startObjectStore } from '../functions/object-store.ts';

const [EVIDENCE, RECORDINGS] = ['evidence', 'recordings'];
const WHO = { email: 'film.voorbeeld@postvak.example' };
const MEBIBYTE = 1024 * 1024;

let storage: ObjectStore;
beforeAll(async () => {
  storage = await startObjectStore();
  for (const name of [EVIDENCE, RECORDINGS]) await storage.s3.ensureBucket({ name });
  await storage.s3.ensureBucket({ name: 'versions', versioned: true });
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
afterEach(() => {
  vi.restoreAllMocks();
});

/** How often a stored file was read. */
function reading(): () => number {
  const send = vi.spyOn(S3Client.prototype, 'send');
  return () =>
    send.mock.calls.filter(
      ([command]) => command instanceof GetObjectCommand && command.input.Bucket === RECORDINGS,
    ).length;
}

const put = (Key: string, Body: Uint8Array | string, more: Partial<PutObjectCommandInput> = {}) =>
  storage.client.send(
    new PutObjectCommand({ Bucket: RECORDINGS, Key, Body, ChecksumAlgorithm: 'SHA256', ...more }),
  );

const lookupOf = (place: StoredFile) =>
  defineLookup(
    {
      ...{ controller: 'my-shop', store: 'films', accepts: ['email', 'name'] },
      access: async ({ subject }) =>
        subject.email?.value === WHO.email
          ? found([
              item(
                'films',
                '1',
                {},
                {
                  identifiers: WHO,
                  files: [fileFromS3({ name: 'film.mp4', contentType: 'video/mp4', ...place })],
                },
              ),
            ])
          : nothing(),
    },
    { log: () => undefined },
  );

async function ask(place: StoredFile) {
  const answer = LookupAnswer.parse(
    await lookupOf(place)({
      ...{ operation: 'access', caseId: 'a'.repeat(26), controller: 'my-shop', store: 'films' },
      ...{ cursor: null, page: 1, subject: { email: { value: WHO.email, status: 'verified' } } },
      evidence: { bucket: EVIDENCE, prefix: `my-shop/case/${place.bucket}/${place.key.length}/` },
    }),
  );
  if (answer.outcome !== 'found') return { answer, film: undefined };
  const evidence = evidenceIn(EVIDENCE, storage.client);
  const [page] = answer.pages;
  if (page === undefined) throw new Error('No page was written.');
  const { items } = EvidencePage.parse(JSON.parse(await evidence.readText(page)));
  const film = items[0]?.files[0];
  if (film === undefined) throw new Error('The page names no film.');
  await evidence.confirm(film);
  const hash = createHash('sha256');
  for await (const chunk of await evidence.stream(film.key)) hash.update(chunk);
  // What the answer says of it is so.
  expect(hash.digest('hex')).toBe(film.sha256);
  return { answer, film };
}

it.each([
  ['at once', 'short.mp4', 3],
  ['in parts', 'a/long film, é & +%.mp4', 65 * MEBIBYTE],
  ['of no bytes', 'empty.mp4', 0],
])('a file that S3 knows by its SHA-256 is copied %s, and none of it is read', async (_, key, size) => {
  const read = reading();
  await put(key, new Uint8Array(size).fill(7));
  const { film } = await ask({ bucket: RECORDINGS, key });
  expect(film).toMatchObject({ size, name: 'film.mp4', contentType: 'video/mp4' });
  expect(read()).toBe(0);
});

it('takes nothing along that the company notes on its objects', async () => {
  await put('noted.mp4', 'film', { ContentType: 'x/y', Metadata: { who: 'mira' }, Tagging: 'who=mira' });
  const { film } = await ask({ bucket: RECORDINGS, key: 'noted.mp4' });
  const there = { Bucket: EVIDENCE, Key: film?.key };
  const { Metadata, ContentType } = await storage.client.send(new HeadObjectCommand(there));
  const { TagSet } = await storage.client.send(new GetObjectTaggingCommand(there));
  expect([Metadata, ContentType, TagSet]).toEqual([{}, 'video/mp4', []]);
});

it('reads a file of which S3 has kept no SHA-256', async () => {
  const read = reading();
  await put('other.mp4', 'film', { ChecksumAlgorithm: 'CRC32' });
  expect((await ask({ bucket: RECORDINGS, key: 'other.mp4' })).film).toMatchObject({ size: 4 });
  expect(read()).toBe(1);
});

it('reads a file of which S3 has kept the SHA-256 of its parts only', async () => {
  const read = reading();
  const object = { Bucket: RECORDINGS, Key: 'parts.mp4' };
  const { UploadId } = await storage.client.send(
    new CreateMultipartUploadCommand({ ...object, ChecksumAlgorithm: 'SHA256' }),
  );
  const { ETag, ChecksumSHA256 } = await storage.client.send(
    new UploadPartCommand({
      ...{ ...object, UploadId, PartNumber: 1, Body: 'film', ChecksumAlgorithm: 'SHA256' },
    }),
  );
  const Parts = [{ PartNumber: 1, ETag, ChecksumSHA256 }];
  await storage.client.send(
    new CompleteMultipartUploadCommand({ ...object, UploadId, MultipartUpload: { Parts } }),
  );
  expect((await ask({ bucket: RECORDINGS, key: 'parts.mp4' })).film).toMatchObject({ size: 4 });
  expect(read()).toBe(1);
});

it.each(['SHA256', 'CRC32'] as const)('takes the version that is named, by %s', async (algorithm) => {
  const object = { Bucket: 'versions', ChecksumAlgorithm: algorithm };
  const { VersionId: versionId } = await put(`${algorithm}.mp4`, 'the first', object);
  await put(`${algorithm}.mp4`, 'another', object);
  const { film } = await ask({ bucket: 'versions', key: `${algorithm}.mp4`, versionId });
  expect(film?.size).toBe('the first'.length);
});

it('names a file that is not there', async () => {
  const { answer } = await ask({ bucket: RECORDINGS, key: 'nowhere.mp4' });
  expect(answer).toEqual({ outcome: 'failed', code: 'LookupFileUnreadable' });
});

const TARGET = { bucket: EVIDENCE, key: 'my-shop/x', contentType: 'video/mp4' };

/** S3 as it would answer of a file of this size. */
function s3Of(size: number) {
  const sent: { name: string; input: unknown }[] = [];
  const s3 = new S3Client({});
  vi.spyOn(s3, 'send').mockImplementation(async (command: { input: unknown }) => {
    sent.push({ name: command.constructor.name, input: command.input });
    return {
      ...{ ContentLength: size, ETag: '"e"', ChecksumSHA256: 'AAAA', ChecksumType: 'FULL_OBJECT' },
      ...{ UploadId: 'u', ChecksumCRC32: 'AAAAAA==', CopyPartResult: { ETag: '"p"' } },
    };
  });
  return { sent, copy: (file: StoredFile) => copyInS3({ s3, sdk }, file, TARGET) };
}

it('refuses a file of more than 5 GiB before anything of it is copied', async () => {
  const { sent, copy } = s3Of(5 * 1024 * MEBIBYTE + 1);
  await expect(copy({ bucket: RECORDINGS, key: 'k' })).rejects.toMatchObject({
    code: 'LookupFileTooLarge',
  });
  expect(sent.map(({ name }) => name)).toEqual(['HeadObjectCommand']);
});

it('copies every byte of 5 GiB once, of the object that it looked at', async () => {
  const size = 5 * 1024 * MEBIBYTE;
  const { sent, copy } = s3Of(size);
  await copy({ bucket: RECORDINGS, key: 'k', versionId: 'v/1' });
  const parts = sent.filter(({ name }) => name === 'UploadPartCopyCommand').map(({ input }) => input);
  expect(parts).toHaveLength(80);
  expect(parts[0]).toMatchObject({ CopySourceIfMatch: '"e"', CopySource: 'recordings/k?versionId=v%2F1' });
  const ranges = parts.map((one) => /(\d+)-(\d+)/.exec((one as { CopySourceRange: string }).CopySourceRange));
  expect(ranges.map((range) => Number(range?.[1]))).toEqual(parts.map((_, at) => at * 64 * MEBIBYTE));
  expect(Number(ranges.at(-1)?.[2])).toBe(size - 1);
});

it('passes every check of a lookup', async () => {
  await put('checked.mp4', 'film');
  const lookup = lookupOf({ bucket: RECORDINGS, key: 'checked.mp4' });
  const evidence = evidenceIn(EVIDENCE, storage.client);
  const report = await checkConformance({
    target: {
      ask: async (question) => await lookup(question),
      bucket: EVIDENCE,
      written: async (key) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of await evidence.stream(key)) chunks.push(Buffer.from(chunk));
        return Buffer.concat(chunks);
      },
      keys: () => null,
      logged: () => [],
    },
    fixture: Fixture.parse({
      ...{ controller: 'my-shop', store: 'films', nobody: { email: 'niemand@postvak.example' } },
      one: WHO,
    }),
    name: 'films',
    at: new Date('2026-03-05T10:00:00Z'),
    mayChange: true,
  });
  expect(report.findings.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(report.findings.filter(({ result }) => result === 'passed').length).toBeGreaterThan(5);
});
