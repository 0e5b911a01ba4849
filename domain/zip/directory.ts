import { endOfDirectory } from './records.ts';

const CHUNK = 64 * 1024;

/** The central directory while the archive is written: all that has to be kept, so it is kept in few large pieces. */
export class Directory {
  #entries = 0;
  #size = 0;
  readonly #chunks: Buffer[] = [];
  #latest: Buffer[] = [];
  #latestSize = 0;

  add(header: Buffer): void {
    this.#entries += 1;
    this.#size += header.length;
    this.#latest.push(header);
    this.#latestSize += header.length;
    if (this.#latestSize >= CHUNK) this.#join();
  }

  /** @param offset where it begins, which is where the last entry ends */
  *written(offset: number): Generator<Uint8Array> {
    this.#latest.push(endOfDirectory(this.#entries, this.#size, offset));
    this.#join();
    yield* this.#chunks;
  }

  #join(): void {
    this.#chunks.push(Buffer.concat(this.#latest));
    [this.#latest, this.#latestSize] = [[], 0];
  }
}
