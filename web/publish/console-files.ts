import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConsoleSettings } from './console-settings.ts';
import { indexPage } from './index-page.ts';

export interface ConsoleFile {
  /** Below the address of the console, with `/`. */
  readonly path: string;
  readonly type: string;
  readonly cacheControl: string;
  readonly bytes: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** All files of the console for one deployment. What is named by its content may be kept for ever; the page never. */
export function consoleFiles(built: string, settings: ConsoleSettings): readonly ConsoleFile[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES)
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const name = path.relative(built, file).replaceAll(path.sep, '/');
      const bytes = readFileSync(file);
      return {
        path: name,
        type: TYPES[path.extname(name)] ?? 'application/octet-stream',
        cacheControl: name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        bytes: name === 'index.html' ? Buffer.from(indexPage(bytes.toString('utf8'), settings)) : bytes,
      };
    })
    .toSorted((one, other) => order(one.path) - order(other.path));
}

/** The page last: whoever loads it finds what it names. */
const order = (name: string) => (name === 'index.html' ? 1 : 0);
