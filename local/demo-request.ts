/**
 * `npm run demo`: one request from the letter to the unpacked answer, through the doors that people use.
 * `-- ID`: by one of the people of the demonstration; `-- ADDRESS NAME`: by somebody whom only your own store knows.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { consoleClient } from './console-client.ts';
import { type DemoPerson, demonstration } from './demonstration.ts';
import { waitingDesks, workAtDesks } from './desk-work.ts';
import { type Running, startEdition } from './edition.ts';
import { officialAddress, theGroup } from './group.ts';
import { ROOT, siteFromEnvironment } from './place.ts';
import { PRIVATE_LINK, Requester, SAMPLE_DOCUMENT, until } from './requester.ts';
import { findRunning } from './running.ts';
import { sampleLettersFor } from './sample-letters.ts';
import { timeline } from './timeline.ts';
import { dpoOf } from './workers.ts';

/** The document of somebody who is not of the demonstration may show no date of birth. */
type Writer = Omit<DemoPerson, 'birthDate'> & Partial<Pick<DemoPerson, 'birthDate'>>;

const site = siteFromEnvironment();
const say = (what: string) => console.log(`\n▸ ${what}`);
const detail = (what: string) => console.log(`  ${what}`);

const { running, end, startedHere } = await findOrStart();
const { PEOPLE, searchByHand } = await demonstration();
const who: Writer | undefined = process.argv[2]?.includes('@')
  ? newcomer(process.argv[2], process.argv[3], process.argv[4])
  : process.argv[2]
    ? PEOPLE.find(({ id }) => id === process.argv[2])
    : PEOPLE.find(({ email }) => email);
if (!who) throw new Error('There is nobody of that name in registry/demo-data.');
if (!who.email) throw new Error(`${who.name} has no mailbox to write from; take another person.`);
const requester = new Requester(running, { name: who.name, address: who.email });
const group = theGroup();
const dpo = consoleClient(running, dpoOf(group));

const before = new Set((await requester.mails()).map(({ id }) => id));
const letters = sampleLettersFor(group);
const letter = letters.find(({ lang }) => lang === who.language) ?? letters[0];
if (!letter) throw new Error('There is no sample letter in a language that the group answers in.');

say(`${who.name} writes to ${officialAddress(group)}: “${letter.subject}”`);
await requester.write({ subject: letter.subject, text: `${letter.text}\n\n${who.name}` });

const acknowledgement = await requester.awaitMail(PRIVATE_LINK, { not: before });
const link = acknowledgement.match;
const reference = await referenceOf(acknowledgement.id);
say(`An acknowledgement came back: ${reference}`);
detail(`${running.mailbox}/mail/${acknowledgement.id}`);

say('The link in it leads to a page; the code that it sends comes back');
await requester.proveMailbox(link);
detail('the mailbox is verified');
await requester.upload(link, SAMPLE_DOCUMENT);
await inStatus('judging', 'the document to arrive');
detail('a masked copy of a document has been uploaded');

say('The data protection officer looks at the document and accepts it');
await dpo(
  'POST /cases/{reference}/accept-identity',
  { reference },
  { name: who.name, ...(who.birthDate && { birthDate: who.birthDate }) },
);
await atTheDesks(who);
await inStatus('review', 'the companies to answer');
const view = await dpo('GET /cases/{reference}', { reference });
for (const { controller, store, outcome, items } of view.lookups) {
  detail(`${`${controller}/${store}`.padEnd(36)} ${outcome}${items > 0 ? `, ${items} records` : ''}`);
}
if ((view.draft?.ambiguous ?? 0) > 0)
  detail(
    'ambiguous: what stands there may be somebody else’s, as its name, its date of birth or its number is another than was shown; it is left out',
  );

say('… and releases the answer');
await dpo(
  'POST /cases/{reference}/release',
  { reference },
  { draftSha256: view.draft?.sha256 ?? '', withoutAmbiguous: view.draft?.ambiguous ?? 0 },
);
const answer = await requester.awaitMail(PRIVATE_LINK, { not: new Set([...before, acknowledgement.id]) });
detail(`${running.mailbox}/mail/${answer.id}`);

say('The link in the answer and a fresh code open the package');
const folder = unpack(reference, await requester.download(answer.match));

const closed = await until('the case to close', 30, async () => {
  const now = await dpo('GET /cases/{reference}', { reference });
  return now.status === 'closed' ? now : null;
});
say(
  `What happened (${closed.chain.intact ? 'the chain of events is unbroken' : 'THE CHAIN OF EVENTS IS BROKEN'})`,
);
console.log(timeline(closed.events));

say('Where to look');
detail(`the package       ${path.join(folder, 'index.html')}`);
detail(`the mails         ${running.mailbox}/?to=${encodeURIComponent(who.email)}`);
detail(`the case          npm run dpo -- show ${reference}`);
if (startedHere) detail('(the mails and the case stay; npm start brings them back)');
await end();

async function findOrStart(): Promise<{ running: Running; end: () => Promise<void>; startedHere: boolean }> {
  const found = await findRunning();
  if (found) return { running: found, end: async () => undefined, startedHere: false };
  console.error('inzage: nothing is running here yet; starting it for the length of the demo');
  const edition = await startEdition({ ...site, progress: (what) => console.error(`inzage: ${what}`) });
  return { running: edition, end: () => edition.close(), startedHere: true };
}

async function referenceOf(mailId: string): Promise<string> {
  const mail = (await requester.mails()).find(({ id }) => id === mailId)?.mail;
  const found = /[A-Z]{2,6}-\d{4}-\d{4,}/.exec(`${mail?.subject} ${mail?.text}`)?.[0];
  if (!found) throw new Error('The acknowledgement names no reference');
  return found;
}

async function inStatus(status: string, what: string): Promise<void> {
  await until(what, 60, async () => {
    const now = await dpo('GET /cases/{reference}', { reference });
    if (now.stopped) throw new Error(`The pipeline stopped at ${now.stopped.step}: ${now.stopped.error}`);
    return now.status === status ? true : null;
  });
}

/** Somebody of a store that was just connected (docs/connect.md). */
function newcomer(email: string, name = 'Nobody Named', birthDate?: string): Writer {
  return { id: 'newcomer', name, ...(birthDate && { birthDate }), language: theGroup().language, email };
}

/** Stores that only a person can search: somebody looks, uploads what is there, and answers. */
async function atTheDesks({ id }: { readonly id: string }): Promise<void> {
  const waiting = await until('the companies to be asked', 60, async () => {
    const now = await dpo('GET /cases/{reference}', { reference });
    return now.status !== 'collecting' || waitingDesks(now).length > 0 ? now : null;
  });
  for (const { controller, store } of waitingDesks(waiting)) {
    say(`${controller}/${store} can only be searched by a person, who looks and answers`);
  }
  await workAtDesks(dpo, waiting, (controller, store) => searchByHand({ id }, controller, store));
}

function unpack(name: string, bytes: Uint8Array): string {
  const target = path.join(ROOT, '.local', 'packages', name);
  rmSync(target, { recursive: true, force: true });
  const files = Object.entries(unzipSync(bytes)).filter(([file]) => !file.endsWith('/'));
  for (const [file, content] of files) {
    const place = path.resolve(target, file);
    if (!place.startsWith(target + path.sep)) throw new Error(`The package holds an unsafe path: ${file}`);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  writeFileSync(`${target}.zip`, bytes);
  detail(`${files.length} files, ${bytes.length} bytes, unpacked into ${target}`);
  return target;
}
