import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Checks } from './checks.ts';
import { runNode } from './program.ts';
import { READERS } from './readers.ts';

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;
const WRITER = path.resolve(import.meta.dirname, '..', '..', 'bench', 'programs', 'archive.ts');

/** An archive of the real writer, at one of the format's limits. */
interface Shape {
  readonly name: string;
  readonly what: string;
  readonly entries: number;
  /** Of all its entries, unpacked. */
  readonly bytes: number;
}

const SHAPES: readonly Shape[] = [
  { name: 'large', what: 'an entry of 5 GiB + 1 byte', entries: 1, bytes: 5 * GIB + 1 },
  {
    name: 'far',
    what: 'entries that begin beyond 4 GiB',
    entries: 4,
    bytes: 4.5 * GIB + MIB + '{"file":"last.json"}'.length,
  },
  { name: 'many', what: '70,000 entries', entries: 70_000, bytes: manyBytes() },
];

/** One at a time, as they are large; every reader reads every byte. */
export async function provedArchives(checks: Checks): Promise<void> {
  const dir = mkdtempSync(path.join(tmpdir(), 'inzage-prove-'));
  try {
    for (const { name, what, entries, bytes } of SHAPES) {
      const file = path.join(dir, `${name}.zip`);
      const written = await checks.check(`a package with ${what} is written`, async () => {
        assertRoom(dir, bytes);
        return runNode(WRITER, [name, file]);
      });
      if (!written) continue;
      for (const { title, read } of READERS) {
        await checks.check(`${title} accepts ${what}`, () => read(file, { entries, bytes }));
      }
      rmSync(file);
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function assertRoom(dir: string, bytes: number): void {
  const needed = bytes + GIB;
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize < needed) {
    throw new Error(
      `${tmpdir()} has less than ${(needed / GIB).toFixed(1)} GiB free; TMPDIR names another folder`,
    );
  }
}

function manyBytes(): number {
  let bytes = 0;
  for (let at = 0; at < 70_000; at += 1) bytes += `{"file":"records/${at}.json"}`.length;
  return bytes;
}
