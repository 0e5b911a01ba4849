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
 *   // What the store can change it says beside; what is left out is answered `unsupported`.
 *   async find(records) {
 *     const rows = await calls.read(records.map(({ id }) => id));
 *     return found(rows.map((row) => item('calls', row.id, row.data, { identifiers: row })));
 *   },
 *   async erase(erasures) {
 *     await calls.remove(erasures.map(({ record }) => record.id));
 *     return done();
 *   },
 * });
 * ```
 */
export type { ChangeRow, RecordName } from '#contracts/lookup-change.ts';
export {
  type AccessAnswer,
  deferred,
  failed,
  file,
  found,
  item,
  type LookupFile,
  type LookupItem,
  type Mark,
  nothing,
  unsupported,
} from './answer.ts';
export { canonicalJson, type Json } from './canonical-json.ts';
export {
  type Act,
  type Address,
  type ChangeOutcome,
  done,
  type Erasure,
  type LookupChanges,
  type Rectification,
} from './change.ts';
export { defineLookup, type Lookup, type LookupDefinition, type LookupRuntime } from './define-lookup.ts';
export type { PutObject } from './evidence.ts';
export { type Held, type Match, matchRecord, sameIdentifiers } from './match.ts';
export { nameBirthKey, normalise } from './normalise.ts';
export { fileFromS3 } from './s3-file.ts';
