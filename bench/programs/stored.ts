/** `stored.ts HOW FILE TIMES EXPECTED`: reads a file several times, 256 KiB at a time, and puts it where nothing is kept. */
import { createReadStream, createWriteStream } from 'node:fs';
import { devNull } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { ZipArchive } from 'archiver';
import { type Expected, type ZipEntry, zip } from '#domain/zip/index.ts';
import { measured } from './measured.ts';

const READ = 256 * 1024;
const MODIFIED = new Date('2026-01-05T12:00:00Z');

const [how = '', file = '', times = '1', announced = ''] = process.argv.slice(2);
const names = Array.from({ length: Number(times) }, (_, at) => `recordings/${at}.bin`);
const read = () => createReadStream(file, { highWaterMark: READ });
const nowhere = () => createWriteStream(devNull);

async function* entries(expected?: Expected): AsyncGenerator<ZipEntry> {
  for (const path of names) {
    yield { path, modified: MODIFIED, content: read(), compress: false, ...(expected && { expected }) };
  }
}

/** What every ZIP writer does at least. */
async function summed(): Promise<void> {
  for (const _ of names) {
    let sum = 0;
    await pipeline(
      read(),
      async function* (content: AsyncIterable<Buffer>) {
        for await (const chunk of content) {
          sum = crc32(chunk, sum);
          yield chunk;
        }
      },
      nowhere(),
    );
  }
}

async function archiver(): Promise<void> {
  const archive = new ZipArchive({ store: true });
  for (const name of names) archive.append(read(), { name });
  const written = pipeline(archive, nowhere());
  await archive.finalize();
  await written;
}

const WAYS: Readonly<Record<string, () => Promise<void>>> = {
  copy: async () => {
    for (const _ of names) await pipeline(read(), nowhere());
  },
  summed,
  zip: () => pipeline(zip(entries()), nowhere()),
  held: () => pipeline(zip(entries(JSON.parse(announced) as Expected)), nowhere()),
  archiver,
};

const way = WAYS[how];
if (!way) throw new Error(`There is no way "${how}"`);
await measured(way);
