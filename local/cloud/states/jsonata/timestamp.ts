const ISO_OFFSET_DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)$/i;

/**
 * Milliseconds since the epoch of an ISO-8601 extended offset date-time, or undefined for anything else. `Date.parse`
 * alone is too lenient: it takes a time without an offset for local time.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = ISO_OFFSET_DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '00', fraction = '', zone = 'Z'] = match;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${local}.${fraction.padEnd(3, '0').slice(0, 3)}Z`);
  // A day that the month does not have rolls over into the next one.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== local) return undefined;
  return time - offsetMs(zone);
}

function offsetMs(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = zone.slice(1).split(':').map(Number);
  const ms = ((hours * 60 + minutes) * 60 + seconds) * 1000;
  return zone.startsWith('-') ? -ms : ms;
}
