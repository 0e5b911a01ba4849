import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { type DKIMResult, dkimVerify } from 'mailauth';
import type { Resolver } from './dns-zone.ts';
import type { HeaderBlock } from './message-headers.ts';

/** Bounds for what a stranger can make this machine compute; real mail stays far below. */
const MAX_HEADER_BYTES = 256 * 2 ** 10;
const MAX_SIGNATURES = 10;
const CHUNK_BYTES = 2 ** 20;

export type Signature = Pick<DKIMResult, 'signingDomain' | 'status'>;

/**
 * The signatures of a mail, verified; `undefined` if it cannot be done. The message passes through in pieces, and only
 * if it is signed at all.
 */
export async function checkSignatures({
  path,
  header,
  resolver,
  now,
}: {
  readonly path: string;
  readonly header: HeaderBlock;
  readonly resolver: Resolver;
  readonly now: number;
}): Promise<readonly Signature[] | undefined> {
  const signatures = header.fields.filter(({ name }) => name.toLowerCase() === 'dkim-signature').length;
  if (signatures === 0) return [];
  if (signatures > MAX_SIGNATURES || header.bodyStart > MAX_HEADER_BYTES || !header.ended) return undefined;
  const { results } = await dkimVerify(Readable.from(withFullLineEnds(path)), {
    resolver,
    curTime: new Date(now),
  });
  // It passes over signatures that it cannot make sense of.
  const verified = results.filter(({ signingDomain }) => Boolean(signingDomain));
  return verified.length > 0 ? verified : undefined;
}

/** mailauth takes bare line feeds one at a time, which for a mail made of them is an attack: it gets them as CRLF. */
async function* withFullLineEnds(path: string): AsyncGenerator<Buffer> {
  let held = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: CHUNK_BYTES })) {
    const text = held + String(chunk);
    // mailauth reads a line again with every chunk of it; nobody signs one of such a length.
    if (text.length >= CHUNK_BYTES && !text.includes('\n'))
      throw new RangeError('Line too long to be checked');
    held = text.endsWith('\r') ? '\r' : '';
    yield Buffer.from(text.slice(0, text.length - held.length).replace(/\r?\n/g, '\r\n'), 'latin1');
  }
  if (held) yield Buffer.from(held);
}
