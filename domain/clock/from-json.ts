import * as z from 'zod/mini';
import { fromVector, type VectorDates } from './as-vector.ts';
import type { CaseDates } from './deadlines.ts';
import { FIRST_EASTER } from './easter.ts';

/** A text that is not the dates of a request. The message is a sentence for whoever wrote it. */
export class NotDates extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotDates';
  }
}

const FIELDS = ['received', 'asked', 'complete'] as const;
type Field = (typeof FIELDS)[number];

const Given = z.looseObject({});

/** Beyond, three months from receipt would leave the calendar's four digits. */
const LAST_YEAR = 9990;

/**
 * Reads the dates of a request as its test vectors write them: `received`, and `asked` and `complete`, which may be null
 * or absent. Each is a day or an instant with its offset.
 *
 * @throws {NotDates} if they are none, or in an order that cannot be
 */
export function datesFromJson(text: string, timeZone: string): { given: VectorDates; dates: CaseDates } {
  const fields = fieldsOf(text);
  const unknown = Object.keys(fields).filter((field) => !FIELDS.some((known) => known === field));
  if (unknown.length > 0) {
    throw new NotDates(
      `unknown field ${unknown.map(quoted).join(', ')}: the fields are ${FIELDS.join(', ')}`,
    );
  }
  const received = textIn(fields, 'received');
  if (received === null) throw new NotDates('"received" is missing: write the day or the instant of receipt');
  const given = { received, asked: textIn(fields, 'asked'), complete: textIn(fields, 'complete') };
  for (const field of FIELDS) if (given[field] !== null) checkDate(field, given[field], timeZone);

  const dates = fromVector(given, timeZone);
  for (const field of ['asked', 'complete'] as const) {
    const on = dates[field];
    if (on !== null && on < dates.received) {
      throw new NotDates(`"${field}" (${on}) is before "received" (${dates.received})`);
    }
  }
  return { given, dates };
}

function fieldsOf(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new NotDates(`not JSON: ${quoted(text)}`);
  }
  const object = z.safeParse(Given, value);
  if (!object.success || Array.isArray(value)) {
    throw new NotDates(`not an object such as {"received": "2026-03-05"}: ${quoted(text)}`);
  }
  return object.data;
}

function textIn(fields: Record<string, unknown>, field: Field): string | null {
  const value = fields[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  throw new NotDates(`"${field}" is not a text: write it as "YYYY-MM-DD"`);
}

function checkDate(field: Field, text: string, timeZone: string): void {
  let on: string;
  try {
    on = fromVector({ received: text, asked: null, complete: null }, timeZone).received;
  } catch {
    throw new NotDates(
      `"${field}" is no date of the calendar: ${quoted(text)}; write a day as YYYY-MM-DD, or an instant with its offset, such as 2026-03-01T23:30:00+01:00`,
    );
  }
  const year = Number(on.slice(0, 4));
  if (year < FIRST_EASTER || year > LAST_YEAR) {
    throw new NotDates(`"${field}" (${on}) is outside the years ${FIRST_EASTER} to ${LAST_YEAR}`);
  }
}

/** Long texts are cut: the message is for reading. */
const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
