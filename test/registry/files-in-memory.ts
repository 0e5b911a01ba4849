import { createHash } from 'node:crypto';
import type { Files } from '#registry/connectors/object-bytes.ts';
import { ObjectFault } from '#registry/connectors/object-fault.ts';

/** A bucket of files in memory, that gives them in pieces of this many bytes, so that records lie across them. */
export function bucketInMemory(stored: Readonly<Record<string, string | Uint8Array>>, piece = 1_000) {
  const objects = new Map(Object.entries(stored).map(([key, body]) => [key, Buffer.from(body)]));
  const listed = (key: string, body: Buffer) => ({
    key,
    tag: createHash('md5').update(body).digest('hex'),
    size: body.byteLength,
  });
  const ranges: { key: string; from: number; to: number }[] = [];
  const files: Files = {
    async head(key) {
      const body = objects.get(key);
      return body === undefined ? null : listed(key, body);
    },
    async *list(prefix) {
      for (const [key, body] of [...objects].sort()) if (key.startsWith(prefix)) yield listed(key, body);
    },
    async *read({ key, tag }, offset) {
      const body = objects.get(key) ?? Buffer.alloc(0);
      if (listed(key, body).tag !== tag) throw new ObjectFault('ObjectsChanged');
      for (let at = offset; at < body.byteLength; at += piece) yield body.subarray(at, at + piece);
    },
    async range({ key, tag }, from, to) {
      const body = objects.get(key) ?? Buffer.alloc(0);
      if (listed(key, body).tag !== tag) throw new ObjectFault('ObjectsChanged');
      ranges.push({ key, from, to });
      return Buffer.from(body.subarray(from, to));
    },
  };
  return { files, ranges, put: (key: string, body: string) => void objects.set(key, Buffer.from(body)) };
}
