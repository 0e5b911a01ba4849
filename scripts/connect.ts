/** `npx inzage-connect init | fides | check | try | deploy`: connects a store of a company (docs/connect.md). */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Known } from '#connect/conformance/index.ts';
import { putAddress } from './connect/address.ts';
import { check } from './connect/check.ts';
import { deploy } from './connect/deploy.ts';
import { importFides } from './connect/fides.ts';
import { initFrom } from './connect/from-database.ts';
import { init } from './connect/init.ts';
import { ROOT } from './connect/stores.ts';
import { tryStore } from './connect/try.ts';
import { Usage } from './connect/usage.ts';

const USAGE = `usage: npx inzage-connect COMMAND

  init NAME              writes a company of this name: data map, lookup for PostgreSQL, test, fixture
      --no-code          the data map alone says where the records lie
      --from ADDRESS     the data map of a database of PostgreSQL, by its tables and keys; no row is read
  fides FILE…            writes the data map of a company from datasets of Fides, and the list of what it cannot know
      --company ID       its name; otherwise that of the first dataset
      --store ID         the name of its store; otherwise that of each dataset
  check COMPANY/STORE | MODULE.ts | http://… | FUNCTION
                         asks a lookup everything that it will be asked, and says what to mend
      --fixture FILE     who stands in its store (YAML or JSON); otherwise what the module exports as \`fixture\`
      --address ADDRESS  of the store: postgresql://…, or the text of its secret
      --evidence BUCKET  where a deployed function writes
      --change           also what corrects and erases records: on a copy of the store
      --report FILE      writes what was found as JSON; registry/conformance/COMPANY/STORE.json is shown in the console
  try COMPANY/STORE --address ADDRESS --email … | --phone … | --name … --birth-date … | --customer-no …
                         asks the store for one person and shows what would be sent; nothing is stored
      --claimed          as somebody who has shown nothing of it yet
  address COMPANY/STORE --address ADDRESS
                         tells the edition that runs on this machine where the store is
  deploy COMPANY --evidence BUCKET --key ARN
                         deploys the company's stack in its own AWS account (docs/other-accounts.md)

docs/connect.md leads from a database to the first answered request.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    fixture: { type: 'string' },
    evidence: { type: 'string' },
    report: { type: 'string' },
    change: { type: 'boolean', default: false },
    address: { type: 'string' },
    key: { type: 'string' },
    from: { type: 'string' },
    'no-code': { type: 'boolean', default: false },
    store: { type: 'string' },
    company: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    name: { type: 'string' },
    'birth-date': { type: 'string' },
    'customer-no': { type: 'string' },
    claimed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [command, what, ...more] = positionals;

const stillOpen = (written: readonly string[], open: readonly string[]): string =>
  `Written:\n  ${written.join('\n  ')}\n\nStill to be said (also in the second file):\n  ${open.join('\n  ')}`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<number> {
  if (command === undefined || values.help || (more.length > 0 && command !== 'fides'))
    throw new Usage(USAGE);
  switch (command) {
    case 'check': {
      if (what === undefined) throw new Usage(USAGE);
      const { passed } = await check({
        what,
        fixtureFile: values.fixture,
        address: values.address,
        bucket: values.evidence,
        reportFile: values.report,
        mayChange: values.change,
        say,
      });
      return passed ? 0 : 1;
    }
    case 'init': {
      if (what === undefined) throw new Usage(USAGE);
      if (values.from !== undefined) {
        const { written, open } = await initFrom({ name: what, address: values.from, root: ROOT });
        say(`${stillOpen(written, open)}\n\nNow: docs/connect.md, from "Say where your rows lie".`);
        return 0;
      }
      const files = init({ name: what, withoutCode: values['no-code'], root: ROOT });
      say(`Written:\n  ${files.join('\n  ')}\n\nNow: docs/connect.md, from "From the example".`);
      return 0;
    }
    case 'fides': {
      if (what === undefined) throw new Usage(USAGE);
      const { company, store } = values;
      const { written, open } = importFides({ files: [what, ...more], company, store, root: ROOT });
      say(stillOpen(written, open));
      return 0;
    }
    case 'try': {
      const store = values.store ?? what;
      if (store === undefined) throw new Usage(USAGE);
      const { email, phone, name, 'birth-date': birthDate, 'customer-no': customerNo } = values;
      const who = Known.parse(JSON.parse(JSON.stringify({ email, phone, name, birthDate, customerNo })));
      const { claimed, address } = values;
      return (await tryStore({ store, who, claimed, address, say })) ? 0 : 1;
    }
    case 'address': {
      const store = values.store ?? what;
      if (store === undefined || values.address === undefined) throw new Usage(USAGE);
      await putAddress(store, values.address);
      say(`${store} is asked there from now on.`);
      return 0;
    }
    case 'deploy': {
      const { evidence, key } = values;
      if (what === undefined || evidence === undefined || key === undefined) throw new Usage(USAGE);
      return deploy({ company: what, evidence, key });
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
