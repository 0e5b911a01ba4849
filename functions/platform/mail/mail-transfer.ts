const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;

/** Decodes at most `most` bytes of a part's body. What is no transfer encoding that we know is taken as it is. */
export function decodeTransfer(
  body: Buffer,
  encoding: string,
  most: number,
): { bytes: Buffer; isWhole: boolean } {
  // Four characters make three bytes; `=C3=A9` makes two of six. Line ends are on top of that.
  const needed = encoding === 'base64' ? most * 1.5 : encoding === 'quoted-printable' ? most * 3 : most;
  const slice = body.subarray(0, needed);
  const all =
    encoding === 'base64'
      ? decodeBase64(slice)
      : encoding === 'quoted-printable'
        ? decodeQuotedPrintable(slice)
        : slice;
  const isWhole = slice.length === body.length && all.length <= most;
  return { bytes: isWhole ? all : withoutHalfCharacter(all.subarray(0, most)), isWhole };
}

/** Where a text is cut a character can be cut too, and half of one makes all of it look like another charset. */
function withoutHalfCharacter(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > bytes.length - 4 && (bytes[end - 1] ?? 0) >= 0x80) end -= 1;
  return bytes.subarray(0, end);
}

/** Some programs pad every line, and each padded run is a unit of its own. */
export function decodeBase64(body: Buffer): Buffer {
  const text = body.toString('latin1');
  const padding = text.indexOf('=');
  // The usual case, and in one call: padding at the end only.
  if (padding < 0 || /^[=\s]*$/.test(text.slice(padding, padding + 16))) return Buffer.from(text, 'base64');
  return Buffer.concat(text.split(/=+/).map((unit) => Buffer.from(unit, 'base64')));
}

export function decodeQuotedPrintable(body: Buffer): Buffer {
  if (!body.includes(EQUALS)) return body;
  const decoded = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === EQUALS) {
      const hidden = hexOf(body[at + 1]) * 16 + hexOf(body[at + 2]);
      if (hidden >= 0) {
        decoded[length++] = hidden;
        at += 2;
        continue;
      }
      const lineEnd = softBreakAfter(body, at + 1);
      if (lineEnd > 0) {
        at = lineEnd - 1;
        continue;
      }
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** Where the line after a soft break starts; relays leave white space behind the `=`. 0 if this is no soft break. */
function softBreakAfter(body: Buffer, from: number): number {
  let at = from;
  while (at - from < 80 && (body[at] === 0x20 || body[at] === 0x09)) at += 1;
  if (body[at] === CR) at += 1;
  if (at >= body.length) return body.length;
  return body[at] === LF ? at + 1 : 0;
}

/** So far below zero that no other digit makes up for it. */
const NO_DIGIT = -1_000;

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return NO_DIGIT;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NO_DIGIT;
}

/** How many bytes a body holds once decoded, without decoding it: attachments are listed, not opened. */
export function decodedSize(body: Buffer, encoding: string): number {
  if (encoding === 'base64') {
    let characters = 0;
    for (let at = 0; at < body.length; at += 1) if (IN_BASE64[body[at] ?? 0] === 1) characters += 1;
    return Math.floor((characters * 3) / 4);
  }
  if (encoding !== 'quoted-printable') return body.length;
  let size = body.length;
  for (let at = body.indexOf(EQUALS); at >= 0; at = body.indexOf(EQUALS, at + 1)) {
    if (hexOf(body[at + 1]) + hexOf(body[at + 2]) >= 0) size -= 2;
    else if (body[at + 1] === LF) size -= 2;
    else if (body[at + 1] === CR) size -= 3;
  }
  return Math.max(size, 0);
}

const IN_BASE64 = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/]/.test(String.fromCharCode(byte)) ? 1 : 0,
);
