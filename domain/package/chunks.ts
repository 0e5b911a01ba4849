const CHUNK = 64 * 1024;
/** Content of this length at most is held whole, so that its size is known before it is written. */
const HELD = 1024 * 1024;

/** Text as bytes, in pieces worth sending on. */
export async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < CHUNK) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

/** The content whole if it is short, otherwise as it comes: most of it is short, and what is not takes no memory. */
export async function heldIfShort(
  content: AsyncGenerator<Uint8Array>,
): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const held: Uint8Array[] = [];
  let size = 0;
  while (size <= HELD) {
    const next = await content.next();
    if (next.done) return Buffer.concat(held);
    held.push(next.value);
    size += next.value.byteLength;
  }
  return rest(held, content);
}

async function* rest(held: readonly Uint8Array[], content: AsyncGenerator<Uint8Array>) {
  yield* held;
  yield* content;
}
