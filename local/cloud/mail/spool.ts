import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { SMTPServerDataStream } from 'smtp-server';
import { type HeaderBlock, readHeaders } from './message-headers.ts';

const SUFFIX = '.spool';

/** More header than this is not looked at; nothing that people send comes near. */
const HEADER_BYTES = 2 ** 20;

export type Spool = ReturnType<typeof createSpool>;

/** A folder for messages on their way in. Nothing in it was acknowledged, so what a crash left there is deleted. */
export function createSpool(dir: string) {
  const pathOf = (name: string) => join(dir, `${name}${SUFFIX}`);
  return {
    async clear(): Promise<void> {
      await mkdir(dir, { recursive: true });
      const left = (await readdir(dir)).filter((name) => name.endsWith(SUFFIX));
      await Promise.all(left.map((name) => rm(join(dir, name))));
    },

    /**
     * Writes the message to disk, without holding it in memory. Whatever goes wrong with the disk, the stream is
     * read to its end before the error is thrown: only then can the client be told.
     */
    async receive(name: string, stream: SMTPServerDataStream): Promise<string> {
      const path = pathOf(name);
      let failure: unknown;
      const fail = (error: unknown) => {
        failure ??= error;
      };
      const file = await open(path, 'wx').catch(fail);
      try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
          if (failure === undefined && !stream.sizeExceeded) await file?.writeFile(chunk).catch(fail);
        }
      } finally {
        await file?.close().catch(fail);
      }
      if (failure !== undefined) throw failure;
      return path;
    },

    /** A new file that begins with `head` and goes on with the message at `path`. */
    async prepend(name: string, { head, path }: { head: string; path: string }): Promise<string> {
      const target = pathOf(name);
      const output = createWriteStream(target, { flags: 'wx' });
      await pipeline(async function* () {
        yield Buffer.from(head);
        yield* createReadStream(path) as AsyncIterable<Buffer>;
      }, output);
      return target;
    },

    async header(path: string): Promise<HeaderBlock> {
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEADER_BYTES) });
        return readHeaders(buffer.subarray(0, bytesRead));
      } finally {
        await file.close();
      }
    },

    async remove(name: string): Promise<void> {
      await rm(pathOf(name), { force: true });
    },
  };
}
