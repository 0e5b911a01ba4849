import type { LookupFile } from './answer.ts';
import { LookupFailure } from './failure.ts';

/** One file is held in memory while its checksums are computed: a lookup of 256 MB bears it. Larger ones are refused, visibly. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** The whole body, read once. */
export async function readBody(body: LookupFile['body']): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return within(body.byteLength, body);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.byteLength;
    chunks.push(within(size, chunk));
  }
  return Buffer.concat(chunks, size);
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

function within(size: number, chunk: Uint8Array): Uint8Array {
  if (size > LARGEST_FILE) throw new LookupFailure('LookupFileTooLarge');
  return chunk;
}
