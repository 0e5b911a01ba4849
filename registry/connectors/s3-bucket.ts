import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { environment } from './environment.ts';

/** What is needed of S3 to change what is in a bucket. */
export type Bucket = {
  /** The object as it stands, with the tag by which a write knows it again; null where there is none. */
  get(key: string): Promise<Stored | null>;
  /** Writes where the object is still the one of that tag, or for null where there is none. @returns whether it was */
  put(key: string, json: string, tag: string | null): Promise<boolean>;
  /** With all its versions. Given a tag, only if the object is still the one. @returns whether it was */
  remove(key: string, tag?: string): Promise<boolean>;
};

export type Stored = { readonly bytes: Uint8Array; readonly tag: string };

let shared: Bucket | undefined;

export function theBucket(): Bucket {
  shared ??= bucketAt(environment('STORE_BUCKET'), new S3Client({}));
  return shared;
}

export function bucketAt(name: string, s3: Pick<S3Client, 'send'>): Bucket {
  async function versionsOf(key: string): Promise<{ id: string; latest: boolean; deleted: boolean }[]> {
    const versions: { id: string; latest: boolean; deleted: boolean }[] = [];
    let from: Pick<ListObjectVersionsCommandOutput, 'NextKeyMarker' | 'NextVersionIdMarker'> | null = {};
    while (from !== null) {
      const page: ListObjectVersionsCommandOutput = await s3.send(
        new ListObjectVersionsCommand({
          Bucket: name,
          Prefix: key,
          KeyMarker: from.NextKeyMarker,
          VersionIdMarker: from.NextVersionIdMarker,
        }),
      );
      const { Versions = [], DeleteMarkers = [] } = page;
      for (const [list, deleted] of [
        [Versions, false],
        [DeleteMarkers, true],
      ] as const) {
        for (const { Key, VersionId, IsLatest } of list) {
          // A prefix is also that of longer keys.
          if (Key === key && VersionId !== undefined)
            versions.push({ id: VersionId, latest: IsLatest === true, deleted });
        }
      }
      from = page.IsTruncated === true ? page : null;
    }
    return versions;
  }

  return {
    async get(key) {
      try {
        const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket: name, Key: key }));
        const bytes = await Body?.transformToByteArray();
        return bytes === undefined || ETag === undefined ? null : { bytes, tag: ETag };
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    put: (key, json, tag) =>
      unlessOther(async () => {
        const condition = tag === null ? { IfNoneMatch: '*' } : { IfMatch: tag };
        const object = { Bucket: name, Key: key, Body: json, ContentType: 'application/json' };
        await s3.send(new PutObjectCommand({ ...object, ...condition }));
      }),
    remove: (key, tag) =>
      unlessOther(async () => {
        if (tag !== undefined) {
          await s3.send(new DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: tag }));
        }
        for (const { id, latest, deleted } of await versionsOf(key)) {
          // What somebody has written since is not what was to go.
          if (tag !== undefined && latest && !deleted) continue;
          await s3.send(new DeleteObjectCommand({ Bucket: name, Key: key, VersionId: id }));
        }
      }),
  };
}

/** Whether the object was the one that the write was for. */
async function unlessOther(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    // 409: somebody else is at the same key this very moment. NoSuchKey: it has gone since it was read.
    const name = error instanceof Error ? error.name : '';
    if (['PreconditionFailed', 'ConditionalRequestConflict', 'NoSuchKey'].includes(name)) return false;
    throw error;
  }
}
