import { createHash } from 'node:crypto';

/** Headers longer than this are no headers; the search for their end stops here. */
const MAX_HEADERS_BYTES = 256 * 1024;

/**
 * What a mail is known by: Message-ID, From, Date and body together. A Message-ID alone can be forged to make a
 * victim's request look like one that is known (section 10). Received lines differ with each delivery and do not count.
 */
export function fingerprintOf(raw: Uint8Array): {
  readonly fingerprint: string;
  readonly messageIdHash: string | null;
} {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const start = bytes.subarray(0, MAX_HEADERS_BYTES).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  // A mail without a body can end with its last header line.
  const isHeaderOnly = !end && /^message-id:/im.test(start);
  const head = end ? start.slice(0, end.index) : isHeaderOnly ? start : '';
  const body = bytes.subarray(end ? end.index + end[0].length : isHeaderOnly ? start.length : 0);
  const field = (name: string) => {
    const value = new RegExp(`^${name}:((?:.*)(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1];
    return value?.replace(/\s+/g, ' ').trim() ?? '';
  };
  const messageId = field('message-id');
  const hash = createHash('sha256');
  for (const part of [messageId, field('from'), field('date')]) hash.update(part).update('\0');
  // Relays may add or drop empty lines at the end.
  hash.update(body.toString('latin1').replace(/\r\n/g, '\n').trimEnd());
  return {
    fingerprint: hash.digest('hex'),
    messageIdHash: messageId ? createHash('sha256').update(messageId).digest('hex') : null,
  };
}
