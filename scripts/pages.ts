/** `npm run pages -- OUTDIR`: writes the group's public pages into a folder, to be served from anywhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publicPages } from '#domain/public-pages/index.ts';
import { loadRegistry } from '#registry/load.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || folder.startsWith('-') || more.length > 0) {
  console.error(
    'usage: npm run pages -- OUTDIR\n\n  writes the public pages of the group in registry/ into OUTDIR',
  );
  process.exit(2);
}

const files = publicPages(loadRegistry(path.resolve(import.meta.dirname, '..', 'registry')));
for (const { path: name, text } of files) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${files.length} files in ${path.resolve(folder)}`);
