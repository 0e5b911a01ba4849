/**
 * The kit for affiliated companies: what one writes to answer for a store.
 *
 * ```ts
 * export const handler = defineLookup({
 *   controller: 'telewacht', store: 'call-log', accepts: ['phone', 'email'],
 *   async access({ subject, cursor }) {
 *     const page = await calls.find(subject, cursor);
 *     return found(page.rows.map((row) => item('calls', row.id, row.data, { identifiers: row })), page.next);
 *   },
 * });
 * ```
 */
export {
  type AccessAnswer,
  deferred,
  failed,
  file,
  found,
  item,
  type LookupFile,
  type LookupItem,
  nothing,
  unsupported,
} from './answer.ts';
export type { Json } from './canonical-json.ts';
export { defineLookup, type Lookup, type LookupDefinition, type LookupRuntime } from './define-lookup.ts';
export type { PutObject } from './evidence.ts';
export { type Held, type Match, matchRecord } from './match.ts';
export { nameBirthKey, normalise } from './normalise.ts';
