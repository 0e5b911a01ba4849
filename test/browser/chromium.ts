import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const home = path.resolve(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));

/**
 * A Chromium that comes from npm, with the libraries and the font that it needs: no package of the system is asked for.
 * It is unpacked once for each version, beside its place and then moved there, so that two tests can do it at once.
 */
async function unpacked(): Promise<string> {
  const place = path.join(tmpdir(), `inzage-chromium-${version}`);
  if (existsSync(place)) return place;
  const beside = mkdtempSync(`${place}-`);
  const before = process.env['TMPDIR'];
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
  process.env['TMPDIR'] = beside;
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    await packed.executablePath();
  } finally {
    delete process.env['AWS_LAMBDA_JS_RUNTIME'];
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // Its own names folders of Lambda; without any font, Chromium ends itself.
  writeFileSync(
    path.join(beside, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${place}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(beside, place);
  } catch (error) {
    // Another test was faster.
    if (!existsSync(place)) throw error;
    rmSync(beside, { recursive: true, force: true });
  }
  return place;
}

/** A browser without a window. */
export async function startBrowser(): Promise<Browser> {
  const place = await unpacked();
  return chromium.launch({
    executablePath: path.join(place, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(place, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(place, 'fonts'),
    },
  });
}

/** Where the pictures of pages are put, to be looked at. */
export const screenshots = (name: string): string => {
  const folder = path.resolve(import.meta.dirname, '..', '..', '.local', 'screenshots');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, name);
};
