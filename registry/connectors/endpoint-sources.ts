import { normalise } from '#connect/index.ts';
import type { DeclaredEndpoint, Search } from '#contracts/declared-endpoint.ts';
import { type Answered, askForPage, type Structure, valueAt } from './endpoint-questions.ts';
import { numberOf } from './endpoint-record.ts';
import { written } from './held.ts';
import type { Service } from './http.ts';
import { HttpStoreError } from './http-error.ts';

type Telling = 'email' | 'phone' | 'customerNo';
/** What is known of the person, in the spelling that services index. */
export type Known = { readonly [Kind in Telling]?: string | undefined };

/** A list of an endpoint, which is read page by page. */
export type Source = {
  /** An identifier's kind, or an owner's number; in this order they are read. */
  readonly name: string;
  ask(next: string | null): Promise<Answered>;
  /** Whose the records are, where they do not say it themselves. */
  readonly owner: Structure | null;
  /** Whether a record has come from a source before this one. */
  hasCome(record: Structure): boolean;
};

/** More people than one can be: a search that finds everybody. */
const MOST_OWNERS = 100;

/**
 * The lists of an endpoint that hold the person's records, by name.
 * @throws HttpStoreError
 */
export async function sourcesOf(
  { search, owner, list, identifiers }: DeclaredEndpoint,
  known: Known,
  service: Service,
): Promise<readonly Source[]> {
  if (search !== undefined) {
    const kinds = kindsOf(search, known);
    return kinds.map((kind, at) => ({
      name: kind,
      ask: (next) => askBy(search, kind, known, next, service),
      owner: null,
      hasCome: (record) =>
        kinds
          .slice(0, at)
          .some((before) =>
            written([identifiers[before] ?? []].flat(), (place) => valueAt(record, place)).some(
              (value) => normalise(before, value) === normalise(before, known[before] ?? ''),
            ),
          ),
    }));
  }
  if (owner === undefined || list === undefined) return [];
  const owners = await ownersOf(owner, known, service);
  return [...owners.keys()].sort().map((number) => ({
    name: number,
    ask: (next) => {
      const path = list.path.replaceAll('{owner}', encodeURIComponent(number));
      const told = list.by === undefined ? {} : { [list.by]: number };
      return askForPage({ declared: list, path, told, next }, service);
    },
    owner: owners.get(number) ?? null,
    hasCome: () => false,
  }));
}

/** Everybody whom one of the identifiers leads to; which of them is the person, the kit decides by what their records hold. */
async function ownersOf(
  { search, id }: NonNullable<DeclaredEndpoint['owner']>,
  known: Known,
  service: Service,
): Promise<ReadonlyMap<string, Structure>> {
  const owners = new Map<string, Structure>();
  for (const kind of kindsOf(search, known)) {
    let next: string | null = null;
    do {
      const page: Answered = await askBy(search, kind, known, next, service);
      const before = owners.size;
      for (const record of page.records) owners.set(numberOf(record, id), record);
      if (owners.size > MOST_OWNERS) throw new HttpStoreError('StoreAnswerTooLarge');
      // Nobody new on a page is the end too, whatever the service says.
      next = owners.size > before ? page.next : null;
    } while (next !== null);
  }
  return owners;
}

function askBy(search: Search, kind: Telling, known: Known, next: string | null, service: Service) {
  const place = search.by[kind] ?? kind;
  const told = { [place]: known[kind] ?? '' };
  return askForPage({ declared: search, path: search.path, told, next }, service);
}

const kindsOf = ({ by }: Search, known: Known): readonly Telling[] =>
  (['customerNo', 'email', 'phone'] as const).filter(
    (kind) => by[kind] !== undefined && known[kind] !== undefined,
  );
