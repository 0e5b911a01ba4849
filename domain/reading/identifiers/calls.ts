import type { ReadCall } from '../reading.ts';
import { daysIn } from './dates.ts';
import { phrases } from './phrases.ts';

/** What is said of a call on the telephone; accents are folded away. */
const CALL = phrases({
  nl: `bel*, belde*, gebeld*, opgebeld, telefoneer*, getelefoneerd, telefoontje*, telefoongesprek*, telefonisch*, gesprek*, oproep*, aan de lijn`,
  fr: `appel*, rappele*, telephon*, coup de fil, coups de fil, au bout du fil`,
  de: `anruf*, angerufen, rief, riefen, telefon*, gesprach*`,
  en: `call, calls, called, calling, phone*, rang, rung, on the line`,
});

/** 14u30, 14h30, 14:30, 14.30 uhr, 9 uur, 9 heures, 2 pm, 2.15 p.m. */
const TIME =
  /(?<![\d.,:/€$-])(\d{1,2})(?: ?[uh:.] ?(\d{2}))?( ?(?:uur|uhr|heures?|hours|o'clock|u|h)(?![\p{L}\d])| ?[ap]\.?m(?![\p{L}\d])\.?)?/gu;

const REACH = 120;
const MOST_CALLS = 10;

interface Mark {
  readonly value: string;
  readonly start: number;
}

/**
 * When calls took place that the letter speaks of: by day and time a telephone log can be searched for them. Only what
 * stands near a word of calling, in the same paragraph; claimed, like everything.
 */
export function callsIn(folded: string): readonly ReadCall[] {
  const words = [...folded.matchAll(CALL)].map(({ index }) => index);
  if (words.length === 0) return [];
  const isNear = ({ start }: Mark) =>
    words.some(
      (word) =>
        Math.abs(word - start) <= REACH &&
        !/\n\s*\n/.test(folded.slice(Math.min(word, start), Math.max(word, start))),
    );
  const days = daysIn(folded).map(({ day, start }) => ({ value: day, start }));
  const times = timesIn(folded).filter(isNear);
  const calls = days.filter(isNear).map(({ value, start }) => ({
    day: value,
    // A time belongs to the day that it stands beside.
    time: times.find((time) => nearest(days, time)?.start === start)?.value ?? null,
  }));
  const alone = times.filter((time) => nearest(days, time) === undefined);
  const all = [...calls, ...alone.map(({ value }) => ({ day: null, time: value }))];
  return all.slice(0, MOST_CALLS);
}

const nearest = (days: readonly Mark[], { start }: Mark): Mark | undefined =>
  days
    .filter((one) => Math.abs(one.start - start) <= REACH)
    .toSorted((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))[0];

function timesIn(folded: string): readonly Mark[] {
  return [...folded.matchAll(TIME)].flatMap(({ index, 0: written, 1: first, 2: minutes, 3: unit }) => {
    // A figure alone is no time, and two figures with a dot are a price or a date.
    if (unit === undefined && !/\d ?[uh:] ?\d{2}$/.test(written)) return [];
    const isAfternoon = /p\.?m/.test(unit ?? '');
    const hour = (Number(first) % (unit && /[ap]\.?m/.test(unit) ? 12 : 24)) + (isAfternoon ? 12 : 0);
    if (Number(first) > 24 || Number(minutes ?? 0) > 59) return [];
    return [{ value: `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`, start: index }];
  });
}
