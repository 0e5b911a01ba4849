import { pipeline } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';

/** What `zip` takes when nothing is said. Fixed, as the same package must have the same bytes. */
export const LEVEL = 6;

/** The content in deflate's format, as fast as it is read and no faster. */
export async function* deflated(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // An error of either side ends the other one and comes out of the loop below.
  yield* pipeline(content, createDeflateRaw({ level: LEVEL }), () => {});
}
