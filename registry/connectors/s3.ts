import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { fileFromS3, type LookupFile, normalise } from '#connect/index.ts';
import { IdentifierKind, type Subject } from '#contracts/lookup.ts';
import { environment } from './environment.ts';
import { parseExactly } from './exact-json.ts';

/** What is needed of S3: an object's bytes, or null where there is none. The tests give one in memory. */
export type Objects = {
  get(key: string): Promise<Uint8Array | null>;
  /** The same as it comes, for files that no memory holds. @default `get` */
  stream?(key: string): Promise<AsyncIterable<Uint8Array> | null>;
};

/** `records/<id>.json`: one record, with the keys of its files (README, "Buckets"). */
export const StoredRecord = z.object({
  id: z.string(),
  category: z.string(),
  data: z.record(z.string(), z.json()),
  identifiers: z.partialRecord(IdentifierKind, z.string()),
  files: z.array(z.object({ key: z.string(), name: z.string(), contentType: z.string() })),
  /** Kept, and used for nothing else. */
  restricted: z.optional(z.boolean()),
});
export type StoredRecord = z.infer<typeof StoredRecord>;

/** The identifiers that a bucket is indexed by. */
export const INDEXED = ['email', 'phone'] as const;

/** Recordings are large: a call stays well within a function's time. */
const PAGE = 50;

/**
 * The object that lists the ids of the records with this identifier. Hashed, so that no list of keys and no access log
 * shows an address or a number.
 */
export function indexKey(kind: (typeof INDEXED)[number], normalForm: string): string {
  return `index/${kind}/${createHash('sha256').update(normalForm).digest('hex')}.json`;
}

/** The records that any of the subject's identifiers leads to; null when the bucket cannot be searched by any of them. */
export async function findRecords(
  subject: Subject,
  cursor: string | null,
  objects: Objects = theObjects(),
): Promise<{ readonly records: readonly StoredRecord[]; readonly next: string | null } | null> {
  const keys = INDEXED.flatMap((kind) => {
    const said = subject[kind];
    const normalForm = said === undefined ? null : normalise(kind, said.value);
    return normalForm === null ? [] : [indexKey(kind, normalForm)];
  });
  if (keys.length === 0) return null;

  const lists = await Promise.all(keys.map(async (key) => Ids.parse((await readJson(objects, key)) ?? [])));
  const ids = [...new Set(lists.flat())].sort().filter((id) => cursor === null || id > cursor);
  const page = ids.slice(0, PAGE);
  const records = await Promise.all(page.map((id) => readJson(objects, recordKey(id))));
  return {
    // A record whose retention has ended may still stand in an index: it is gone, not broken.
    records: records.filter((record) => record !== null).map((record) => StoredRecord.parse(record)),
    next: ids.length > PAGE ? (page.at(-1) ?? null) : null,
  };
}

/** A record's file, which S3 copies where it can; the tests' buckets in memory are read. */
export function storedFile({ key, ...file }: StoredRecord['files'][number], objects?: Objects): LookupFile {
  return objects === undefined
    ? fileFromS3({ ...file, bucket: environment('STORE_BUCKET'), key })
    : { ...file, body: contentOf(key, objects) };
}

/** Read only if the kit asks: what is not shown is not fetched. */
async function* contentOf(key: string, objects: Objects): AsyncGenerator<Uint8Array> {
  const gone = () => new Error('A record names a file that is not there.');
  if (objects.stream === undefined) {
    const bytes = await objects.get(key);
    if (bytes === null) throw gone();
    return yield bytes;
  }
  const chunks = await objects.stream(key);
  if (chunks === null) throw gone();
  yield* chunks;
}

/** An id becomes part of a key. */
export const Id = z.string().check(z.regex(/^[\w-]+$/));
export const Ids = z.array(Id);
export const recordKey = (id: string): string => `records/${id}.json`;

async function readJson(objects: Objects, key: string): Promise<unknown> {
  const bytes = await objects.get(key);
  return bytes === null ? null : parseExactly(new TextDecoder().decode(bytes));
}

let shared: Objects | undefined;

function theObjects(): Objects {
  shared ??= objectsIn(environment('STORE_BUCKET'), new S3Client({}));
  return shared;
}

function objectsIn(bucket: string, s3: S3Client): Objects {
  const bodyOf = async (key: string) => {
    try {
      return (await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))).Body ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  };
  return {
    async get(key) {
      return (await (await bodyOf(key))?.transformToByteArray()) ?? null;
    },
    async stream(key) {
      const body = await bodyOf(key);
      return isStream(body) ? body : null;
    },
  };
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
