/** `npm run dpo -- COMMAND`: the data protection officer's work list and decisions, on the console's API. */
import { parseArgs } from 'node:util';
import { REFUSAL_GROUNDS, RefusalGround } from '#contracts/case-events.ts';
import type { CaseView } from '#contracts/console-api.ts';
import { ACT_OPTIONS, ACT_USAGE, actCommands } from './act-commands.ts';
import { type ConsoleClient, ConsoleRefusal, consoleClient } from './console-client.ts';
import { answer, question } from './desk-commands.ts';
import { theGroup } from './group.ts';
import { doubt, mandateOf, standing } from './identity-commands.ts';
import { mailCommands, wholeList } from './mail-commands.ts';
import { recipientsCommands } from './recipients-commands.ts';
import { rightsCommands } from './rights-commands.ts';
import { mustBeRunning } from './running.ts';
import { timeline } from './timeline.ts';
import { dpoOf } from './workers.ts';

const USAGE = `usage: npm run dpo -- COMMAND

  list                                   what waits, by the date to act by
  show      REFERENCE                    a case: who asks, what was found, what happened
  mail      REFERENCE                    address of the letter, for five minutes
  document  REFERENCE                    address of the identity copy, for five minutes
  draft     REFERENCE                    address of what the answer will be made of
  accept    REFERENCE [--name "NAME"] [--birth-date YYYY-MM-DD] [--mandate shown|not-needed --because "WHY"]
                                         the document shows this person; the copy is deleted
  doubt     REFERENCE DOUBT question|document|mandate --because "WHY"
                                         the requester reads why, and is asked for that one thing more
  question  REFERENCE COMPANY/STORE      whom somebody has to search that store for
  answer    REFERENCE COMPANY/STORE [--records FILE.json] [--file FILE]…
                                         what they found; without records: nothing there
  go-on     REFERENCE                    without the stores that have not answered
  ask-again REFERENCE COMPANY/STORE      a store that failed
  nothing-more REFERENCE                 will come of the stores that are missing in the answer
  decide    REFERENCE RIGHT OUTCOME [--company ID] [--ground GROUND] [--because "REASON"] [--until YYYY-MM-DD]
                                         on a right other than access, at each company that has something, or at one
  preview   REFERENCE                    the letters as they would leave, and what one could complain of in them
  changes   REFERENCE                    what is done to stores, and what became of each record
  notices   REFERENCE                    recipients of the data, and what they are told of what was done
  told      REFERENCE N --how HOW --day YYYY-MM-DD
                                         you have told recipient N
  not-told  REFERENCE N --ground GROUND --because "REASON"
                                         it is impossible, or out of proportion
  release   REFERENCE [--without-ambiguous N]
                                         the answer that "show" shows leaves in your name; N records stay out
  refuse    REFERENCE --ground ${REFUSAL_GROUNDS.join('|')} --because "REASONS"
                                         the reasons go to the requester, with the remedies
  retry     REFERENCE                    a step that failed is tried again
${ACT_USAGE}
  letters   REFERENCE                    the case's mails as they were understood, and why
  rights    REFERENCE RIGHT[,RIGHT]…     what the letter asks, where it was read wrongly

  Mails that no case took; MAIL is the first eight or more letters of what "list" shows:
  held      MAIL                         what it says and what it was taken for, and its address for five minutes
  open      MAIL [--mailbox ADDRESS] [--name "NAME"]
                                         it is a request: a case, whose clock has run since it arrived
  join      MAIL REFERENCE               it belongs to that case
  discard   MAIL --because "REASON"      it is nothing of ours; the raw mail stays in the inbox`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    'birth-date': { type: 'string' },
    ground: { type: 'string' },
    because: { type: 'string' },
    'without-ambiguous': { type: 'string' },
    records: { type: 'string' },
    file: { type: 'string', multiple: true },
    mailbox: { type: 'string' },
    company: { type: 'string' },
    until: { type: 'string' },
    ...ACT_OPTIONS,
    how: { type: 'string' },
    day: { type: 'string' },
    mandate: { type: 'string' },
  },
});
const [command = 'help', reference = '', place = '', outcome = ''] = positionals;

