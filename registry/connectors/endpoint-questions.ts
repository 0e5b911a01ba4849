import type { Json } from '#connect/index.ts';
import type { ListQuestion, Paging } from '#contracts/declared-endpoint.ts';
import type { HttpRequest, Service } from './http.ts';
import { HttpStoreError } from './http-error.ts';

export type Structure = { readonly [name: string]: Json };

/** One page of a service's list, and what the next one is asked by. */
export type Answered = { readonly records: readonly Structure[]; readonly next: string | null };

type Question = {
  readonly declared: ListQuestion;
  /** With its numbers in it. */
  readonly path: string;
  /** What is asked for, by the property or the parameter that says it. */
  readonly told: Readonly<Record<string, Json>>;
  /** What the page before has given. */
  readonly next: string | null;
};

/** @throws HttpStoreError */
export async function askForPage(question: Question, service: Service): Promise<Answered> {
  const answer = (await service.send(requestOf(question), [200])).json();
  const { records: place, paging } = question.declared;
  const list = place === undefined ? answer : valueAt(answer, place);
  if (!Array.isArray(list) || !list.every(isStructure)) throw new HttpStoreError('StoreAnswerInvalid');
  const next = nextOf(paging, answer, list.length, question.next);
  // It would be asked for the same page for ever.
  if (next !== null && next === question.next) throw new HttpStoreError('StorePagingStuck');
  return { records: list, next };
}

function requestOf({ declared: { method, with: always, paging }, path, told, next }: Question): HttpRequest {
  const all = { ...always, ...told, ...pageAsked(paging, next) };
  if (method === 'POST') return { method, path, body: nested(all) };
  const query = new URLSearchParams(
    Object.entries(all).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return { method, path: query.size === 0 ? path : `${path}?${query}` };
}

function pageAsked(paging: Paging | undefined, next: string | null): Readonly<Record<string, Json>> {
  if (paging === undefined) return {};
  if ('next' in paging) return next === null ? {} : { [paging.as]: next };
  if ('page' in paging) return { [paging.page]: Number(next ?? paging.first) };
  return { [paging.offset]: Number(next ?? 0) };
}

function nextOf(
  paging: Paging | undefined,
  answer: unknown,
  count: number,
  asked: string | null,
): string | null {
  if (paging === undefined) return null;
  if ('next' in paging) return tokenIn(valueAt(answer, paging.next));
  if (count === 0) return null;
  return String('page' in paging ? Number(asked ?? paging.first) + 1 : Number(asked ?? 0) + count);
}

/** It comes back as a part of the lookup's cursor: short, and not to be read. */
function tokenIn(value: Json): string | null {
  if (value === null || value === '' || value === false) return null;
  const token = typeof value === 'number' ? String(value) : value;
  if (typeof token !== 'string' || token.length > LONGEST_TOKEN)
    throw new HttpStoreError('StoreAnswerInvalid');
  return token;
}

const LONGEST_TOKEN = 2048;

/** What stands at `customer.email`; null where nothing does. */
export function valueAt(answer: unknown, place: string): Json {
  const [first = '', ...deeper] = place.split('.');
  return deeper.reduce(own, own(answer, first));
}

const own = (of: unknown, name: string): Json =>
  isStructure(of) ? (Object.getOwnPropertyDescriptor(of, name)?.value ?? null) : null;

/** `{ "filter.email": … }` as `{ filter: { email: … } }`. */
export function nested(all: Readonly<Record<string, Json>>): Structure {
  const whole: Record<string, Json> = {};
  for (const [place, value] of Object.entries(all)) {
    const [outer = '', ...inner] = place.split('.');
    if (inner.length === 0) whole[outer] = value;
    else {
      const before = whole[outer];
      whole[outer] = merged(isStructure(before) ? before : {}, nested({ [inner.join('.')]: value }));
    }
  }
  return whole;
}

function merged(one: Structure, other: Structure): Structure {
  const both = Object.entries(other).map(([name, value]) => {
    const before = one[name];
    return [name, isStructure(before) && isStructure(value) ? merged(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(both) };
}

export const isStructure = (value: unknown): value is Structure =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
