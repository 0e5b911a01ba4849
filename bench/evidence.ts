import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Expected } from '#domain/zip/index.ts';

const PIECE = 1024 ** 2;

/** Writes a file that no compression shortens, as sound and pictures are, and tells how evidence would announce it. */
export function writeEvidence(file: string, pieces: number): Expected {
  const hash = createHash('sha256');
  const crc = Buffer.alloc(4);
  const to = openSync(file, 'w');
  for (let at = 0; at < pieces; at += 1) {
    const piece = randomBytes(PIECE);
    hash.update(piece);
    crc.writeUInt32BE(crc32(piece, crc.readUInt32BE()));
    writeSync(to, piece);
  }
  closeSync(to);
  return { size: pieces * PIECE, sha256: hash.digest('hex'), crc32: crc.toString('base64') };
}
