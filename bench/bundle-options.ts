import path from 'node:path';
import type { BuildOptions } from 'esbuild';

/** Some packages are CommonJS and ask for Node's own modules with `require`, which an ES module has not. */
const REQUIRE = "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);";

/** As `infra/bundle.ts` has it for what is deployed. */
export const bundleOptions = {
  bundle: true,
  minify: true,
  keepNames: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  banner: { js: REQUIRE },
  logLevel: 'warning',
  absWorkingDir: path.resolve(import.meta.dirname, '..'),
} as const satisfies BuildOptions;
