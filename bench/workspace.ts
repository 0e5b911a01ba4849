import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../infra/bundle.ts';

const GIB = 1024 ** 3;
/** The evidence, the sealed packages and the bundles of the bench at their largest. */
const NEEDED = 5 * GIB;
const PROGRAMS = ['stored', 'deflated', 'archive', 'relay', 'import', 'read-mails'] as const;

/** A folder for what is measured, and the measured programs bundled as the deployed functions are. */
export interface Workspace {
  readonly dir: string;
  file(name: string): string;
  program(name: (typeof PROGRAMS)[number]): string;
  remove(): void;
}

export async function workspace(): Promise<Workspace> {
  const dir = mkdtempSync(path.join(tmpdir(), 'inzage-bench-'));
  const { bavail, bsize } = statfsSync(dir);
  const remove = () => rmSync(dir, { recursive: true, force: true });
  if (bavail * bsize < NEEDED) {
    remove();
    throw new Error(`The bench needs ${NEEDED / GIB} GiB in ${tmpdir()}`);
  }
  await build({
    ...bundleOptions,
    entryPoints: PROGRAMS.map((name) => path.join(import.meta.dirname, 'programs', `${name}.ts`)),
    outdir: path.join(dir, 'programs'),
  });
  return {
    dir,
    file: (name) => path.join(dir, name),
    program: (name) => path.join(dir, 'programs', `${name}.mjs`),
    remove,
  };
}
