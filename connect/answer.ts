import * as z from 'zod/mini';
import { Instant } from '#contracts/ids.ts';
import { EvidenceFile, EvidenceItem, IdentifierKind } from '#contracts/lookup.ts';
import type { Json } from './canonical-json.ts';
import type { Held } from './match.ts';

/** A file that belongs to a record. The body may be a stream; the kit reads it once, and only if the record is shown. */
export type LookupFile = {
  /** As the person will see it. Any characters: the package makes it safe. */
  readonly name: string;
  readonly contentType: string;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
};

/**
 * What the store has noted on a record. Whoever asks for access sees `restricted` and `suppressed` beside the data; a
 * record that is `anonymised` is nobody's any more.
 */
const MARKS = ['restricted', 'suppressed', 'anonymised'] as const;
export type Mark = (typeof MARKS)[number];

export type LookupItem = {
  readonly category: string;
  readonly id: string;
  readonly data: Readonly<Record<string, Json>>;
  readonly identifiers: Held;
  readonly files: readonly LookupFile[];
  readonly marks: readonly Mark[];
};

/** What a company's function returns; made with the functions below. */
export type AccessAnswer =
  | { readonly outcome: 'found'; readonly items: readonly LookupItem[]; readonly next: string | null }
  | { readonly outcome: 'nothing' }
  | NotNow;

/** Why there is no answer in the matter. */
export type NotNow = Deferred | Unsupported | Failed;
type Deferred = { readonly outcome: 'deferred'; readonly until: string };
type Unsupported = { readonly outcome: 'unsupported' };
type Failed = { readonly outcome: 'failed'; readonly code: string };

/** Records that may be the person's; the kit decides which are. `next` comes back as `cursor`, at most 4096 characters, free of personal data. */
export function found(items: readonly LookupItem[], next: string | null = null): AccessAnswer {
  return { outcome: 'found', items, next };
}

/** The store was searched and holds no record. An answer in its own right (ACC-1), never to be given for a search that failed. */
export function nothing(): AccessAnswer {
  return { outcome: 'nothing' };
}

/** The store cannot answer, or be changed, before `until`; it is asked again then. */
export function deferred(until: Date): Deferred {
  return { outcome: 'deferred', until: until.toISOString() };
}

/** The store cannot be searched by what is known of this person; or it does not do what is asked. */
export function unsupported(): Unsupported {
  return { outcome: 'unsupported' };
}

/** `code` says what broke to whoever operates the store: PascalCase letters, no personal data. */
export function failed(code: string): Failed {
  return { outcome: 'failed', code };
}

/**
 * One record.
 * @param id stable: the same record has the same id whenever it is asked for, and no other of its category has it
 * @param held.identifiers what the record itself holds, as it stands there, not what it was searched by
 */
export function item(
  category: string,
  id: string,
  data: LookupItem['data'],
  held: {
    readonly identifiers: Held;
    readonly files?: readonly LookupFile[];
    readonly marks?: readonly Mark[];
  },
): LookupItem {
  const { identifiers, files = [], marks = [] } = held;
  return { category, id, data, identifiers, files, marks };
}

/** One file of a record. */
export function file(content: LookupFile): LookupFile {
  return content;
}

const Body = z.custom<LookupFile['body']>(
  (body) =>
    body instanceof Uint8Array || (typeof body === 'object' && body !== null && Symbol.asyncIterator in body),
);

const Item = z.object({
  category: EvidenceItem.shape.category,
  id: EvidenceItem.shape.id,
  data: EvidenceItem.shape.data,
  identifiers: z.partialRecord(IdentifierKind, z.nullish(z.union([z.string(), z.array(z.string())]))),
  files: z.array(
    z.object({
      name: EvidenceFile.shape.name,
      // It becomes a header: printable ASCII only.
      contentType: z.string().check(z.regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}(; ?[\w-]{1,40}=[\w.+-]{1,60})?$/)),
      body: Body,
    }),
  ),
  marks: z._default(z.array(z.enum(MARKS)), []),
});

/** The answer as it is believed: written by another company, in a language without types at run time. */
export const Answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('found'),
    items: z
      .array(Item)
      .check(
        z.refine(
          (items) => new Set(items.map(({ category, id }) => `${category}\n${id}`)).size === items.length,
        ),
      ),
    next: z.nullable(z.string().check(z.minLength(1), z.maxLength(4096))),
  }),
  z.object({ outcome: z.literal('nothing') }),
  z.object({ outcome: z.literal('deferred'), until: Instant }),
  z.object({ outcome: z.literal('unsupported') }),
  z.object({ outcome: z.literal('failed'), code: z.string() }),
]);
