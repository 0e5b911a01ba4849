import type { LookupFile } from './answer.ts';
import { COPY, type Copyable } from './evidence.ts';
import type { Sdk } from './s3.ts';
import { copyInS3 } from './s3-copy.ts';

/** Where a file lies in a bucket of the company. */
export type StoredFile = {
  readonly bucket: string;
  readonly key: string;
  /** @default the latest; with it the function needs `s3:GetObjectVersion` too */
  readonly versionId?: string | undefined;
};

/**
 * A file of a record that lies in S3 already. S3 copies it into the evidence store by itself if it has kept the SHA-256 of
 * the whole: of what was put at once with `ChecksumAlgorithm: 'SHA256'`. Of every other the kit has to see each byte to say
 * what it is, and reads it as a stream. Up to 5 GiB; the function needs `s3:GetObject` on it, and `kms:Decrypt` where it is
 * encrypted with a key of its own.
 */
export function fileFromS3({
  name,
  contentType,
  ...place
}: StoredFile & Omit<LookupFile, 'body'>): LookupFile {
  // Not a class: with its computed names a bundler would keep it, and the client's commands, in every lookup.
  const body: AsyncIterable<Uint8Array> & Copyable = {
    [Symbol.asyncIterator]: () => bytesOf(place),
    [COPY]: async (target) => await copyInS3(await loaded(), place, target),
  };
  return { name, contentType, body };
}

async function* bytesOf({ bucket, key, versionId }: StoredFile): AsyncGenerator<Uint8Array> {
  const { s3, sdk } = await loaded();
  const { Body } = await s3.send(
    new sdk.GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }),
  );
  if (!isBytes(Body)) throw new TypeError('An object has no body');
  yield* Body;
}

let client: Promise<Sdk> | undefined;

/** One for all files: each has its connections. */
function loaded(): Promise<Sdk> {
  client ??= import('@aws-sdk/client-s3').then((sdk) => ({ s3: new sdk.S3Client({}), sdk }));
  return client;
}

function isBytes(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