type Command = (call: ConsoleClient, of: { reference: string }) => Promise<string>;

const COMMANDS: Readonly<Record<string, Command>> = {
  ...rightsCommands({
    place,
    outcome,
    company: values.company,
    ground: values.ground,
    because: values.because,
    until: values.until,
  }),
  ...actCommands(values, theGroup().timeZone),
  ...recipientsCommands({
    n: place,
    how: values.how,
    day: values.day,
    ground: values.ground,
    because: values.because,
  }),
  doubt: (call, of) => doubt(call, of.reference, { doubt: place, asks: outcome, because: values.because }),
  ...mailCommands({ place, mailbox: values.mailbox, name: values.name, because: values.because }),
  list: async (call) => {
    const { cases, held } = await wholeList(call);
    const lines = cases.map(
      (line) =>
        `  ${line.reference}  ${line.status.padEnd(11)} act by ${line.actBy}  received ${line.receivedAt.slice(0, 10)}  ${line.language}` +
        (line.stopped ? `  STOPPED at ${line.stopped.step}: ${line.stopped.error} ${line.stopped.why}` : '') +
        (line.pending > 0 ? `  ${line.pending} stores have not answered` : '') +
        (line.missing.length > 0 ? `  waits for ${placesOf(line.missing)}` : '') +
        (line.toTell > 0 ? `  ${line.toTell} recipients to tell` : '') +
        (line.supplement ? `  supplement ${line.supplement.n}: ${line.supplement.stands}` : '') +
        (line.identityOverdue ? '  identity overdue' : '') +
        (line.rights.length > 1 || line.rights[0] !== 'access' ? `  asks ${line.rights.join(', ')}` : '') +
        (line.letters.length > 0 ? `  ${line.letters.map(({ kind }) => kind).join(', ')} since` : '') +
        (line.withdraws ? '  GIVES IT UP' : '') +
        line.returned.map(({ letter, why }) => `  ${letter.toUpperCase()} ${why.toUpperCase()}`).join('') +
        line.flags.map((flag) => `  ! ${flag}`).join(''),
    );
    const waiting = held.map(
      (mail) =>
        `  ${mail.receivedAt.slice(0, 16).replace('T', ' ')}  ${mail.reason.padEnd(16)} ${mail.mail.slice(0, 12)}` +
        (mail.caseRef ? `  names ${mail.caseRef}` : '') +
        (mail.more > 0 ? `  and ${mail.more} more of this sender` : ''),
    );
    return [
      cases.length > 0 ? `${cases.length} open:` : 'No open case.',
      ...lines,
      ...(held.length > 0 ? ['', 'Mails that no case took:', ...waiting] : []),
    ].join('\n');
  },
  show: async (call, of) => describe(await call('GET /cases/{reference}', of)),
  mail: async (call, of) => (await call('GET /cases/{reference}/mail', of)).url,
  document: async (call, of) => (await call('GET /cases/{reference}/document', of)).url,
  draft: async (call, of) => (await call('GET /cases/{reference}/draft', of)).url,
  accept: async (call, of) => {
    await call('POST /cases/{reference}/accept-identity', of, {
      ...(values.name ? { name: values.name } : {}),
      ...(values['birth-date'] ? { birthDate: values['birth-date'] } : {}),
      ...mandateOf(values),
    });
    return `${of.reference}: identity accepted. Copies are being deleted, the companies are being asked.`;
  },
  question: (call, of) => question(call, of.reference, place),
  answer: (call, of) =>
    answer(call, of.reference, place, { records: values.records, files: values.file ?? [] }),
  'go-on': async (call, of) => {
    await call('POST /cases/{reference}/end-collection', of);
    return `${of.reference}: goes on. The answer names the stores that have not answered.`;
  },
  'ask-again': async (call, of) => {
    const [controller = '', store = ''] = place.split('/');
    await call('POST /cases/{reference}/lookups/{controller}/{store}/ask-again', {
      ...of,
      controller,
      store,
    });
    return `${of.reference}: ${place} is asked again.`;
  },
  'nothing-more': async (call, of) => {
    await call('POST /cases/{reference}/end-supplements', of);
    return `${of.reference}: waits for no store any more.`;
  },
  release: async (call, of) => {
    const { draft } = await call('GET /cases/{reference}', of);
    if (!draft) return `${of.reference}: there is no draft to release yet.`;
    const withoutAmbiguous = Number(values['without-ambiguous'] ?? 0);
    await call('POST /cases/{reference}/release', of, { draftSha256: draft.sha256, withoutAmbiguous });
    return `${of.reference}: released, with ${draft.records} records. The package is being sealed and the answer sent.`;
  },
  refuse: async (call, of) => {
    const ground = RefusalGround.safeParse(values.ground);
    if (!ground.success || !values.because) return USAGE;
    await call('POST /cases/{reference}/refuse', of, { ground: ground.data, explanation: values.because });
    return `${of.reference}: refused. The requester gets your reasons and the remedies.`;
  },
  retry: async (call, of) => {
    await call('POST /cases/{reference}/retry', of);
    return `${of.reference}: the step is tried again.`;
  },
};

