import { createHash, type Hash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Expected, ZipRefused } from './entry.ts';

const differs = () => new ZipRefused('An entry has other content than was announced');

/** What the archive's own records say of a content, the checksum as a number. */
export interface Measured {
  readonly size: number;
  readonly crc: number;
}

/** @throws ZipRefused if it is not what was announced */
function agreed(measured: Measured, expected: Expected, sha256: string): Measured {
  const { size, crc32: crc } = expected;
  if (size !== measured.size || crc !== asBase64(measured.crc) || sha256 !== expected.sha256) throw differs();
  return measured;
}

/** For bytes that are there: one call each, as a package can have very many small files. */
export function measure(content: Uint8Array, expected?: Expected): Measured {
  const measured = { size: content.byteLength, crc: crc32(content) };
  return expected ? agreed(measured, expected, hash('sha256', content)) : measured;
}

/** Counts and sums what passes, and holds it against what was announced. */
export class Meter {
  #size = 0;
  #crc = 0;
  readonly #announced: { readonly expected: Expected; readonly hash: Hash } | null;

  /** @param expected only then is there a SHA-256 to compare with; computing it takes longer than all the rest */
  constructor(expected: Expected | undefined) {
    this.#announced = expected ? { expected, hash: createHash('sha256') } : null;
  }

  async *through(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#size += chunk.byteLength;
      // At once, not at the end: the header may already have said how long the content is.
      if (this.#announced && this.#size > this.#announced.expected.size) throw differs();
      this.#crc = crc32(chunk, this.#crc);
      this.#announced?.hash.update(chunk);
      yield chunk;
    }
  }

  /** To be asked once, when everything has passed. @throws ZipRefused if it is not what was announced */
  result(): Measured {
    const measured = { size: this.#size, crc: this.#crc };
    if (!this.#announced) return measured;
    return agreed(measured, this.#announced.expected, this.#announced.hash.digest('hex'));
  }
}

export function fromBase64(crc: string): number {
  const bytes = Buffer.from(crc, 'base64');
  if (bytes.length !== 4) throw new ZipRefused('A CRC-32 has four bytes');
  return bytes.readUInt32BE();
}

export function asBase64(crc: number): string {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(crc);
  return bytes.toString('base64');
}
