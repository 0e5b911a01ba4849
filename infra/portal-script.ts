import path from 'node:path';
import type { BuildOptions } from 'esbuild';

/** How the one script of the requester's pages is bundled: for browsers of 2017 and later, on old phones too. */
export const PORTAL_SCRIPT = {
  entryPoints: ['web/portal/portal.ts'],
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2017',
  logLevel: 'warning',
  absWorkingDir: path.resolve(import.meta.dirname, '..'),
} as const satisfies BuildOptions;
