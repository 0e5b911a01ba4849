/** Periods that somebody reports on; days of the calendar, both part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const PRESETS = ['this-year', 'last-year', 'last-90', 'own'] as const;
export type Preset = (typeof PRESETS)[number];

const MS_A_DAY = 86_400_000;
const LONGEST_DAYS = 732;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** @param today `YYYY-MM-DD`; `own` begins as this year does */
export function periodOf(preset: Preset, today: string): Period {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    case 'last-90':
      return { from: new Date(at(today) - 89 * MS_A_DAY).toISOString().slice(0, 10), to: today };
    case 'this-year':
    case 'own':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

/** As the service takes it: in order, and at most two years. */
export function isPeriod({ from, to }: Period): boolean {
  const days = (at(to) - at(from)) / MS_A_DAY;
  return days >= 0 && days <= LONGEST_DAYS;
}
