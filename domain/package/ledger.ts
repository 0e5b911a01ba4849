import { createHash, type Hash, hash } from 'node:crypto';
import { canonicalJson } from '#domain/case/chain.ts';
import type { PackageEntry } from './entry.ts';

interface Listed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Writes down what goes into the package, for the manifest at its end. */
export class Ledger {
  readonly #files: Listed[] = [];
  #reading: string | null = null;

  /** The entry as it is to be passed on: what comes piece by piece is counted as it passes. */
  enter(entry: PackageEntry): PackageEntry {
    const { path, content } = entry;
    if (this.#reading) throw new Error(`${this.#reading} must be read before the next entry is asked for`);
    if ('evidence' in content) {
      const { size, sha256 } = content.evidence;
      this.#files.push({ path, size, sha256 });
      return entry;
    }
    if (content instanceof Uint8Array) {
      this.#files.push({ path, size: content.byteLength, sha256: hash('sha256', content) });
      return entry;
    }
    this.#reading = path;
    return { ...entry, content: this.#counted(path, content, createHash('sha256')) };
  }

  async *#counted(path: string, content: AsyncIterable<Uint8Array>, sum: Hash) {
    let size = 0;
    for await (const chunk of content) {
      size += chunk.byteLength;
      sum.update(chunk);
      yield chunk;
    }
    this.#files.push({ path, size, sha256: sum.digest('hex') });
    this.#reading = null;
  }

  /**
   * What has been written so far as `sha256sum` prints it, in the order of the bytes of the paths. Paths are ASCII without a
   * backslash or a line end, the only signs for which the format would need an escape (safe-path.ts).
   */
  checksums(): string {
    if (this.#reading) throw new Error(`${this.#reading} must be read before the checksums are written`);
    return this.#files
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
      .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
      .join('');
  }

  /** @param createdAt when a person released the answer: the package itself has no clock */
  manifest(reference: string, createdAt: string): string {
    if (this.#reading) throw new Error(`${this.#reading} must be read before the manifest is written`);
    return canonicalJson({ package: FORMAT, reference, createdAt, files: this.#files });
  }
}

/** Name and version of the package's form. */
const FORMAT = 'inzage-access/1';
