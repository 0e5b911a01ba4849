import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

/** Where the server finds its files, below the folder that it is given. */
export const FILES = 'pgdata';

/**
 * Puts the files of an empty database below a folder, unless a database is there. To make them takes seconds, so that they
 * are made once for all folders, and copied.
 */
export async function makeFiles(dir: string): Promise<void> {
  await makeWhole(path.join(dir, FILES), async (fresh) => {
    const empty = emptyDatabase();
    await makeWhole(empty, initialise);
    await cp(empty, fresh, { recursive: true });
  });
}

const INITDB = path.join(import.meta.dirname, 'postgres-initdb.ts');

/**
 * In a process of its own, for it takes half a gigabyte for some seconds. Compiled in haste: what runs once need not run
 * fast.
 */
async function initialise(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--liftoff-only', INITDB, folder]);
}

/** In `node_modules/.cache`, by the version of PGlite: another may write its files differently. */
function emptyDatabase(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const home = path.join(path.dirname(entry), '..');
  const { version } = Package.parse(JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')));
  return path.join(home, '..', '..', '.cache', 'inzage', `empty-postgres-${version}`);
}

const Package = z.object({ version: z.string() });

/** A folder that is there is whole: it is made under another name, which is then changed. */
async function makeWhole(folder: string, make: (fresh: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-unfinished-`);
  try {
    await make(fresh);
    renameSync(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true });
    // Somebody else was faster, and theirs is as good.
    if (!existsSync(folder)) throw error;
  }
}
