/** `npm run -s grants [-- --dir FOLDER… --unused]`: every grant of the templates, and whether an edition has used it. */
import { parseArgs } from 'node:util';
import { grantsOf } from './grants/grant.ts';
import { statementsOf, usedIn } from './grants/read-grants.ts';
import { tableOf } from './grants/table.ts';
import { siteFromEnvironment } from './place.ts';
import { synthesize } from './synthesize.ts';

const { values } = parseArgs({
  options: { dir: { type: 'string', multiple: true }, unused: { type: 'boolean', default: false } },
});
const dirs = values.dir ?? [siteFromEnvironment().dir];
const assembly = await synthesize((what) => console.error(`inzage: ${what}`));
const grants = grantsOf(statementsOf(assembly), dirs.flatMap(usedIn));
console.log(tableOf(grants, values.unused ? grants.filter(({ use }) => use.kind === 'unused') : grants));
