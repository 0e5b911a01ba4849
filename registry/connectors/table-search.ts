import { nameBirthKey, normalise } from '#connect/index.ts';
import type { Subject } from '#contracts/lookup.ts';

/** One index of a store's table and the key to ask it for. */
export type Search = { readonly index: string; readonly attribute: string; readonly key: string };

/**
 * The searches that a subject allows, in the order of asking. Every index holds the normal form of what it is searched by
 * (README, "Tables"); a name alone or a birth date alone has none, for it identifies nobody.
 */
export function searchesFor({ email, phone, customerNo, name, birthDate }: Subject): Search[] {
  const keys = {
    email: email && normalise('email', email.value),
    phone: phone && normalise('phone', phone.value),
    customerNo: customerNo && normalise('customerNo', customerNo.value),
    nameBirth: name && birthDate && nameBirthKey(name.value, birthDate.value),
  };
  return INDEXES.flatMap(({ index, attribute }) => {
    const key = keys[attribute];
    return key ? [{ index, attribute, key }] : [];
  });
}

const INDEXES = [
  { index: 'byEmail', attribute: 'email' },
  { index: 'byPhone', attribute: 'phone' },
  { index: 'byCustomer', attribute: 'customerNo' },
  { index: 'byNameBirth', attribute: 'nameBirth' },
] as const;
