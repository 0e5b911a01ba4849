import * as z from 'zod/mini';
import { IdentifierKind } from './lookup.ts';

/** Below the service's address. `{id}` is the number of a record, `{owner}` that of whoever it belongs to. */
const Path = z.string().check(z.maxLength(500), z.regex(/^(\/([\w.~-]*[\w~-][\w.~-]*|\{(id|owner)\}))+$/));

const PROPERTY = '[\\w@$-]+(\\.[\\w@$-]+){0,5}';
/** A property of JSON, also a deeper one: `customer.email`. */
const Property = z.string().check(z.regex(new RegExp(`^${PROPERTY}$`)));
/** Of the record itself, or with `owner.` of whoever it belongs to. */
const Shown = z.string().check(z.regex(new RegExp(`^(owner\\.)?${PROPERTY}$`)));

/** How a service is asked for the records after those that it gave; absent: it gives all of them at once. */
const Paging = z.union([
  /** The answer holds at `next` what the following question says as `as`; nothing there is the end. */
  z.object({ next: Property, as: Property }),
  /** Pages are numbered, from `first`; an empty one is the end. */
  z.object({ page: Property, first: z._default(z.int().check(z.gte(0)), 1) }),
  /** Records are counted from 0; an empty page is the end. */
  z.object({ offset: Property }),
]);

const question = {
  /** With GET all of it goes into the address, with POST into the body as JSON. */
  method: z._default(z.enum(['POST', 'GET']), 'POST'),
  path: Path,
  /** What is the same in each question, e.g. `limit: 100`. */
  with: z._default(z.record(Property, z.union([z.string(), z.number(), z.boolean()])), {}),
  /** Where in the answer the list of records stands; absent: the answer is the list. */
  records: z.optional(Property),
  paging: z.optional(Paging),
};

/** Asked once for each identifier that is known: together they would have to be true at once. */
const Search = z.object({
  ...question,
  /** As what each identifier is told: e-mail addresses in lower case, telephone numbers as `+3211…`. */
  by: z.partialRecord(z.enum(['email', 'phone', 'customerNo']), Property),
  /** With GET: that access logs of the service may hold the identifiers. */
  identifiersInUrl: z.optional(z.literal('accepted')),
});

const List = z.object({
  ...question,
  method: z._default(z.enum(['POST', 'GET']), 'GET'),
  /** As what the owner's number is told, where it is no part of the path. */
  by: z.optional(Property),
});
/** A question that is answered with a list. */
export type ListQuestion = z.infer<typeof Search> | z.infer<typeof List>;

/** Where a service keeps the records of one category, so that nobody has to write a lookup for it. */
export const DeclaredEndpoint = z.object({
  /** A category of this store. */
  category: z.string(),
  /** Where records are found by identifiers. Or `owner` and `list`. */
  search: z.optional(Search),
  /** Where those are found whom records belong to, and what they are numbered by. */
  owner: z.optional(z.object({ search: Search, id: Property })),
  /** The records of one owner: `/customers/{owner}/orders`, or `/orders` with `by: customerId`. */
  list: z.optional(List),
  /** What a record is numbered by. */
  id: Property,
  /** Where each field of the category stands. */
  fields: z.record(z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]*$/)), Shown),
  /** Where each identifier stands that the records are checked by; of a name also several, in the order of speech. */
  identifiers: z.partialRecord(
    IdentifierKind,
    z.union([Shown, z.array(Shown).check(z.minLength(2), z.maxLength(5))]),
  ),
  /** How a record is changed; absent: a person does it. */
  change: z.optional(
    z.object({
      /** GET gives the record as it stands: `/orders/{id}`; 404 where there is none. */
      read: Path,
      /** Where in that answer the record stands; absent: it is the answer. */
      record: z.optional(Property),
      /** DELETE of this deletes it. */
      erase: z.optional(Path),
      /** PATCH of this sets the properties that it is sent. */
      rectify: z.optional(Path),
    }),
  ),
});
export type DeclaredEndpoint = z.infer<typeof DeclaredEndpoint>;
export type Search = z.infer<typeof Search>;
export type Paging = z.infer<typeof Paging>;

/** How a service is shown the key of its secret. */
export const HttpAuth = z.union([
  z.enum(['bearer', 'basic']),
  z.object({ header: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/)) }),
]);
export type HttpAuth = z.infer<typeof HttpAuth>;
