import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DeskFileName } from '#contracts/desk.ts';
import { deskAnswer } from '#registry/demo-data/camera-records.ts';
import { PEOPLE, person } from '#registry/demo-data/people.ts';
import { picture } from '#registry/demo-data/picture.ts';
import { recordsIn } from '#registry/demo-data/records.ts';

describe('what the person at the desk lays down', () => {
  const of = (id: string | null) =>
    deskAnswer(id === null ? null : person(id), 'a'.repeat(26), 'an.archivist', '2026-03-05T10:15:00.000Z');

  it('names every file that goes before it, and no other', () => {
    for (const { id } of PEOPLE) {
      const { answer, files } = of(id);
      const named = answer.items.flatMap((item) => item.files.map(({ name }) => name));
      expect([id, named]).toEqual([id, files.map(({ name }) => name)]);
      expect(named.every((name) => DeskFileName.safeParse(name).success)).toBe(true);
    }
  });

  it.each([null, 'nobody'])('is empty for %s', (id) => {
    expect([of(id).answer.items, of(id).files]).toEqual([[], []]);
  });
});

describe('an image', () => {
  it('is a PNG file of a few hundred bytes', () => {
    const png = Buffer.from(picture(7));
    expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
    expect(chunksOf(png).map(({ type, sound }) => [type, sound])).toEqual([
      ['IHDR', true],
      ['IDAT', true],
      ['IEND', true],
    ]);
    expect(inflateSync(chunksOf(png)[1]?.content ?? '')).toHaveLength(16 * (1 + 24));
    expect(png.byteLength).toBeLessThan(600);
  });

  it('is another for every record', () => {
    const images = recordsIn('offitel/camera-images').flatMap(({ files }) => files);
    const different = new Set(images.map(({ body }) => Buffer.from(body).toString('base64')));
    expect(different.size).toBe(images.length);
  });

  function chunksOf(png: Buffer) {
    const chunks = [];
    for (let at = 8; at < png.length; ) {
      const end = at + 8 + png.readUInt32BE(at);
      const sound = png.readUInt32BE(end) === crc32(png.subarray(at + 4, end));
      chunks.push({
        type: png.toString('latin1', at + 4, at + 8),
        content: png.subarray(at + 8, end),
        sound,
      });
      at = end + 4;
    }
    return chunks;
  }
});
