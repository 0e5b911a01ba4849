import type { CaseEvent } from '#contracts/case-events.ts';
import type { CaseView } from '#contracts/console-api.ts';
import type { Answer } from '../api/client.ts';
import type { GroupView } from '../case/case-context.ts';
import { actorText, eventText } from '../case/event-text.ts';
import { dayText, instantText } from '../days/in-words.ts';
import { companyName } from '../group/names.ts';
import type { Console } from '../shell/console-context.ts';
import { reasonOf } from '../timeline/reason.ts';
import { named } from '../words/words.ts';
import type { Block, Part } from './page-of-text.ts';

/** What is known of a case and may be shown to an authority: no copy of a document, no record of a store. */
export interface CaseFile {
  readonly view: CaseView;
  readonly letters: Answer<'GET /cases/{reference}/letters'>;
  readonly notices: Answer<'GET /cases/{reference}/notices'>;
  readonly group: GroupView | undefined;
}

type Speaking = Pick<Console, 'words' | 'locale'>;

export const partsOf = (file: CaseFile, speaking: Speaking): readonly Part[] => {
  const { parts, nothing } = speaking.words.regulator;
  const part = (title: string, blocks: readonly Block[]): Part => ({
    title,
    blocks: blocks.length > 0 ? blocks : [{ is: 'text', text: nothing }],
  });
  return [
    part(parts.summary, summary(file, speaking)),
    part(parts.dates, dates(file, speaking)),
    part(parts.decisions, decisions(file, speaking)),
    part(parts.timeline, timeline(file, speaking)),
    part(parts.lettersIn, lettersIn(file, speaking)),
    part(parts.lettersOut, lettersOut(file, speaking)),
    part(parts.recipients, recipients(file, speaking)),
    part(parts.packages, packages(file, speaking)),
    part(parts.chain, chain(file, speaking)),
  ];
};

function summary({ view, group }: CaseFile, { words, locale }: Speaking): readonly Block[] {
  const { mailbox, name, subject } = view.requester;
  const said = Object.entries(subject).map(
    ([kind, { value, status }]) =>
      [
        named(words.case.identifierKinds, kind),
        `${value} (${status === 'verified' ? words.case.verified : words.case.claimed})`,
      ] as const,
  );
  const facts = [
    [words.cases.columns.reference, view.reference],
    [words.cases.columns.status, named(words.status, view.status)],
    [words.case.received, instantText(view.receivedAt, locale)],
    [words.cases.columns.rights, view.rights.map((right) => named(words.rights, right)).join(', ')],
    [words.case.requester, name ?? words.none],
    [words.case.mailbox, mailbox],
    ...said,
    ...view.outcomes.map(
      ({ right, controller, outcome }) =>
        [
          `${named(words.rights, right)}, ${companyName(group, controller)}`,
          named(words.outcome.outcomes, outcome),
        ] as const,
    ),
  ] as const;
  return [{ is: 'facts', rows: facts }];
}

const dates = ({ view }: CaseFile, { words, locale }: Speaking): readonly Block[] => [
  {
    is: 'table',
    head: [words.regulator.columns.what, words.regulator.columns.day, words.regulator.columns.why],
    rows: view.clock.map((date) => [
      named(words.clock.kinds, date.kind),
      dayText(date.day, locale),
      reasonOf(date, view.clock, words, locale),
    ]),
  },
];

const DECIDED: readonly CaseEvent['facts']['type'][] = [
  'RightsCorrected',
  'IdentityDoubted',
  'IdentityAccepted',
  'CollectionEnded',
  'OutcomesDecided',
  'AnswerReleased',
  'RequestRefused',
  'PeriodExtended',
  'RequestWithdrawn',
  'RequestLapsed',
  'SupplementReleased',
  'SupplementsEnded',
  'RecipientNotTold',
];

const line = (event: CaseEvent, { words, locale }: Speaking): readonly string[] => [
  String(event.n),
  instantText(event.at, locale),
  actorText(event, words),
  eventText(event, words, locale),
];

function decisions({ view }: CaseFile, speaking: Speaking): readonly Block[] {
  const made = view.events.filter(({ facts }) => DECIDED.includes(facts.type));
  if (made.length === 0) return [];
  const { columns } = speaking.words.regulator;
  const head = [columns.number, columns.at, columns.who, columns.what, columns.ground];
  return [{ is: 'table', head, rows: made.map((event) => [...line(event, speaking), groundsOf(event)]) }];
}

/** Articles and words of the law's lists, as they stand in the event. */
function groundsOf({ facts }: CaseEvent): string {
  switch (facts.type) {
    case 'RequestRefused':
    case 'PeriodExtended':
    case 'RecipientNotTold':
      return facts.ground;
    case 'IdentityDoubted':
      return facts.doubt;
    case 'OutcomesDecided':
      return facts.outcomes.flatMap(({ grounds = [] }) => grounds).join(', ');
    default:
      return '';
  }
}

const timeline = ({ view }: CaseFile, speaking: Speaking): readonly Block[] => {
  const { columns } = speaking.words.regulator;
  const head = [columns.number, columns.at, columns.who, columns.what];
  return [{ is: 'table', head, rows: view.events.map((event) => line(event, speaking)) }];
};

function lettersIn({ view, letters }: CaseFile, { words, locale }: Speaking): readonly Block[] {
  const readings = new Map(letters.letters.map(({ mail, letter }) => [mail, letter]));
  return view.events.flatMap(({ facts }): Block[] => {
    if (facts.type !== 'CaseOpened' && facts.type !== 'MailReceived') return [];
    const letter = readings.get(facts.mail);
    const head = `${instantText(facts.receivedAt, locale)} ${letter?.subject ?? ''}`;
    return [{ is: 'letter', head, text: letter?.newText ?? view.entry?.text ?? words.regulator.unreadable }];
  });
}

function lettersOut({ view, letters }: CaseFile, { words, locale }: Speaking): readonly Block[] {
  const texts = new Map(letters.sent.map((sent) => [sent.messageId, sent]));
  return view.events.flatMap(({ at, facts }): Block[] => {
    if (facts.type !== 'MailSent') return [];
    const sent = texts.get(facts.messageId);
    const head = `${instantText(at, locale)} ${named(words.letters, facts.letter)} (${facts.messageId})`;
    return [{ is: 'letter', head, text: sent ? `${sent.subject}\n\n${sent.text}` : words.regulator.noText }];
  });
}

const recipients = ({ notices, group }: CaseFile, { words }: Speaking): readonly Block[] =>
  notices.notices.map(({ controller, recipient, stands, subject, text }) => ({
    is: 'letter',
    head: `${companyName(group, controller)}: ${recipient} (${named(words.regulator.stands, stands)})`,
    text: `${subject}\n\n${text}`,
  }));

const packages = ({ view }: CaseFile, { words, locale }: Speaking): readonly Block[] =>
  view.events.flatMap(({ at, facts }): Block[] =>
    facts.type === 'PackageSealed' || facts.type === 'SupplementSealed'
      ? [
          {
            is: 'facts',
            rows: [
              [words.regulator.sealed, instantText(at, locale)],
              [words.regulator.packageHash, facts.sha256],
            ],
          },
        ]
      : [],
  );

const chain = ({ view }: CaseFile, { words }: Speaking): readonly Block[] => [
  {
    is: 'text',
    text: view.chain.intact ? words.regulator.intact : words.regulator.broken(view.chain.brokenAt ?? 0),
  },
  { is: 'facts', rows: [[words.regulator.chainEnd, view.events.at(-1)?.hash ?? words.none]] },
  { is: 'text', text: words.regulator.chainHow },
];
