import { inflateSync } from 'node:zlib';

/** Sizes of WOFF 1.0 (https://www.w3.org/TR/WOFF/) and of the OpenType file that is packed in it, in bytes. */
const WOFF = { header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;
const SIGNATURE = 0x774f4646;

/**
 * The OpenType font in a WOFF file. What reads fonts for PDF inflates a packed table each time that it looks at one glyph:
 * a letter takes seconds with it, and a tenth of one without.
 *
 * @throws if it is not WOFF 1.0
 */
export function unpackFace(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== SIGNATURE) throw new Error('This is no WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF.header + index * WOFF.entry;
    const [from, packed, size] = [at + 4, at + 8, at + 12].map((offset) => woff.readUInt32BE(offset));
    const bytes = woff.subarray(from, (from ?? 0) + (packed ?? 0));
    const data = packed === size ? bytes : inflateSync(bytes);
    return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), data };
  });
  const directory = [header(woff.readUInt32BE(4), count)];
  const body: Buffer[] = [];
  let offset = SFNT.header + count * SFNT.entry;
  for (const { tag, checksum, data } of tables) {
    directory.push(Buffer.concat([tag, checksum, uint32(offset), uint32(data.length)]));
    // Tables begin at multiples of four.
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    body.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([...directory, ...body]);
}

function header(flavour: number, tables: number): Buffer {
  const power = Math.floor(Math.log2(tables));
  const range = 2 ** power * SFNT.entry;
  const numbers = Buffer.alloc(SFNT.header);
  numbers.writeUInt32BE(flavour, 0);
  for (const [index, value] of [tables, range, power, tables * SFNT.entry - range].entries())
    numbers.writeUInt16BE(value, 4 + 2 * index);
  return numbers;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
