/**
 * The same bytes in parts of this length, the last one shorter; of nothing, one empty part. They lie in so many buffers by
 * turns: a part is gone when that many others have been asked for.
 */
export async function* inParts(
  content: AsyncIterable<Uint8Array>,
  { length, buffers }: { readonly length: number; readonly buffers: number },
): AsyncGenerator<Uint8Array> {
  const ring: Buffer[] = [];
  let part: Buffer = Buffer.alloc(0);
  let filled = length;
  for await (const chunk of content) {
    for (let from = 0; from < chunk.byteLength; ) {
      if (filled === length) {
        part = ring.length < buffers ? Buffer.allocUnsafeSlow(length) : (ring.shift() ?? part);
        ring.push(part);
        filled = 0;
      }
      const taken = chunk.subarray(from, from + length - filled);
      part.set(taken, filled);
      from += taken.byteLength;
      filled += taken.byteLength;
      if (filled === length) yield part;
    }
  }
  if (filled < length) yield part.subarray(0, filled);
  else if (ring.length === 0) yield part;
}
