import * as z from 'zod/mini';
import type { LookupItem } from '#connect/index.ts';
import type { DeclaredEndpoint } from '#contracts/declared-endpoint.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import type { Answered, Structure } from './endpoint-questions.ts';
import { itemOf, numberOf } from './endpoint-record.ts';
import { type Known, type Source, sourcesOf } from './endpoint-sources.ts';
import type { Service } from './http.ts';
import { HttpStoreError } from './http-error.ts';

/** Enough for nearly every person at once, and far below the kit's page. */
const PAGE = 100;

/**
 * Where to go on: at which endpoint, after or within which of its sources (an identifier's kind, or an owner's number), and
 * by what the service has given for that. Nothing of it says who is asked for.
 */
const Place = z.object({
  endpoint: z.int(),
  source: z.string(),
  next: z.nullable(z.string()),
  isPast: z.boolean(),
});
type Place = z.infer<typeof Place>;

type Asked = {
  readonly endpoints: readonly DeclaredEndpoint[];
  readonly accepts: readonly IdentifierKind[];
  readonly known: Known;
  readonly service: Service;
  /** Whether what remains of the time is for writing what was found. */
  readonly isOver: () => boolean;
};

/**
 * The next hundred records or so, endpoint by endpoint.
 * @throws HttpStoreError
 */
export async function readEndpoints(
  asked: Asked,
  cursor: string | null,
): Promise<{ readonly items: readonly LookupItem[]; readonly next: string | null }> {
  const items = new Map<string, LookupItem>();
  for await (const { endpoint, source, records, after } of pagesFrom(asked, placeIn(cursor))) {
    for (const record of records.filter((one) => !source.hasCome(one))) {
      const one = itemOf(endpoint, asked.accepts, record, source.owner);
      items.set(one.id, one);
    }
    if (items.size >= PAGE || asked.isOver())
      return { items: [...items.values()], next: JSON.stringify(after) };
  }
  return { items: [...items.values()], next: null };
}

const placeIn = (cursor: string | null): Place =>
  cursor === null ? { endpoint: 0, source: '', next: null, isPast: false } : Place.parse(JSON.parse(cursor));

type Page = {
  readonly endpoint: DeclaredEndpoint;
  readonly source: Source;
  readonly records: readonly Structure[];
  /** Where whatever follows this page begins. */
  readonly after: Place;
};

async function* pagesFrom({ endpoints, known, service }: Asked, start: Place): AsyncGenerator<Page> {
  for (const [at, endpoint] of endpoints.entries()) {
    if (at < start.endpoint) continue;
    const begun = at === start.endpoint ? start : placeIn(null);
    const isAhead = ({ name }: Source) => (begun.isPast ? name > begun.source : name >= begun.source);
    const sources = await sourcesOf(endpoint, known, service);
    for (const source of sources.filter(isAhead)) {
      // The owner who was being read may be gone; the next one is read from the beginning.
      let next = source.name === begun.source ? begun.next : null;
      let before = '';
      do {
        const page: Answered = await source.ask(next);
        const numbers = page.records.map((record) => numberOf(record, endpoint.id)).join('\n');
        // A service that does not know the parameter gives the first page for ever.
        if (numbers !== '' && numbers === before) throw new HttpStoreError('StorePagingStuck');
        before = numbers;
        next = page.next;
        const after = { endpoint: at, source: source.name, next, isPast: next === null };
        yield { endpoint, source, records: page.records, after };
      } while (next !== null);
    }
  }
}
