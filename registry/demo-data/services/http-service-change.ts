import * as z from 'zod/mini';
import { canonicalJson, type Json } from '#connect/index.ts';
import { IdentifierKind } from '#contracts/lookup.ts';
import type { Shelf } from './http-service-shelf.ts';
import type { Kept, State, Writing } from './http-service-state.ts';

const Fields = z.record(z.string(), z.json());
const Corrections = z.record(z.string(), z.object({ from: z.json(), to: z.json() }));

const What = z.discriminatedUnion('do', [
  z.object({ do: z.literal('delete') }),
  z.object({ do: z.literal('anonymise'), as: z.string(), fields: Fields }),
  z.object({ do: z.literal('set'), set: Corrections }),
  z.object({ do: z.literal('restrict') }),
  z.object({ do: z.literal('release') }),
]);
type What = z.infer<typeof What>;

/** The records of these names, or null for a question that makes no sense. */
export function read(shelf: Shelf, state: State, body: unknown): Json | null {
  const names = z.object({ [shelf.list]: z.array(nameIn(shelf)) }).safeParse(body);
  if (!names.success) return null;
  const asked = new Set(names.data[shelf.list]?.map((name) => place(keyOf(shelf, name))));
  return {
    [shelf.list]: state
      .records()
      .filter((record) => asked.has(place(record)))
      .map(shelf.show),
  };
}

/** Changes what is still there, all of it at once, or null for what makes no sense. */
export function change(shelf: Shelf, state: State, body: unknown): Json | null {
  const told = z.object({ changes: z.array(z.intersection(nameIn(shelf), What)) }).safeParse(body);
  if (!told.success) return null;
  const records = new Map(state.records().map((record) => [place(record), record]));
  const writings = told.data.changes.flatMap((one) => {
    const record = records.get(place(keyOf(shelf, one)));
    return record === undefined ? [] : written(shelf, record, one);
  });
  state.write(writings);
  return {};
}

const Addresses = z.object({
  addresses: z.array(z.object({ kind: z.enum(['email', 'phone', 'customerNo']), value: z.string() })),
});

/** Those of the addresses that are opted out. */
export function optedOut(state: State, body: unknown): Json | null {
  const { data } = Addresses.safeParse(body);
  if (data === undefined) return null;
  return { optOuts: data.addresses.filter(({ kind, value }) => state.optedOut(`${kind} ${value}`)) };
}

export function optOut(state: State, body: unknown): Json | null {
  const { data } = Addresses.safeParse(body);
  if (data === undefined) return null;
  state.optOut(data.addresses.map(({ kind, value }) => `${kind} ${value}`));
  return {};
}

function written(shelf: Shelf, record: Kept, what: What): Writing[] {
  const { id, record: number } = record;
  const as = (now: Kept | null): Writing => ({ id, record: number, now });
  switch (what.do) {
    case 'delete':
      return [as(null)];
    case 'anonymise': {
      const renamed = { id: what.as, record: 'anonymous' };
      const data = Object.fromEntries(
        Object.keys(record.data).map((field) => [field, what.fields[field] ?? null]),
      );
      return [as(null), { ...renamed, now: { ...renamed, data, identifiers: {}, restricted: false } }];
    }
    case 'set':
      return isOpen(record, what.set) ? [as(corrected(shelf, record, what.set))] : [];
    case 'restrict':
    case 'release':
      return [as({ ...record, restricted: what.do === 'restrict' })];
    default:
      return what satisfies never;
  }
}

type Corrections = z.infer<typeof Corrections>;

function isOpen({ data }: Kept, set: Corrections): boolean {
  return Object.entries(set).every(([field, { from, to }]) =>
    [canonicalJson(from), canonicalJson(to)].includes(canonicalJson(data[field] ?? null)),
  );
}

function corrected({ identifierFields }: Shelf, record: Kept, set: Corrections): Kept {
  const to = Object.entries(set).map(([field, correction]) => [field, correction.to] as const);
  const identifiers = new Map(Object.entries(record.identifiers));
  for (const [field, value] of to) {
    const kind = IdentifierKind.safeParse(identifierFields[field] ?? field);
    if (!kind.success) continue;
    if (typeof value === 'string') identifiers.set(kind.data, value);
    else identifiers.delete(kind.data);
  }
  return {
    ...record,
    data: { ...record.data, ...Object.fromEntries(to) },
    identifiers: Object.fromEntries(identifiers),
  };
}

function nameIn({ names: [account, number] }: Shelf) {
  return z.looseObject({ [account]: z.string(), [number]: z.string() });
}

function keyOf({ names: [account, number] }: Shelf, name: Readonly<Record<string, unknown>>) {
  return { id: String(name[account]), record: String(name[number]) };
}

function place({ id, record }: { readonly id: string; readonly record: string }): string {
  return `${id}/${record}`;
}
