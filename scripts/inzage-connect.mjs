#!/usr/bin/env node
// `npx inzage-connect …`: plain JavaScript, because an old Node must be able to start it on a fresh clone.
import path from 'node:path';

process.env.INZAGE_CWD ??= process.cwd();
process.argv.splice(2, 0, path.join('scripts', 'connect.ts'));
await import('./bootstrap.mjs');
