import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Assembly } from '#cloud/template/index.ts';
import { readTemplates } from '#local/grants/read-grants.ts';
import { createApp } from '../../infra/inzage-app.ts';

/** The templates as the local cloud reads them, references resolved. The files themselves are gone. */
export function assembled(): Assembly {
  const folder = mkdtempSync(path.join(tmpdir(), 'inzage-'));
  try {
    const outdir = path.join(folder, 'cdk.out');
    createApp({
      bundleFolder: path.join(folder, 'bundles'),
      outdir,
      builtinCloudFormationValidation: false,
    }).app.synth();
    return readTemplates(outdir);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
