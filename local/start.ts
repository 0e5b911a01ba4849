/** `npm start [-- --affiliate COMPANY]`: runs the whole of Inzage on this machine until Ctrl-C. */
import { parseArgs } from 'node:util';
import { startEdition } from './edition.ts';
import { theGroup } from './group.ts';
import { siteFromEnvironment } from './place.ts';
import { findRunning } from './running.ts';
import { dpoOf, workersOf } from './workers.ts';

const started = Date.now();
const { affiliate } = parseArgs({ options: { affiliate: { type: 'string' } } }).values;
const site = siteFromEnvironment();
const group = theGroup();
const { mailboxes } = group;
if (await findRunning(site.dir)) {
  console.error('inzage: it is running here already; see what waits with: npm run dpo -- list');
  process.exit(1);
}
const edition = await startEdition({
  ...site,
  ...(affiliate ? { affiliate } : {}),
  progress: (what) => console.error(`inzage: ${what}`),
}).catch((error: NodeJS.ErrnoException) => {
  console.error(`\ninzage: ${startProblem(error)}`);
  return process.exit(1);
});

console.log(`
Inzage is running (started in ${((Date.now() - started) / 1000).toFixed(1)} s). Everything listens on this machine only.

  Mailbox of the requesters   ${edition.mailbox}
      Write a letter as somebody who does not exist, and read what comes back.
  What the group tells all    ${edition.pages}/
  Mail for the group          127.0.0.1, port ${edition.smtpPort} (SMTP), to ${mailboxes.requests.join(', ')}

  Console of who decides      ${edition.site}/
      Sign in as ${workersOf(group)
        .map(({ username }) => username)
        .join(', ')}; password “${dpoOf(group).password}”.

What next, in a second terminal:
  npm run demo                one request from the letter to the unpacked answer
  npm run send -- FILE.eml    send any mail
  npm run dpo -- list         the console's work from a command line: accept, release, …

Behind the scenes:
  aws --endpoint-url ${edition.endpoint} stepfunctions list-state-machines
      with AWS_ACCESS_KEY_ID=LOCALOPERATOR AWS_SECRET_ACCESS_KEY=local-operator AWS_DEFAULT_REGION=eu-west-1
  Data and logs: ${site.dir}   (kill it at any moment: every case goes on at the next start)

Ctrl-C ends it.
`);

let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    if (ending) process.exit(1);
    ending = true;
    console.error('\ninzage: ending; what is in flight goes on at the next start');
    await edition.close();
    process.exit(0);
  });
}

function startProblem(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') {
    return `A port is taken: ${error.message}. Is Inzage running already? Otherwise choose others with INZAGE_PORTS=5560 npm start.`;
  }
  return error.stack ?? String(error);
}
