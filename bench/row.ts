/** One figure beside what performance asks of it. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly aim: string;
  readonly verdict: Verdict;
  /** What was compared, in absolute figures; they hold for this machine and this minute only. */
  readonly note: string;
}

export type Verdict = 'met' | 'NOT MET' | 'not measured' | 'no aim';

interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly note: string;
  /** @default a plain number: the row is a ratio */
  readonly unit?: string;
}

export const atLeast = (limit: number, measurement: Measurement): Row =>
  row(measurement, `≥ ${limit}`, measurement.value >= limit);

export const atMost = (limit: number, measurement: Measurement): Row =>
  row(measurement, `≤ ${limit}`, measurement.value <= limit);

export const notMeasured = (what: string, aim: string, why: string): Row => ({
  what,
  figure: '–',
  aim,
  verdict: 'not measured',
  note: why,
});

/** A figure that nothing was asked of, beside one that something was. */
export const withoutAim = (measurement: Measurement): Row => ({
  ...atMost(0, measurement),
  aim: '–',
  verdict: 'no aim',
});

function row({ what, value, unit = '', note }: Measurement, aim: string, met: boolean): Row {
  const digits = unit === '' || unit === ' s' ? 2 : 0;
  return {
    what,
    figure: `${value.toFixed(digits)}${unit}`,
    aim: `${aim}${unit}`,
    verdict: met ? 'met' : 'NOT MET',
    note,
  };
}
