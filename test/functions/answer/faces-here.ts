import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FACES } from '#contracts/package-letter.ts';
import { unpackFace } from '../../../infra/unpack-face.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'inzage-faces-'));

function unpacked(file: string): string {
  const packed = import.meta.resolve(`roboto-fontface/fonts/roboto/${file.replace('.ttf', '.woff')}`);
  const face = path.join(folder, file);
  writeFileSync(face, unpackFace(readFileSync(fileURLToPath(packed))));
  return face;
}

/** The faces as synthesis puts them beside the function. */
export const FACES_HERE = { text: unpacked(FACES.text), strong: unpacked(FACES.strong) };
