/** A Thursday in March 2026, eleven in the morning in Brussels. */
export const START = '2026-03-05T10:00:00.000Z';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export interface TestTime {
  readonly now: () => Date;
  forward(ms: number): void;
}

/** A time that stands still until it is moved. */
export function testTime(start: string = START): TestTime {
  let ms = Date.parse(start);
  return {
    now: () => new Date(ms),
    forward(by) {
      ms += by;
    },
  };
}

/** At `START`, for whoever does not care when. */
export const fixedNow = () => new Date(START);
