/** Lines that end with a carriage return only come from programs of long ago, and from who tries parsers. */
export function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(0x0a) || !raw.includes(0x0d)) return raw;
  const written = Buffer.from(raw);
  for (let at = written.indexOf(0x0d); at >= 0; at = written.indexOf(0x0d, at + 1)) written[at] = 0x0a;
  return written;
}
