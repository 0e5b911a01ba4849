import type { Language } from '#contracts/language.ts';
import type { ContentOf, LetterContent, LetterName } from '#domain/letters/content.ts';
import { everyOutcome, outcomesWithoutPackage } from './outcomes.ts';
import { OWN_WORDS } from './own-words.ts';

type Contents = { readonly [L in LetterName]: ContentOf<L> };

const REFERENCE = 'VBD-2026-0001';
const LINK = 'https://voorbeeld.example/p/geheim';

/** One of each letter, with something in every place, and with the words of people in the letter's language. */
export function contentsIn(language: Language): Contents {
  const own = OWN_WORDS[language];
  return {
    acknowledgement: {
      letter: 'acknowledgement',
      reference: REFERENCE,
      received: '2026-03-01',
      lawDue: '2026-04-01',
      link: LINK,
      document: false,
    },
    code: { letter: 'code', reference: REFERENCE, code: '123456', minutes: 10 },
    'identity-request': {
      letter: 'identity-request',
      reference: REFERENCE,
      rights: ['access', 'erasure'],
      doubt: 'details-differ',
      explanation: own.doubt,
      proof: 'question',
      link: LINK,
      lawDue: '2026-04-01',
      pauses: true,
    },
    reminder: {
      letter: 'reminder',
      reference: REFERENCE,
      rights: ['access', 'erasure'],
      proof: 'question',
      link: LINK,
      lawDue: '2026-04-01',
    },
    'identity-overdue': {
      letter: 'identity-overdue',
      reference: REFERENCE,
      link: LINK,
      lawDue: '2026-04-01',
    },
    lapse: {
      letter: 'lapse',
      reference: REFERENCE,
      rights: ['access', 'objection-dm'],
      received: '2026-03-01',
      asked: ['2026-03-02', '2026-03-12', '2026-03-27'],
    },
    clarification: {
      letter: 'clarification',
      reference: REFERENCE,
      rights: ['access'],
      question: own.question,
      lawDue: '2026-04-01',
      pauses: true,
    },
    extension: {
      letter: 'extension',
      reference: REFERENCE,
      rights: ['access', 'portability'],
      received: '2026-03-01',
      lawDue: '2026-04-01',
      newDue: '2026-06-01',
      ground: 'complexity',
      explanation: own.complex,
    },
    fee: {
      letter: 'fee',
      reference: REFERENCE,
      rights: ['access'],
      ground: 'extra-copy',
      explanation: own.refused,
      cents: 1250,
      costs: own.costs,
      chooseBy: '2026-03-20',
    },
    'request-withdrawn': {
      letter: 'request-withdrawn',
      reference: REFERENCE,
      rights: ['access', 'objection-dm'],
      withdrawn: '2026-03-10',
      outcomes: [
        {
          right: 'objection-dm',
          controller: 'Voorbeeld',
          outcome: { is: 'stopped', since: '2026-03-02' },
        },
      ],
    },
    'marketing-stopped': {
      letter: 'marketing-stopped',
      reference: REFERENCE,
      controllers: ['Voorbeeld', 'Beller'],
      since: '2026-03-02',
      goesOn: true,
    },
    answer: {
      letter: 'answer',
      reference: REFERENCE,
      link: LINK,
      linkUntil: '2026-04-30',
      records: 12,
      controllers: [
        { name: 'Voorbeeld', result: 'found' },
        { name: 'Beller', result: 'nothing' },
        { name: 'Praktijk', result: 'referred' },
        { name: 'Twijfel', result: 'ambiguous' },
        { name: 'Traag', result: 'nothing' },
      ],
      open: [{ controller: 'Traag', store: own.archive }],
      ambiguous: 2,
    },
    decision: {
      letter: 'decision',
      reference: REFERENCE,
      rights: ['rectification', 'erasure', 'restriction', 'objection-dm', 'withdrawal'],
      outcomes: outcomesWithoutPackage(language),
    },
    'nothing-found': {
      letter: 'nothing-found',
      reference: REFERENCE,
      rights: ['access'],
      controllers: [
        { name: 'Voorbeeld', asOf: '2026-03-05' },
        { name: 'Beller', asOf: '2026-03-06' },
      ],
      referred: ['Praktijk'],
      searchedBy: ['email', 'phone', 'customerNo'],
    },
    refusal: {
      letter: 'refusal',
      reference: REFERENCE,
      ground: 'excessive',
      explanation: own.refused,
    },
    referral: {
      letter: 'referral',
      reference: REFERENCE,
      rights: ['access'],
      controller: 'Praktijk',
      client: { named: true, name: 'Tuincentrum Groen BV', contact: 'privacy@groen.example' },
      forwarded: '2026-03-05',
    },
    supplement: {
      letter: 'supplement',
      reference: REFERENCE,
      answered: '2026-03-20',
      package: { link: LINK, linkUntil: '2026-05-15' },
      stores: [{ controller: 'Traag', store: own.archive, records: 3 }],
      open: [{ controller: 'Beller', store: 'Bestand calls' }],
    },
    'fresh-link': {
      letter: 'fresh-link',
      reference: 'OFF-2026-0317',
      link: 'https://portal.example/p/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      linkUntil: '2026-05-04',
    },
    'recipients-notice': {
      letter: 'recipients-notice',
      reference: REFERENCE,
      controller: 'Voorbeeld',
      recipient: 'Wolk BV',
      person: 'K-20417',
      changes: [
        { change: 'rectified', what: own.invoices, keys: ['F-1', 'F-2'], fields: own.fields },
        { change: 'erased', what: own.dispute, keys: ['B-7'], fields: [] },
        { change: 'restricted', what: own.archive, keys: ['A-3'], fields: [] },
      ],
    },
  };
}

export const contents: Contents = contentsIn('nl');

/** Letters that say something that the first of their kind does not. */
export function variantsIn(language: Language): Readonly<Record<string, LetterContent>> {
  const all = contentsIn(language);
  const request = all['identity-request'];
  return {
    'acknowledgement of several rights': {
      ...all.acknowledgement,
      rights: ['access', 'erasure', 'objection-dm'],
    },
    'answer beside other rights': {
      ...all.answer,
      rights: ['access', 'erasure', 'objection-dm'],
      elsewhere: [
        { right: 'erasure', told: 'after' },
        { right: 'objection-dm', told: 'before' },
      ],
    },
    'answer on every right': {
      ...all.answer,
      rights: ['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection'],
      outcomes: everyOutcome(language),
      open: [],
      ambiguous: 0,
    },
    'answer that is late': { ...all.answer, late: { lawDue: '2026-04-01' } },
    'refusal of several rights': {
      ...all.refusal,
      rights: ['access', 'erasure'],
      ground: 'identity-not-proven',
    },
    'identity request for a document': {
      ...request,
      doubt: 'sensitive-data',
      explanation: '',
      proof: 'document',
      pauses: false,
    },
    'identity request for a mandate': {
      ...request,
      rights: ['rectification'],
      doubt: 'representative',
      explanation: '',
      proof: 'mandate',
    },
    'identity request for a code': { ...request, doubt: 'unknown-mailbox', explanation: '', proof: 'code' },
    'identity overdue for several rights': { ...all['identity-overdue'], rights: ['access', 'erasure'] },
    'referral without a name': { ...all.referral, client: { named: false }, forwarded: null },
    'request withdrawn before anything was done': { ...all['request-withdrawn'], outcomes: [] },
    'supplement without data': {
      ...all.supplement,
      package: null,
      stores: [{ controller: 'Traag', store: OWN_WORDS[language].archive, records: 0 }],
      open: [],
    },
  };
}
