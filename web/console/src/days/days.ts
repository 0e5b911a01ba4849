/** Calendar days as `YYYY-MM-DD`, compared and counted as text; no time of day and no zone. */

const MS_A_DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from the first to the second; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / MS_A_DAY);

let day = dayIn(undefined);

/** Days begin where the group is, wherever whoever decides sits (CLK-4). @default the time zone of the browser */
export function countDaysIn(timeZone: string): void {
  day = dayIn(timeZone);
}

function dayIn(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** The day that an instant falls on where the group is. */
export const dayOfInstant = (instant: string | Date): string => day.format(new Date(instant));

/** A day as a calendar gives it to be chosen: its midnight where the browser is. */
export function dayOfCalendar(midnight: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${midnight.getFullYear()}-${two(midnight.getMonth() + 1)}-${two(midnight.getDate())}`;
}

export const today = (): string => dayOfInstant(new Date());