const placesOf = (missing: CaseView['missing']): string =>
  missing.map(({ controller, store }) => `${controller}/${store}`).join(', ');

function describe(view: CaseView): string {
  const known = Object.entries(view.requester.subject).map(
    ([kind, { value, status }]) => `${kind} ${value} (${status})`,
  );
  const stores = view.lookups.map(
    ({ controller, store, outcome, items, ambiguous, error, deferredUntil }) =>
      `  ${`${controller}/${store}`.padEnd(36)} ${outcome.padEnd(11)} ${items > 0 ? `${items} records` : ''}` +
      `${ambiguous > 0 ? ` ${ambiguous} ambiguous` : ''}${error ? ` ${error}` : ''}${deferredUntil ? `asked for time until ${deferredUntil.slice(0, 10)}` : ''}`,
  );
  return [
    `${view.reference}  ${view.status}  act by ${view.actBy} (law ${view.lawDue})`,
    `  ${known.join(', ')}`,
    ...(view.entry
      ? [`  entered by ${view.entry.enteredBy} (${view.entry.channel}): ${view.entry.text}`]
      : []),
    ...(view.extension ? [`  extended (${view.extension.ground}): ${view.extension.stands}`] : []),
    ...(view.missing.length > 0 ? [`  is answered, and waits for ${placesOf(view.missing)}`] : []),
    ...(view.supplement ? [`  supplement ${view.supplement.n}: ${view.supplement.stands}`] : []),
    view.mailboxVerified ? '  the mailbox is verified' : '  the mailbox is not verified yet',
    ...standing(view.identity),
    ...(view.documents.length > 0 ? ['  a document waits to be looked at: npm run dpo -- document …'] : []),
    ...(stores.length > 0 ? ['', ...stores] : []),
    '',
    timeline(view.events),
    '',
    view.chain.intact ? '  The trail is unbroken.' : `  THE TRAIL IS BROKEN at event ${view.chain.brokenAt}.`,
  ].join('\n');
}

const WITHOUT_REFERENCE: readonly string[] = ['list', 'enter'];
const run = COMMANDS[command];
if (!run || (!WITHOUT_REFERENCE.includes(command) && !reference)) {
  console.log(USAGE);
  process.exit(command === 'help' ? 0 : 2);
}
const running = await mustBeRunning();
try {
  console.log(await run(consoleClient(running, dpoOf(theGroup())), { reference }));
} catch (error) {
  if (!(error instanceof ConsoleRefusal)) throw error;
  console.error(`inzage: ${error.message} (${error.code})`);
  process.exit(1);
}
