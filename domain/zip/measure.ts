import { createHash, hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Expected, ZipRefused } from './entry.ts';

const differs = () => new ZipRefused('An entry has other content than was announced');

/** The checksum as a number, for the archive's own records, beside the form in which the rest of the product has it. */
export type Measured = Expected & { readonly crc: number };

/** @throws ZipRefused if it is not what was announced */
function agreed(found: Omit<Measured, 'crc32'>, expected: Expected | undefined): Measured {
  const measured = { ...found, crc32: asBase64(found.crc) };
  if (!expected) return measured;
  const { size, sha256, crc32: crc } = expected;
  if (size !== measured.size || sha256 !== measured.sha256 || crc !== measured.crc32) throw differs();
  return measured;
}

/** For bytes that are there: one call each, as a package can have very many small files. */
export const measure = (content: Uint8Array, expected?: Expected): Measured =>
  agreed({ size: content.byteLength, sha256: hash('sha256', content), crc: crc32(content) }, expected);

/** Counts and hashes what passes, and holds it against what was announced. */
export class Meter {
  #size = 0;
  #crc = 0;
  readonly #hash = createHash('sha256');
  readonly #expected: Expected | undefined;

  constructor(expected: Expected | undefined) {
    this.#expected = expected;
  }

  async *through(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#size += chunk.byteLength;
      // At once, not at the end: the header may already have said how long the content is.
      if (this.#expected && this.#size > this.#expected.size) throw differs();
      this.#crc = crc32(chunk, this.#crc);
      this.#hash.update(chunk);
      yield chunk;
    }
  }

  /** To be asked once, when everything has passed. @throws ZipRefused if it is not what was announced */
  result(): Measured {
    return agreed({ size: this.#size, sha256: this.#hash.digest('hex'), crc: this.#crc }, this.#expected);
  }
}

export function fromBase64(crc: string): number {
  const bytes = Buffer.from(crc, 'base64');
  if (bytes.length !== 4) throw new ZipRefused('A CRC-32 has four bytes');
  return bytes.readUInt32BE();
}

function asBase64(crc: number): string {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(crc);
  return bytes.toString('base64');
}
