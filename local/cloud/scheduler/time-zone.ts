import { ServiceError } from '#cloud/service.ts';

/** What a clock on a wall shows, as the milliseconds at which a clock in UTC shows the same. */
export type WallTime = number;

export interface TimeZone {
  wallOf(instant: number): WallTime;
  /**
   * When the clock on the wall shows this. For the first time, where it is turned back and shows it twice; never, where
   * it is turned forward over it.
   */
  instantOf(wall: WallTime): number | undefined;
}

const DAY = 86_400_000;

/** @throws {ServiceError} `ValidationException` for a name that the IANA database does not have */
export function timeZone(name: string): TimeZone {
  const format = formatOf(name);

  const wallOf = (instant: number): WallTime => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
    const milliseconds = ((instant % 1000) + 1000) % 1000;
    return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
  };
  const offsetAt = (instant: number) => wallOf(instant) - instant;

  return {
    wallOf,
    instantOf(wall) {
      // No zone is turned twice within two days, so one of these two offsets is the right one.
      const candidates = [wall - offsetAt(wall - DAY), wall - offsetAt(wall + DAY)];
      return candidates.filter((instant) => wallOf(instant) === wall).sort((a, b) => a - b)[0];
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw new ServiceError('ValidationException', `Invalid ScheduleExpressionTimezone ${timeZone}.`);
  }
}
