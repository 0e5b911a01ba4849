import {
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterPrefix, collectPage, type Page } from '#cloud/s3/operations/listing.ts';
import { type RunningS3, startS3 } from './server.ts';

let cloud: RunningS3;
beforeAll(async () => {
  cloud = await startS3();
});
afterAll(() => cloud.close());

async function filled(keys: readonly string[]): Promise<string> {
  const bucket = await cloud.bucket();
  for (const key of keys) await cloud.s3.put(bucket, key, Buffer.from('x'));
  return bucket;
}

async function listAll(input: ListObjectsV2CommandInput, pageSize: number) {
  const keys: string[] = [];
  const prefixes: string[] = [];
  let pages = 0;
  for await (const page of paginateListObjectsV2({ client: cloud.client(), pageSize }, input)) {
    keys.push(...(page.Contents ?? []).map((c) => c.Key ?? ''));
    prefixes.push(...(page.CommonPrefixes ?? []).map((c) => c.Prefix ?? ''));
    pages++;
  }
  return { keys, prefixes, pages };
}

const numbered = (n: number) => Array.from({ length: n }, (_, i) => `l/${String(i).padStart(3, '0')}/x`);

describe('ListObjectsV2', () => {
  test('pages through all keys in order', async () => {
    const keys = numbered(105);
    const Bucket = await filled(keys);
    expect(await listAll({ Bucket, Prefix: 'l/' }, 50)).toEqual({ keys, prefixes: [], pages: 3 });
  });

  test('folds by delimiter across pages, each prefix once', async () => {
    const Bucket = await filled(['a', 'b/1', 'b/2', 'b/3', 'c', 'd/1', 'd/2', 'e']);
    const listed = await listAll({ Bucket, Delimiter: '/' }, 1);
    expect(listed).toEqual({ keys: ['a', 'c', 'e'], prefixes: ['b/', 'd/'], pages: 5 });
  });

  test('starts after a key', async () => {
    const Bucket = await filled(numbered(10));
    const page = await cloud
      .client()
      .send(new ListObjectsV2Command({ Bucket, Prefix: 'l/', StartAfter: 'l/007/x' }));
    expect(page.Contents?.map((c) => c.Key)).toEqual(['l/008/x', 'l/009/x']);
    expect(page.KeyCount).toBe(2);
  });

  test('orders by UTF-8 bytes and gives keys back whole', async () => {
    const keys = ['A', 'a', 'a b+c%', 'é', '\ufb01', '😀'];
    const Bucket = await filled([...keys].reverse());
    expect((await listAll({ Bucket, EncodingType: 'url' }, 2)).keys.map(decodeURIComponent)).toEqual(keys);
    expect((await listAll({ Bucket }, 2)).keys).toEqual(keys);
  });

  test('a continuation token of another origin is refused', async () => {
    const Bucket = await filled(['a']);
    await expect(
      cloud.client().send(new ListObjectsV2Command({ Bucket, ContinuationToken: 'bm9uc2Vuc2U' })),
    ).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});

test('ListObjects of version 1 goes on from its next marker', async () => {
  const Bucket = await filled(['a', 'b/1', 'b/2', 'c']);
  const s3 = cloud.client();
  const first = await s3.send(new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2 }));
  expect(first).toMatchObject({ IsTruncated: true, NextMarker: 'b/' });
  const second = await s3.send(
    new ListObjectsCommand({ Bucket, Delimiter: '/', MaxKeys: 2, Marker: first.NextMarker }),
  );
  expect(second.Contents?.map((c) => c.Key)).toEqual(['c']);
});

describe('a page', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\ud7ff', '\ue000', '😀'), maxLength: 6 });
  const utf8 = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

  test('series of any size holds every key or its prefix exactly once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key), key, fc.integer({ min: 1, max: 4 }), (keys, prefix, max) => {
        const sorted = [...keys].sort(utf8);
        const seen: string[] = [];
        let from: string | undefined = '';
        while (from !== undefined) {
          const page: Page<{ key: string }> = collectPage({
            scan: (position) => sorted.filter((k) => utf8(k, position) >= 0).map((k) => ({ key: k })),
            from,
            prefix,
            delimiter: '/',
            max,
          });
          seen.push(...page.entries.map((e) => e.key), ...page.prefixes);
          from = page.end && ('entry' in page.end ? `${page.end.entry.key}\0` : afterPrefix(page.end.prefix));
        }
        const wanted = sorted
          .filter((k) => k.startsWith(prefix))
          .map((k) => {
            const at = k.indexOf('/', prefix.length);
            return at < 0 ? k : k.slice(0, at + 1);
          });
        expect(seen.sort(utf8)).toEqual([...new Set(wanted)].sort(utf8));
      }),
    );
  });

  test('what follows a prefix is greater than all under it and nothing lies between', () => {
    fc.assert(
      fc.property(key, key, (prefix, other) => {
        fc.pre(prefix !== '');
        const next = afterPrefix(prefix) ?? '';
        expect(utf8(next, prefix + other)).toBeGreaterThan(0);
        if (utf8(other, prefix) >= 0 && utf8(other, next) < 0) expect(other.startsWith(prefix)).toBe(true);
      }),
    );
  });
});
