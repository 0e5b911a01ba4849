/** Reflected CRCs of width 32 and 64, eight bytes a step. The 64 bits are kept as two halves: BigInt is far too slow here. */

const BYTES_A_STEP = 8;

export interface Crc {
  update(chunk: Buffer): void;
  digest(): Buffer;
}

/** Table `k` advances a byte that is followed by `k` zero bytes; entries hold the low half, then the high half. */
function tables(polynomial: bigint): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(256 * BYTES_A_STEP);
  const high = new Int32Array(256 * BYTES_A_STEP);
  for (let byte = 0; byte < 256; byte++) {
    let crc = BigInt(byte);
    for (let k = 0; k < BYTES_A_STEP; k++) {
      for (let bit = 0; bit < 8; bit++) crc = crc & 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
      low[k * 256 + byte] = Number(BigInt.asIntN(32, crc));
      high[k * 256 + byte] = Number(BigInt.asIntN(32, crc >> 32n));
    }
  }
  return { low, high };
}

export const CRC32C_POLYNOMIAL = 0x82f63b78n;
export const CRC64NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;

const crc32cTable = tables(CRC32C_POLYNOMIAL).low;
const crc64Tables = tables(CRC64NVME_POLYNOMIAL);

export function crc32c(): Crc {
  const table = crc32cTable;
  const t = (index: number) => table[index] ?? 0;
  let crc = -1;
  return {
    update(chunk) {
      let at = 0;
      for (const end = chunk.length - (chunk.length % BYTES_A_STEP); at < end; at += BYTES_A_STEP) {
        const a = crc ^ chunk.readInt32LE(at);
        const b = chunk.readInt32LE(at + 4);
        crc =
          t(1792 + (a & 255)) ^
          t(1536 + ((a >>> 8) & 255)) ^
          t(1280 + ((a >>> 16) & 255)) ^
          t(1024 + (a >>> 24)) ^
          t(768 + (b & 255)) ^
          t(512 + ((b >>> 8) & 255)) ^
          t(256 + ((b >>> 16) & 255)) ^
          t(b >>> 24);
      }
      for (; at < chunk.length; at++) crc = t((crc ^ (chunk[at] ?? 0)) & 255) ^ (crc >>> 8);
    },
    digest() {
      const out = Buffer.alloc(4);
      out.writeInt32BE(~crc);
      return out;
    },
  };
}

export function crc64nvme(): Crc {
  const lowTable = crc64Tables.low;
  const highTable = crc64Tables.high;
  const l = (index: number) => lowTable[index] ?? 0;
  const h = (index: number) => highTable[index] ?? 0;
  let low = -1;
  let high = -1;
  return {
    update(chunk) {
      let at = 0;
      for (const end = chunk.length - (chunk.length % BYTES_A_STEP); at < end; at += BYTES_A_STEP) {
        const a = low ^ chunk.readInt32LE(at);
        const b = high ^ chunk.readInt32LE(at + 4);
        const [a0, a1, a2, a3] = [
          1792 + (a & 255),
          1536 + ((a >>> 8) & 255),
          1280 + ((a >>> 16) & 255),
          1024 + (a >>> 24),
        ];
        const [b0, b1, b2, b3] = [
          768 + (b & 255),
          512 + ((b >>> 8) & 255),
          256 + ((b >>> 16) & 255),
          b >>> 24,
        ];
        low = l(a0) ^ l(a1) ^ l(a2) ^ l(a3) ^ l(b0) ^ l(b1) ^ l(b2) ^ l(b3);
        high = h(a0) ^ h(a1) ^ h(a2) ^ h(a3) ^ h(b0) ^ h(b1) ^ h(b2) ^ h(b3);
      }
      for (; at < chunk.length; at++) {
        const index = (low ^ (chunk[at] ?? 0)) & 255;
        low = l(index) ^ ((low >>> 8) | (high << 24));
        high = h(index) ^ (high >>> 8);
      }
    },
    digest() {
      const out = Buffer.alloc(8);
      out.writeInt32BE(~high, 0);
      out.writeInt32BE(~low, 4);
      return out;
    },
  };
}
