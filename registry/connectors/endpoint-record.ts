import { item, type Json, type LookupItem } from '#connect/index.ts';
import type { DeclaredEndpoint } from '#contracts/declared-endpoint.ts';
import type { IdentifierKind } from '#contracts/lookup.ts';
import { type Structure, valueAt } from './endpoint-questions.ts';
import { heldAt } from './held.ts';
import { HttpStoreError } from './http-error.ts';

const OWNER = 'owner.';

/** @param owner whose the record is, where it does not say it itself */
export function itemOf(
  { category, id, fields, identifiers }: DeclaredEndpoint,
  accepts: readonly IdentifierKind[],
  record: Structure,
  owner: Structure | null,
): LookupItem {
  const read = (place: string): Json =>
    place.startsWith(OWNER) ? valueAt(owner, place.slice(OWNER.length)) : valueAt(record, place);
  const data = Object.entries(fields).map(([field, place]) => [field, read(place)]);
  return item(category, `${numberOf(record, id)}/${category}`, Object.fromEntries(data), {
    identifiers: heldAt(identifiers, accepts, read),
  });
}

/** The record's own number in an item's id. */
export const keyOf = ({ id }: { readonly id: string }): string => id.slice(0, id.lastIndexOf('/'));

/** Longer ones do not fit into the contract's. */
const LONGEST = 150;

/**
 * What a record is numbered by. It becomes a part of paths, where dots alone would climb.
 * @throws HttpStoreError `StoreAnswerInvalid`
 */
export function numberOf(record: Structure, place: string): string {
  const value = valueAt(record, place);
  const number = typeof value === 'number' ? String(value) : value;
  if (typeof number !== 'string' || !/^(?!\.{1,2}$)[^\p{Cc}]+$/u.test(number) || number.length > LONGEST)
    throw new HttpStoreError('StoreAnswerInvalid');
  return number;
}
