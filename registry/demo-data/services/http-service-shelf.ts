import * as z from 'zod/mini';
import { type Json, normalise } from '#connect/index.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import type { StoreName } from '../people.ts';
import type { Kept } from './http-service-state.ts';

/** One of the services: what it calls its records, by what they are searched, and how it shows one. */
export type Shelf = {
  /** What is asked stands behind it: `…/search`, `…/read`, `…/change`. */
  readonly path: string;
  /** Name of the list in its answers. */
  readonly list: string;
  /** What it calls the account and the number of a record. */
  readonly names: readonly [account: string, number: string];
  readonly searchedBy: readonly ('email' | 'phone' | 'customerNo')[];
  /** Fields that hold an identifier under a name of their own. */
  readonly identifierFields: Readonly<Record<string, IdentifierKind>>;
  /** Whether people can opt out of being advertised to. */
  readonly marketing: boolean;
  show(record: Kept): Readonly<Record<string, Json>>;
};

/** Two products of two makers, who name the same things differently. */
export const SHELVES = {
  'offitel/offitelafspraken': {
    path: '/offitelafspraken/appointments',
    list: 'appointments',
    names: ['account', 'appointment'],
    searchedBy: ['email', 'phone', 'customerNo'],
    identifierFields: {},
    marketing: false,
    show: ({ id, record, data, restricted }) => ({ account: id, appointment: record, ...data, restricted }),
  },
  'offitel/web-analytics': {
    path: '/web-analytics/visits',
    list: 'visits',
    names: ['visitor', 'visit'],
    searchedBy: ['email', 'customerNo'],
    identifierFields: { loginEmail: 'email' },
    marketing: true,
    show: ({ id, record, data, identifiers, restricted }) => ({
      visitor: id,
      visit: record,
      userId: identifiers.customerNo ?? null,
      ...data,
      restricted,
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
  records: readonly Kept[],
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
