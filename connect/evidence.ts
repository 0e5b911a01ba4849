import type { EvidenceObject } from '#contracts/lookup.ts';

/** Writes one object; resolves when it is durable. The checksum is the base64 of the big-endian CRC-32 of the whole body. */
export type PutObject = (object: {
  readonly bucket: string;
  readonly key: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly crc32: string;
}) => Promise<void>;

/** Where this question's evidence goes. */
export type Folder = { readonly bucket: string; readonly prefix: string };

export type Draft = { readonly name: string; readonly contentType: string; readonly body: Uint8Array };

/** Writes below the question's folder and says what was written: the pipeline accepts no other bytes under that key. */
export async function writeEvidence(put: PutObject, folder: Folder, draft: Draft): Promise<EvidenceObject> {
  const { contentType, body } = draft;
  const key = `${folder.prefix}${draft.name}`;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(process.getBuiltinModule('node:zlib').crc32(body));
  const written = { key, crc32: checksum.toString('base64') };
  await put({ bucket: folder.bucket, body, contentType, ...written });
  return { ...written, size: body.byteLength, sha256: sha256(body) };
}

/** Loaded on use, like zlib above: together they are half of a lookup's cold start, and most questions find nothing. */
export function sha256(content: Uint8Array | string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(content).digest('hex');
}
