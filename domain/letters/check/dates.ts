import { addDays, addMonths, day } from '#domain/clock/day.ts';
import { dayInWords } from '../day-in-words.ts';
import { says } from './reading.ts';
import { type Checked, faultIf, type Rule } from './rule.ts';

/** The most that weekends and holidays move an end in any Member State (CLK-4). For letters whose case is not known. */
const MOST_ROLLED = 5;

/** No date after the law's, none left out, and nothing late in silence. */
export const DATES: readonly Rule[] = [
  {
    id: 'date-after-law',
    complaint: 'overdue',
    cites: ['CLK-1', 'CLK-3'],
    letters: ['acknowledgement', 'identity-request', 'reminder', 'identity-overdue', 'clarification', 'fee'],
    check: ({ content, request }) => {
      const promised = 'lawDue' in content ? content.lawDue : 'chooseBy' in content ? content.chooseBy : null;
      const last =
        request?.lawDue ?? (content.letter === 'acknowledgement' ? monthsAfter(content.received, 1) : null);
      return faultIf(
        promised !== null && last !== null && promised > last,
        `The letter speaks of a day after the law's last one, ${last}.`,
      );
    },
  },
  {
    id: 'extension-late',
    complaint: 'overdue',
    cites: ['CLK-7'],
    letters: ['extension'],
    check: ({ request }) =>
      faultIf(
        request !== undefined && request.today > request.noticeBy,
        `Time can be extended until ${request?.noticeBy} only, within the first month.`,
      ),
  },
  {
    id: 'extension-too-long',
    complaint: 'overdue',
    cites: ['CLK-7'],
    letters: ['extension'],
    check: ({ content, request }) => {
      if (content.letter !== 'extension') return [];
      const last = request?.extendedUntil ?? monthsAfter(content.received, 3);
      return faultIf(content.newDue > last, `An extension ends three months from receipt, on ${last}.`);
    },
  },
  {
    id: 'date-unsaid',
    complaint: 'overdue',
    cites: ['CLK-6', 'CLK-7', 'ERA-2'],
    check: (letter) =>
      datesIn(letter.content).flatMap(([where, date]) =>
        faultIf(
          !says(letter, dayInWords(date, letter.language)),
          'A date that the requester has to know is not in the letter.',
          where,
        ),
      ),
  },
  {
    id: 'late-unsaid',
    complaint: 'overdue',
    cites: ['CLK-1'],
    letters: ['answer', 'decision', 'nothing-found', 'refusal'],
    check: (letter) => {
      const { request, words, language } = letter;
      if (!request || request.today <= request.lawDue) return [];
      return faultIf(
        !says(letter, words.request.late(dayInWords(request.lawDue, language))),
        'The letter leaves after the law’s last day and does not say so.',
      );
    },
  },
  {
    id: 'pause-unjustified',
    complaint: 'overdue',
    cites: ['CLK-6'],
    letters: ['identity-request', 'clarification'],
    check: ({ content, request }) =>
      faultIf(
        'pauses' in content && content.pauses && request?.mayPause === false,
        'The letter says that the time stands still, but it was asked too late for that, or without a reason.',
      ),
  },
  {
    id: 'pause-unsaid',
    complaint: 'overdue',
    cites: ['CLK-6'],
    letters: ['identity-request', 'clarification'],
    check: (letter) => faultIf(!saysPause(letter), 'The letter does not say whether the time stands still.'),
  },
];

function saysPause(letter: Checked): boolean {
  const { content, words } = letter;
  if (content.letter !== 'identity-request' && content.letter !== 'clarification') return true;
  const { pauses, runsOn } =
    content.letter === 'clarification' ? words.asking.clarification : words.asking.identity;
  return says(letter, content.pauses ? pauses : runsOn);
}

const monthsAfter = (received: string, months: number): string =>
  addDays(addMonths(day(received), months), MOST_ROLLED);

/** Days that are told, with their place in the content. */
function datesIn(content: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, inner]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof inner === 'string') return TOLD.has(key) ? [[at, inner] as const] : [];
    return datesIn(inner, at);
  });
}

const TOLD = new Set([
  'lawDue',
  'newDue',
  'linkUntil',
  'chooseBy',
  'until',
  'liftedOn',
  'backupsUntil',
  'since',
]);
