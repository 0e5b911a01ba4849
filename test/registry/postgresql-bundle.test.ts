import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it, vi } from 'vitest';

const dir = mkdtempSync(join(tmpdir(), 'postgresql-bundle-'));
afterAll(() => rmSync(dir, { recursive: true }));

const REQUIRE = "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);";

describe.each(['offitelweb', 'invoicing', 'call-records'])('the bundle of %s', (lookup) => {
  it('is whole without pg-native, and answers', async () => {
    const outfile = join(dir, `${lookup}.mjs`);
    const { warnings } = await build({
      entryPoints: [`registry/lookups/${lookup}.ts`],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: { js: REQUIRE },
    });
    expect(warnings).toEqual([]);

    const lines = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.stubEnv('STORE_SECRET', '');
    const { handler } = await import(outfile);
    const answer = await handler({
      operation: 'access',
      caseId: 'abcdefghijklmnopqrstuvwxyz',
      ...handler.definition,
      subject: { email: { value: 'marijke.vdb@postvak.example', status: 'verified' } },
      cursor: null,
      page: 1,
      evidence: { bucket: 'evidence', prefix: 'case/' },
    });
    expect(answer).toEqual({ outcome: 'failed', code: 'LookupThrew' });
    expect(lines.mock.calls.join()).toContain('ConfigurationMissing');
  });
});
