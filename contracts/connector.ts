import * as z from 'zod/mini';
import { DeclaredEndpoint, HttpAuth } from './declared-endpoint.ts';
import { DeclaredObject } from './declared-object.ts';
import { DeclaredTable } from './declared-table.ts';
import { IdentifierKind } from './lookup.ts';

/** Of records in the layout of `registry/README.md`: fields that are an identifier by another name, e.g. `caller: name`. */
const identifierFields = z.optional(z.record(z.string(), IdentifierKind));

/** The technology that the data of a store lie in. */
export const Connector = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dynamodb'),
    /** People are advertised to from it: it keeps a suppression list, so that its lookup may write new items. Absent: not. */
    marketing: z.optional(z.boolean()),
    identifierFields,
  }),
  z.object({
    kind: z.literal('s3'),
    /** Files of records that another system exports, by category: then it takes no `lookup`, and no code. */
    objects: z.optional(z.array(DeclaredObject).check(z.minLength(1), z.maxLength(50))),
    identifierFields,
  }),
  /** Reached at an address that lies in a secret of the company; likewise HTTP. */
  z.object({
    kind: z.literal('postgresql'),
    /** Where each category lies: then it takes no `lookup`, and no code. */
    tables: z.optional(z.array(DeclaredTable).check(z.minLength(1))),
  }),
  z.object({
    kind: z.literal('http'),
    /** How the key of the secret is shown. */
    auth: z._default(HttpAuth, 'bearer'),
    /** Where each category is found: then it takes no `lookup`, and no code. */
    endpoints: z.optional(z.array(DeclaredEndpoint).check(z.minLength(1), z.maxLength(50))),
  }),
  /** Only a person can search it: asked and answered at a desk (`contracts/desk.ts`). */
  z.object({ kind: z.literal('human') }),
]);
