import type { EvidenceObject } from '#contracts/lookup.ts';

/** Writes one object; resolves when it is durable. The checksum is the base64 of the big-endian CRC-32 of the whole body. */
export type PutObject = (object: {
  readonly bucket: string;
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly crc32: string;
}) => Promise<void>;

/** Begins an object that is written in parts, each but the last of 5 MiB at least; it is there when it is completed. */
export type BeginUpload = (object: {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
}) => Promise<Upload>;

export type Upload = {
  /** The next part. */
  part(body: Uint8Array, crc32: string): Promise<void>;
  /** @param crc32 of the whole object */
  complete(crc32: string): Promise<void>;
};

/** How evidence is written: at once, and where there is a way, in parts. */
export type Writing = {
  readonly put: PutObject;
  readonly begin?: BeginUpload | undefined;
  /** Whether it goes where a `Copyable` can copy itself to. */
  readonly copies?: boolean | undefined;
};

export const COPY = Symbol('copy');

/** A body that lies where it can be copied from. The way to do it comes with the body, so that only who uses it has it in its bundle. */
export type Copyable = {
  /** Null where it has to be read to say what is in it, and nothing was copied. */
  [COPY](object: Target): Promise<Omit<EvidenceObject, 'key'> | null>;
};
export type Target = { readonly bucket: string; readonly key: string; readonly contentType: string };

/** Where this question's evidence goes. */
export type Folder = { readonly bucket: string; readonly prefix: string };

export type Draft = { readonly name: string; readonly contentType: string; readonly body: Uint8Array };

/** Writes below the question's folder and says what was written: the pipeline accepts no other bytes under that key. */
export async function writeEvidence(put: PutObject, folder: Folder, draft: Draft): Promise<EvidenceObject> {
  const { contentType, body } = draft;
  const key = `${folder.prefix}${draft.name}`;
  const written = { key, crc32: inBase64(crc32(body)) };
  await put({ bucket: folder.bucket, body, contentType, ...written });
  return { ...written, size: body.byteLength, sha256: sha256(body) };
}

/** @param before the checksum of what stands before these bytes */
export function crc32(bytes: Uint8Array, before = 0): number {
  return process.getBuiltinModule('node:zlib').crc32(bytes, before);
}

export function inBase64(checksum: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(checksum);
  return bytes.toString('base64');
}

/** Loaded on use, like zlib above: together they are half of a lookup's cold start, and most questions find nothing. */
export function sha256(content: Uint8Array | string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex');
}
