/** `deflated.ts FOLDER ARCHIVE`: what `zip -6 -r ARCHIVE .` does in that folder. */
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ZipEntry, zip } from '#domain/zip/index.ts';
import { measured } from './measured.ts';

const [folder = '', archive = ''] = process.argv.slice(2);

async function* entries(): AsyncGenerator<ZipEntry> {
  for (const name of readdirSync(folder).toSorted()) {
    const file = path.join(folder, name);
    yield { path: name, modified: statSync(file).mtime, content: readFileSync(file), compress: true };
  }
}

await measured(() => pipeline(zip(entries()), createWriteStream(archive)));
