import type { Mark } from './calendar.ts';

/** A mark, or one of the two dates that were set. */
export type Sign = Mark | 'promise' | 'law';

/** What a colour means; every sign can be told apart without it. */
export type Tone = 'start' | 'step' | 'wait' | 'alarm' | 'good' | 'bad' | 'date' | 'quiet';

interface Drawn {
  /** One cell of a terminal. */
  readonly sign: string;
  readonly says: string;
  readonly tone: Tone;
}

export const SIGNS: Readonly<Record<Sign, Drawn>> = {
  received: { sign: '○', says: 'received', tone: 'start' },
  asked: { sign: '?', says: 'asked, on doubt', tone: 'wait' },
  proved: { sign: '◇', says: 'a document came', tone: 'step' },
  accepted: { sign: '◆', says: 'complete: identity accepted', tone: 'step' },
  reminded: { sign: 'r', says: 'requester reminded', tone: 'wait' },
  warned: { sign: 'w', says: 'requester told: no proof came', tone: 'alarm' },
  escalated: { sign: '!', says: 'officer reminded', tone: 'alarm' },
  extended: { sign: '+', says: 'time extended', tone: 'wait' },
  answered: { sign: '●', says: 'answered', tone: 'good' },
  supplement: { sign: '»', says: 'supplement', tone: 'good' },
  refused: { sign: '×', says: 'refused', tone: 'bad' },
  withdrawn: { sign: '<', says: 'withdrawn', tone: 'bad' },
  lapsed: { sign: '~', says: 'lapsed', tone: 'bad' },
  closed: { sign: '■', says: 'closed', tone: 'quiet' },
  promise: { sign: 'P', says: 'the group’s promise ends', tone: 'date' },
  law: { sign: 'L', says: 'the law’s time ends', tone: 'date' },
};

/** In the order of a case's life, for the legend. */
export const LEGEND: readonly Sign[] = [
  'received',
  'asked',
  'proved',
  'accepted',
  'reminded',
  'warned',
  'escalated',
  'extended',
  'answered',
  'supplement',
  'refused',
  'withdrawn',
  'lapsed',
  'closed',
  'promise',
  'law',
];

/** The sign of an empty cell on a day that a date falls on; null: none does. */
export const dateOn = (of: { readonly promise: string | null; readonly lawDue: string }, day: string) =>
  of.lawDue === day ? 'law' : of.promise === day ? 'promise' : null;
