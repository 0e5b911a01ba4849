/** `relay.ts HOW FILES EVIDENCE`: reads an object of evidence so many times and writes one object of it. */
import type { Expected, ZipEntry } from '#domain/zip/index.ts';
import { zip } from '#domain/zip/index.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { packagesIn } from '#functions/platform/package-store.ts';
import { EVIDENCE, PACKAGES, RECORDING } from '../local-s3.ts';
import { measured } from './measured.ts';

const [how = '', files = '1', announced = ''] = process.argv.slice(2);
// With the clients that they make for themselves on Lambda; the environment says where S3 is.
const [evidence, packages] = [evidenceIn(EVIDENCE), packagesIn(PACKAGES)];
const expected = JSON.parse(announced) as Expected;

async function* entries(held: boolean): AsyncGenerator<ZipEntry> {
  for (let at = 0; at < Number(files); at += 1) {
    const content = await evidence.stream(RECORDING);
    const path = `recordings/${at}.bin`;
    yield { path, modified: new Date(), compress: false, content, ...(held && { expected }) };
  }
}

async function* plain(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < Number(files); at += 1) yield* await evidence.stream(RECORDING);
}

const WAYS: Readonly<Record<string, () => AsyncIterable<Uint8Array>>> = {
  plain,
  zip: () => zip(entries(false)),
  held: () => zip(entries(true)),
};

const way = WAYS[how];
if (!way) throw new Error(`There is no way "${how}"`);
await measured(() => packages.write(`${how}.bin`, way()));
