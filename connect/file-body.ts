import type { EvidenceObject } from '#contracts/lookup.ts';
import type { LookupFile } from './answer.ts';
import {
  COPY,
  type Copyable,
  crc32,
  type Folder,
  inBase64,
  type Upload,
  type Writing,
  writeEvidence,
} from './evidence.ts';
import { LookupFailure, orFail } from './failure.ts';

/** Where nothing is written in parts, a file is held in memory: a lookup of 256 MB bears it. Larger ones are refused, visibly. */
const LARGEST_WHOLE = 64 * 1024 * 1024;
/** The package is sealed within a function's 15 minutes, and is read by it once more. */
const LARGEST_IN_PARTS = 5 * 1024 * 1024 * 1024;
/** Held twice while it is sent. So long a file has 320 parts, of the 10,000 that S3 takes. */
const PART = 16 * 1024 * 1024;

type Draft = { readonly name: string } & Pick<LookupFile, 'contentType' | 'body'>;

/**
 * Writes a file below the question's folder: a short one at once, a long one part by part as it is read, one that lies in S3 by S3 itself.
 * @throws LookupFailure
 */
export async function writeFile(writing: Writing, folder: Folder, draft: Draft): Promise<EvidenceObject> {
  const { name, contentType, body } = draft;
  const { put, begin, copies } = writing;
  if (body instanceof Uint8Array) {
    if (body.byteLength > LARGEST_WHOLE && begin === undefined) throw new LookupFailure('LookupFileTooLarge');
    // It is in memory already.
    return await writeEvidence(put, folder, { name, contentType, body });
  }
  if (copies && isCopyable(body)) {
    const key = `${folder.prefix}${name}`;
    const copied = await orFail('EvidenceNotWritten', () =>
      body[COPY]({ bucket: folder.bucket, key, contentType }),
    );
    if (copied !== null) return { key, ...copied };
  }
  const pieces = inPieces(body, begin === undefined ? LARGEST_WHOLE : PART);
  try {
    return await writeStream(writing, folder, draft, pieces);
  } finally {
    // Whoever gives the stream hears that nobody reads on.
    await pieces.return(undefined);
  }
}

const isCopyable = (body: object): body is Copyable => COPY in body;

type Pieces = AsyncGenerator<Uint8Array, undefined, undefined>;

async function writeStream(
  { put, begin }: Writing,
  folder: Folder,
  { name, contentType }: Draft,
  pieces: Pieces,
): Promise<EvidenceObject> {
  const whole = (body: Uint8Array) => writeEvidence(put, folder, { name, contentType, body });
  const first = await pieces.next();
  if (first.done === true) return await whole(new Uint8Array());
  const second = await pieces.next();
  if (second.done === true) return await whole(first.value);
  if (begin === undefined) throw new LookupFailure('LookupFileTooLarge');
  const key = `${folder.prefix}${name}`;
  const upload = await begin({ bucket: folder.bucket, key, contentType });
  return { key, ...(await writeParts(upload, [first.value, second.value], pieces)) };
}

/** What breaks off leaves parts behind, which the bucket's lifecycle takes away. */
async function writeParts(
  upload: Upload,
  read: Uint8Array[],
  rest: AsyncIterable<Uint8Array>,
): Promise<Omit<EvidenceObject, 'key'>> {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  let [size, checksum] = [0, 0];
  const write = async (part: Uint8Array) => {
    size += part.byteLength;
    if (size > LARGEST_IN_PARTS) throw new LookupFailure('LookupFileTooLarge');
    hash.update(part);
    checksum = crc32(part, checksum);
    await upload.part(part, inBase64(crc32(part)));
  };
  for (let part = read.shift(); part !== undefined; part = read.shift()) await write(part);
  for await (const part of rest) await write(part);
  await upload.complete(inBase64(checksum));
  return { size, sha256: hash.digest('hex'), crc32: inBase64(checksum) };
}

/** Pieces of this many bytes, the last one shorter; none of an empty body. */
async function* inPieces(body: AsyncIterable<Uint8Array>, size: number): Pieces {
  let held: Uint8Array[] = [];
  let room = size;
  for await (let chunk of chunksOf(body)) {
    while (chunk.byteLength >= room) {
      yield Buffer.concat([...held, chunk.subarray(0, room)]);
      chunk = chunk.subarray(room);
      held = [];
      room = size;
    }
    if (chunk.byteLength > 0) held.push(chunk);
    room -= chunk.byteLength;
  }
  if (held.length > 0) yield Buffer.concat(held);
}

/** The stream belongs to the company: whatever it throws or yields is its failure, and its words stay there. */
async function* chunksOf(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) throw new LookupFailure('LookupAnswerInvalid');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof LookupFailure ? error : new LookupFailure('LookupFileUnreadable', error);
  }
}
