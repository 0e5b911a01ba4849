import { crc32, deflateSync } from 'node:zlib';
import { dice } from './random.ts';

const WIDTH = 24;
const HEIGHT = 16;

/**
 * A grey picture of a few hundred bytes as a PNG file: stands for an image of a camera, and shows nobody.
 * @param seed another seed, another picture
 */
export function picture(seed: number): Uint8Array {
  const own = dice(seed);
  const [horizon, left] = [4 + own.throw(8), own.throw(WIDTH - 4)];
  const row = (y: number) =>
    Array.from({ length: WIDTH }, (_, x) => {
      const figure = y >= 3 && y < 14 && x >= left && x < left + 4;
      return figure ? 40 : (y < horizon ? 200 : 120) + own.throw(16);
    });
  const pixels = Array.from({ length: HEIGHT }, (_, y) => [NO_FILTER, ...row(y)]).flat();

  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.writeUInt8(8, 8); // bits a pixel; the zeros after it: grey, deflate, no interlacing
  // Not compressed: another version of zlib would compress to other bytes.
  const image = deflateSync(Buffer.from(pixels), { level: 0 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NO_FILTER = 0;

function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
