import type { CaseView } from '#contracts/console-api.ts';
import { dayText } from '../days/in-words.ts';
import { type Locale, named, type Words } from '../words/words.ts';

export type ClockDate = CaseView['clock'][number];

/** Why a date of the clock is the day it is. */
export function reasonOf(date: ClockDate, dates: readonly ClockDate[], words: Words, locale: Locale): string {
  const { why, over, daysOff } = words.clock;
  const first = (): string => {
    switch (date.kind) {
      case 'promise':
        return why.promise(date.counted ?? 0);
      case 'act-by':
        return why['act-by'](sameDay(date, dates, words));
      default:
        return why[date.kind];
    }
  };
  if (date.unmoved === null) return first();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const off = date.over.map(({ kind, name }) => name ?? named(daysOff, kind));
  return `${first()} ${over(dayText(date.unmoved, locale), list.format(off))}`;
}

/** Which of the other dates the date to act by is; of the law it is the day before it was moved (CLK-5). */
function sameDay(actBy: ClockDate, dates: readonly ClockDate[], { clock }: Words): string {
  const source = dates.find(
    ({ kind, day, unmoved }) =>
      (kind === 'promise' || kind === 'law' || kind === 'extension') && (unmoved ?? day) === actBy.day,
  );
  return named(clock.kinds, source?.kind ?? 'law');
}
