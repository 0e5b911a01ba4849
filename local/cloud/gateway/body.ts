import type { IncomingMessage } from 'node:http';
import { ServiceError } from '#cloud/service.ts';

/**
 * Reads a whole body of at most `limit` bytes. A larger one is read to its end and thrown away before it is refused:
 * a client that is cut off while it sends never reads the answer that tells it why.
 */
export async function bodyUpTo(request: IncomingMessage, limit: number): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks = [];
  }
  if (size > limit)
    throw new ServiceError('RequestEntityTooLarge', `The body is over ${limit} bytes.`, { status: 413 });
  return Buffer.concat(chunks);
}
