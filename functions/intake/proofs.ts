import { type MailPart, partsOf } from '../platform/mail/mail-parts.ts';
import { decodeTransfer } from '../platform/mail/mail-transfer.ts';

/** A document or picture that came with a mail. */
export interface Proof {
  readonly bytes: Uint8Array;
}

/** As much as the requester's page takes. */
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PROOFS = 5;

const STARTS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
];

/** The attached documents and pictures of a mail, told by their bytes. Logos within the letter are none. */
export function proofsIn(raw: Uint8Array): readonly Proof[] {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return leavesOf(partsOf(bytes))
    .filter(({ disposition }) => disposition === 'attachment')
    .flatMap(({ body, encoding }) => {
      const { bytes: content, isWhole } = decodeTransfer(
        bytes.subarray(body.start, body.end),
        encoding,
        MOST_BYTES,
      );
      const isDocument = STARTS.some((start) => start.every((byte, at) => content[at] === byte));
      return isWhole && isDocument ? [{ bytes: content }] : [];
    })
    .slice(0, MOST_PROOFS);
}

const leavesOf = (part: MailPart): readonly MailPart[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf);
