/** Calendar days as `YYYY-MM-DD`, compared and counted as text; no time of day and no zone. */

const MS_A_DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Days from the first to the second; negative if the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / MS_A_DAY);

/** The day that an instant falls on, in the time zone of the browser. */
export function dayOfInstant(instant: string | Date): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): string => dayOfInstant(new Date());
