/** `npx inzage-connect init | check | try`: connects a store of a company (docs/connect.md). */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './connect/check.ts';
import { Usage } from './connect/usage.ts';

const USAGE = `usage: npx inzage-connect COMMAND

  check MODULE.ts | http://… | FUNCTION   asks a lookup everything that it will be asked, and says what to mend
      --fixture FILE     who stands in its store (YAML or JSON); otherwise what the module exports as \`fixture\`
      --evidence BUCKET  where a deployed function writes
      --change           also what corrects and erases records: on a copy of the store
      --report FILE      writes what was found as JSON

docs/connect.md leads from a database to the first answered request.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fixture: { type: 'string' },
    evidence: { type: 'string' },
    report: { type: 'string' },
    change: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [command, what, ...more] = positionals;

async function run(): Promise<number> {
  if (command === undefined || values.help || more.length > 0) throw new Usage(USAGE);
  switch (command) {
    case 'check': {
      if (what === undefined) throw new Usage(USAGE);
      const { passed } = await check({
        what,
        fixtureFile: values.fixture,
        bucket: values.evidence,
        reportFile: values.report,
        mayChange: values.change,
        say: (line) => process.stdout.write(`${line}\n`),
      });
      return passed ? 0 : 1;
    }
    default:
      throw new Usage(USAGE);
  }
}

// Started from a folder below, paths mean what whoever typed them sees.
process.chdir(process.env['INZAGE_CWD'] ?? path.resolve('.'));
try {
  process.exit(await run());
} catch (error) {
  if (!(error instanceof Usage)) throw error;
  console.error(error.message);
  process.exit(2);
}
