/** `relay.ts HOW ENDPOINT FILES EVIDENCE`: reads an object of evidence so many times and writes one object of it. */
import { S3Client } from '@aws-sdk/client-s3';
import type { Expected, ZipEntry } from '#domain/zip/index.ts';
import { zip } from '#domain/zip/index.ts';
import { evidenceIn } from '#functions/platform/evidence.ts';
import { packagesIn } from '#functions/platform/package-store.ts';
import { clientOf, EVIDENCE, PACKAGES, RECORDING } from '../local-s3.ts';
import { measured } from './measured.ts';

const [how = '', endpoint = '', files = '1', announced = ''] = process.argv.slice(2);
const s3 = new S3Client(clientOf(endpoint));
const evidence = evidenceIn(EVIDENCE, s3);
const packages = packagesIn(PACKAGES, s3);
const expected = JSON.parse(announced) as Expected;

async function* entries(): AsyncGenerator<ZipEntry> {
  for (let at = 0; at < Number(files); at += 1) {
    const content = await evidence.stream(RECORDING);
    yield { path: `recordings/${at}.bin`, modified: new Date(), compress: false, content, expected };
  }
}

async function* plain(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < Number(files); at += 1) yield* await evidence.stream(RECORDING);
}

await measured(() => packages.write(`${how}.bin`, how === 'zip' ? zip(entries()) : plain()));
s3.destroy();
