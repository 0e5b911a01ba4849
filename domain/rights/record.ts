import type { ControllerId, StoreId } from '#contracts/ids.ts';

/** One record about a person, by where it stands. Ids only: the ledger holds nothing of what a record says. */
export interface RecordRef {
  readonly controller: ControllerId;
  readonly store: StoreId;
  readonly category: string;
  /** As the store's lookup gives it; stable. */
  readonly id: string;
}

/** The same for the same record and for no other, whatever signs an id is made of. */
export const recordKey = ({ controller, store, category, id }: RecordRef): string =>
  JSON.stringify([controller, store, category, id]);

/** Records, from one up to all of a controller: what is absent is any. */
export type RecordMatch = Pick<RecordRef, 'controller'> & {
  readonly [part in 'store' | 'category' | 'id']?: RecordRef[part] | undefined;
};

export const matches = (match: RecordMatch, record: RecordRef): boolean =>
  match.controller === record.controller &&
  (match.store ?? record.store) === record.store &&
  (match.category ?? record.category) === record.category &&
  (match.id ?? record.id) === record.id;
