import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { environment } from './environment.ts';
import { ObjectFault } from './object-fault.ts';

/** An object as it stood when it was listed. */
export type Listed = {
  readonly key: string;
  readonly tag: string;
  /** Bytes, as they are stored. */
  readonly size: number;
};

/** What is needed of a bucket of files; the tests, and `inzage-connect try`, give one of their own. */
export type Files = {
  /** The object of this key; null where there is none. */
  head(key: string): Promise<Listed | null>;
  /** In the order of their keys. */
  list(prefix: string): AsyncIterable<Listed>;
  /**
   * From this byte on.
   * @throws ObjectFault `ObjectsChanged` where it is another by now
   */
  read(object: Listed, offset: number): AsyncIterable<Uint8Array>;
  /**
   * From this byte to before that one.
   * @throws ObjectFault `ObjectsChanged` where it is another by now
   */
  range(object: Listed, from: number, to: number): Promise<Buffer>;
};

/** Unpacked, from an offset of what was packed; what lies before it is unpacked too and let go. */
export async function* unpacked(files: Files, object: Listed, offset: number): AsyncGenerator<Uint8Array> {
  if (!object.key.endsWith('.gz')) return yield* files.read(object, offset);
  let before = offset;
  // Ends both with whichever ends first; who reads on hears of it from the iterator.
  const plain = pipeline(files.read(object, 0), createGunzip(), () => undefined);
  try {
    for await (const chunk of plain) {
      if (!(chunk instanceof Uint8Array)) continue;
      if (before < chunk.byteLength) yield before > 0 ? chunk.subarray(before) : chunk;
      else yield NOTHING;
      before = Math.max(0, before - chunk.byteLength);
    }
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR: cut off, or never packed.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw code.startsWith('Z_') ? new ObjectFault('ObjectNotGzip') : error;
  }
}

const NOTHING = new Uint8Array();

let shared: Files | undefined;

export function theFiles(): Files {
  shared ??= filesIn(environment('STORE_BUCKET'), new S3Client({}));
  return shared;
}

export function filesIn(bucket: string, s3: S3Client): Files {
  return {
    async head(key) {
      try {
        const { ETag, ContentLength } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return ETag === undefined ? null : { key, tag: ETag, size: ContentLength ?? 0 };
      } catch (error) {
        // Who may not list a bucket is told 403 of an object that is not there.
        if (['NotFound', 'NoSuchKey', '403', 'AccessDenied', 'Forbidden'].includes(nameOf(error)))
          return null;
        throw error;
      }
    },
    async *list(prefix) {
      for (let token: string | undefined, more = true; more; more = token !== undefined) {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        );
        for (const { Key, ETag, Size } of page.Contents ?? []) {
          // A console makes an empty object for each folder.
          if (Key !== undefined && ETag !== undefined && Size) yield { key: Key, tag: ETag, size: Size };
        }
        token = page.NextContinuationToken;
      }
    },
    async *read({ key, tag }, offset) {
      const range = offset > 0 ? { Range: `bytes=${offset}-` } : {};
      const stream = await opened(() =>
        s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: tag, ...range })),
      );
      if (stream === null) return;
      for await (const chunk of stream) yield chunk;
    },
    async range({ key, tag }, from, to) {
      const Range = `bytes=${from}-${to - 1}`;
      const stream = await opened(() =>
        s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, IfMatch: tag, Range })),
      );
      return await exactly(stream ?? [], to - from);
    },
  };
}

/** Never more of it than was asked for, whoever answers. */
export async function exactly(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  let at = 0;
  for await (const chunk of chunks) {
    if (at + chunk.byteLength > size) throw new ObjectFault('ObjectsChanged');
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  if (at !== size) throw new ObjectFault('ObjectsChanged');
  return bytes;
}

async function opened(ask: () => Promise<{ Body?: unknown }>): Promise<AsyncIterable<Uint8Array> | null> {
  try {
    const { Body } = await ask();
    return isBytes(Body) ? Body : null;
  } catch (error) {
    const name = nameOf(error);
    // It ended where the last page did.
    if (name === 'InvalidRange') return null;
    if (['PreconditionFailed', '412', 'NoSuchKey'].includes(name)) throw new ObjectFault('ObjectsChanged');
    throw error;
  }
}

function isBytes(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
