import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The kit as a company's function carries it, its SDK client left out. */
async function bundle() {
  return await build({
    entryPoints: ['connect/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    external: ['@aws-sdk/*'],
  });
}

describe('the kit in a company’s bundle', () => {
  it('weighs at most 60 KB', async () => {
    const { outputFiles } = await bundle();
    expect(outputFiles[0]?.contents.byteLength).toBeLessThan(60 * 1024);
  });

  it('takes of the product the lookup contract and ids, and nothing else', async () => {
    const { metafile } = await bundle();
    const ours = Object.keys(metafile.inputs).filter((path) => !path.includes('node_modules/'));
    expect(ours.filter((path) => !path.startsWith('connect/')).sort()).toEqual([
      'contracts/ids.ts',
      'contracts/lookup-change.ts',
      'contracts/lookup.ts',
    ]);
  });

  it('loads nothing at start but itself', async () => {
    const { metafile } = await bundle();
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    expect(imports.filter(({ kind }) => kind !== 'dynamic-import')).toEqual([]);
  });
});
