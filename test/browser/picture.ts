import { deflateSync } from 'node:zlib';

/** CRC-32 as PNG wants it. */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * A picture of a card that nobody has: every pixel another colour, so that what is left of it can be told, and a text chunk
 * with `note`, as cameras write where a picture was taken.
 */
export function cardPicture(width: number, height: number, note: string): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      // A pattern of 8 pixels, in bright colours that no cover has.
      const light = ((x >> 3) + (y >> 3)) % 2 ? 90 : 0;
      rows[at] = 120 + light;
      rows[at + 1] = 90 + Math.round((x / width) * 100);
      rows[at + 2] = 140 + Math.round((y / height) * 100);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1')),
    chunk('eXIf', Buffer.from(`II*\0\x08\0\0\0${note}`, 'latin1')),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
