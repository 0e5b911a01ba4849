/** `npm run console -- OUTDIR OUTPUTS.json`: the console for one deployment, as files to be uploaded. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildConsole } from '../web/publish/build-console.ts';
import { consoleFiles } from '../web/publish/console-files.ts';
import { settingsFrom } from '../web/publish/console-settings.ts';

const [folder, file, ...more] = process.argv.slice(2);
if (folder === undefined || file === undefined || folder.startsWith('-') || more.length > 0) {
  console.error(
    'usage: npm run console -- OUTDIR OUTPUTS.json\n\n' +
      '  writes the console into OUTDIR; OUTPUTS.json is what “cdk deploy --outputs-file” wrote',
  );
  process.exit(2);
}

const stacks: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
  readFileSync(file, 'utf8'),
);
const built = await buildConsole((what) => console.error(`inzage: ${what}`));
const files = consoleFiles(built, settingsFrom(Object.assign({}, ...Object.values(stacks))));
for (const { path: name, bytes } of files) {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
console.log(`${files.length} files in ${path.resolve(folder)}`);
