import { type Calendar, endOf, type Mark } from './calendar.ts';
import { daysLeft } from './days.ts';

/** The quarter in one line. */
export function inSum({ cases }: Calendar): string {
  const count = (mark: Mark) => cases.flatMap(({ marks }) => marks).filter((one) => one.mark === mark).length;
  const ended = (mark: Mark) => cases.filter((one) => endOf(one)?.mark === mark);
  const answered = ended('answered');
  const inTime = answered.filter((one) => (daysLeft(one) ?? -1) >= 0).length;
  const open = cases.filter((one) => endOf(one) === null).length;
  return [
    `${cases.length} requests: ${answered.length} answered, ${inTime === answered.length ? 'all' : inTime} in time`,
    `${ended('refused').length} refused`,
    `${ended('withdrawn').length} withdrawn`,
    `${ended('lapsed').length} lapsed`,
    ...(open > 0 ? [`${open} under way`] : []),
    `${count('reminded') + count('warned')} reminders to requesters`,
    `${count('escalated')} to the officer`,
    several(count('extended'), 'extension'),
    several(count('supplement'), 'supplement'),
  ].join(', ');
}

const several = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
