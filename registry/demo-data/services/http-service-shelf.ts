import * as z from 'zod/mini';
import { type Json, normalise } from '#connect/index.ts';
import type { StoreName } from '../people.ts';
import type { DemoRecord } from '../records.ts';

/** One of the services: where it is asked, by what, and how it shows a record. */
export type Shelf = {
  readonly path: string;
  /** Name of the list in its answers. */
  readonly list: string;
  readonly searchedBy: readonly ('email' | 'phone' | 'customerNo')[];
  show(record: DemoRecord): Readonly<Record<string, Json>>;
};

/** Two products of two makers, who name the same things differently. */
export const SHELVES = {
  'offitel/offitelafspraken': {
    path: '/offitelafspraken/appointments/search',
    list: 'appointments',
    searchedBy: ['email', 'phone', 'customerNo'],
    show: ({ id, record, data }) => ({ account: id, appointment: record, ...data }),
  },
  'offitel/web-analytics': {
    path: '/web-analytics/visits/search',
    list: 'visits',
    searchedBy: ['email', 'customerNo'],
    show: ({ id, record, data, identifiers }) => ({
      visitor: id,
      visit: record,
      userId: identifiers.customerNo ?? null,
      ...data,
    }),
  },
} as const satisfies Partial<Record<StoreName, Shelf>>;

export type ShelfName = keyof typeof SHELVES;

const Question = z.strictObject({
  anyOf: z.partialRecord(z.enum(['email', 'phone', 'customerNo']), z.string()),
  next: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
});

/** One page of the records that hold any of the identifiers, or null for a question that makes no sense. */
export function search(
  { list, searchedBy, show }: Shelf,
  records: readonly DemoRecord[],
  pageSize: number,
  body: unknown,
): Json | null {
  const question = Question.safeParse(body);
  if (!question.success) return null;
  const { anyOf, next } = question.data;
  const wanted = searchedBy.flatMap((kind) => {
    const value = anyOf[kind];
    return value === undefined ? [] : [{ kind, value: normalise(kind, value) }];
  });
  // Searching by nothing would give everybody's.
  if (wanted.length === 0 || wanted.length < Object.keys(anyOf).length) return null;
  const from = next === undefined ? 0 : placeIn(next);
  if (from === null) return null;
  const matching = records.filter(({ identifiers }) =>
    wanted.some(({ kind, value }) => value !== null && normalise(kind, identifiers[kind] ?? '') === value),
  );
  const more = from + pageSize < matching.length;
  return {
    [list]: matching.slice(from, from + pageSize).map(show),
    next: more ? token(from + pageSize) : null,
  };
}

/** Opaque to whoever gets it, and about nobody. */
function token(place: number): string {
  return Buffer.from(`after ${place}`).toString('base64url');
}

function placeIn(next: string): number | null {
  const place = /^after (\d{1,9})$/.exec(Buffer.from(next, 'base64url').toString('utf8'))?.[1];
  return place === undefined ? null : Number(place);
}
