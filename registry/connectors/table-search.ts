import { nameBirthKey, normalise } from '#connect/index.ts';
import type { IdentifierKind, Subject } from '#contracts/lookup.ts';

/** One index of a store's table and the key to ask it for. */
export type Search = { readonly index: string; readonly attribute: string; readonly key: string };

/**
 * The searches that a subject allows, in the order of asking. Every index holds the normal form of what it is searched by
 * (README, "Tables"); a name alone or a birth date alone has none, for it identifies nobody.
 */
export function searchesFor({ email, phone, customerNo, name, birthDate }: Subject): Search[] {
  const keys = indexKeys({
    email: email?.value,
    phone: phone?.value,
    customerNo: customerNo?.value,
    name: name?.value,
    birthDate: birthDate?.value,
  });
  return INDEXES.flatMap(({ index, attribute }) => {
    const key = keys[attribute];
    return key ? [{ index, attribute, key }] : [];
  });
}

/** Under which key a record with these identifiers stands in each index, by the index's attribute. */
export function indexKeys(held: Readonly<Record<IdentifierKind, string | undefined>>) {
  const { email, phone, customerNo, name, birthDate } = held;
  return {
    email: email && normalise('email', email),
    phone: phone && normalise('phone', phone),
    customerNo: customerNo && normalise('customerNo', customerNo),
    nameBirth: name && birthDate && nameBirthKey(name, birthDate),
  };
}

const INDEXES = [
  { index: 'byEmail', attribute: 'email' },
  { index: 'byPhone', attribute: 'phone' },
  { index: 'byCustomer', attribute: 'customerNo' },
  { index: 'byNameBirth', attribute: 'nameBirth' },
] as const;
