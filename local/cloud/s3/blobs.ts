import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import type { Segment } from './model.ts';

const BUFFER_BYTES = 256 * 1024;

/**
 * The contents, as files with names of their own under `dir`. A file is invisible until a committed row names it, and is written
 * whole before that; it is not fsynced, as the page cache outlives the process.
 */
export class BlobStore {
  readonly #dir: string;
  /** Being written, or written and not yet committed: not orphans. */
  readonly #inFlight = new Set<string>();
  /** How many readers stand on a blob; one deleted meanwhile is unlinked when the last has left. */
  readonly #readers = new Map<string, number>();
  readonly #doomed = new Set<string>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A new blob to write. It must later be settled or discarded. */
  async create(): Promise<{ name: string; sink: Writable }> {
    const name = randomUUID().replaceAll('-', '');
    this.#inFlight.add(name);
    const file = this.#path(name);
    await mkdir(path.dirname(file), { recursive: true });
    return { name, sink: createWriteStream(file, { highWaterMark: BUFFER_BYTES, flags: 'wx' }) };
  }

  /** The row that names the blob has been committed. */
  settle(name: string): void {
    this.#inFlight.delete(name);
  }

  async discard(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
    this.#inFlight.delete(name);
  }

  /** Unlinks blobs that no row names any more. A crash in between leaves orphans for the next sweep. */
  remove(names: Iterable<string>): void {
    for (const name of names) {
      if (this.#readers.has(name)) this.#doomed.add(name);
      else rm(this.#path(name), { force: true }).catch(() => undefined);
    }
  }

  /** The bytes `start` to `end` (inclusive) of segments laid end to end. */
  read(segments: readonly Segment[], start: number, end: number): Readable {
    for (const { blob } of segments) this.#readers.set(blob, (this.#readers.get(blob) ?? 0) + 1);
    const stream = Readable.from(this.#pieces(segments, start, end), {
      objectMode: false,
      highWaterMark: BUFFER_BYTES,
    });
    return stream.once('close', () => {
      for (const { blob } of segments) this.#leave(blob);
    });
  }

  /** Removes files that no row names and no upload is writing. */
  async sweep(isNamed: (name: string) => boolean): Promise<number> {
    let removed = 0;
    for (const folder of await readdir(this.#dir)) {
      for (const name of await readdir(path.join(this.#dir, folder))) {
        if (this.#inFlight.has(name) || this.#readers.has(name) || isNamed(name)) continue;
        await rm(this.#path(name), { force: true });
        removed++;
      }
    }
    return removed;
  }

  async *#pieces(segments: readonly Segment[], start: number, end: number): AsyncGenerator<Buffer> {
    let offset = 0;
    for (const { blob, size } of segments) {
      const first = Math.max(start - offset, 0);
      const last = Math.min(end - offset, size - 1);
      if (last >= first) {
        const file = createReadStream(this.#path(blob), {
          start: first,
          end: last,
          highWaterMark: BUFFER_BYTES,
        });
        yield* file as AsyncIterable<Buffer>;
      }
      offset += size;
      if (offset > end) break;
    }
  }

  #leave(blob: string): void {
    const left = (this.#readers.get(blob) ?? 1) - 1;
    if (left > 0) {
      this.#readers.set(blob, left);
      return;
    }
    this.#readers.delete(blob);
    if (this.#doomed.delete(blob)) this.remove([blob]);
  }

  #path(name: string): string {
    return path.join(this.#dir, name.slice(0, 2), name);
  }
}
