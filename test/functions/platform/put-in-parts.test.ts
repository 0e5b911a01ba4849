import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inParts } from '#functions/platform/in-parts.ts';
import { putInParts } from '#functions/platform/put-in-parts.ts';
import { ENVIRONMENT } from '../environment.ts';
import { type ObjectStore, startObjectStore } from '../object-store.ts';

const MIB = 2 ** 20;
const place = (Key: string) => ({ Bucket: ENVIRONMENT.PACKAGES_BUCKET, Key });
const target = (Key: string) => ({ ...place(Key), ContentType: 'application/zip' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function* pieces(whole: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length);
}

describe('content in parts', () => {
  test('is the same content, in parts of the same length but the last', async () => {
    const some = fc.tuple(fc.uint8Array({ maxLength: 500 }), fc.integer({ min: 1, max: 200 }));
    await fc.assert(
      fc.asyncProperty(
        some,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (...given) => {
          const [[whole, piece], length, buffers] = given;
          const parts: Buffer[] = [];
          for await (const part of inParts(pieces(whole, piece), { length, buffers }))
            parts.push(Buffer.from(part));
          expect(Buffer.concat(parts).equals(whole)).toBe(true);
          expect(parts).toHaveLength(Math.max(1, Math.ceil(whole.length / length)));
          expect(parts.slice(0, -1).every((part) => part.length === length)).toBe(true);
        },
      ),
    );
  });

  test('leaves a part alone until as many others were asked for as there are buffers', async () => {
    const parts: Uint8Array[] = [];
    for await (const part of inParts(pieces(Buffer.from('aabbccdd'), 3), { length: 2, buffers: 3 }))
      parts.push(part);
    expect(parts.map(String)).toEqual(['dd', 'bb', 'cc', 'dd']);
  });
});

describe('an object put in parts', () => {
  let store: ObjectStore;
  beforeAll(async () => {
    store = await startObjectStore();
  });
  afterAll(() => store.close());

  const whole = Buffer.alloc(35 * MIB + 1, 'a synthetic recording of nobody at all; ');

  test('has all its bytes in their order, more of them than there are buffers for', async () => {
    await putInParts(store.client, target('large.zip'), pieces(whole, 300_000));
    const { Body } = await store.client.send(new GetObjectCommand(place('large.zip')));
    expect(sha256((await Body?.transformToByteArray()) ?? new Uint8Array())).toBe(sha256(whole));
  });

  test.each([0, 1000, 8 * MIB, 9 * MIB])('of %d bytes has the CRC-32 of its whole', async (size) => {
    const bytes = whole.subarray(0, size);
    await putInParts(store.client, target(`${size}.zip`), pieces(bytes, MIB));
    const head = await store.client.send(
      new HeadObjectCommand({ ...place(`${size}.zip`), ChecksumMode: 'ENABLED' }),
    );
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(bytes));
    expect(head).toMatchObject({
      ContentLength: size,
      ContentType: 'application/zip',
      ChecksumCRC32: sum.toString('base64'),
    });
  });

  test('is not there when its content ends in an error, which is the one that is told', async () => {
    async function* broken() {
      yield whole;
      throw new TypeError('gone');
    }
    await expect(putInParts(store.client, target('broken.zip'), broken())).rejects.toThrow(
      new TypeError('gone'),
    );
    await expect(store.client.send(new HeadObjectCommand(place('broken.zip')))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('stops reading its content when a part is not taken', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (;;) yield whole;
      } finally {
        ended = true;
      }
    }
    const nowhere = { ...target('x'), Bucket: 'no-such-bucket' };
    await expect(putInParts(store.client, nowhere, endless())).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    expect(ended).toBe(true);
  });
});
