import type { ControllerId } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import type { Controller, Registry } from '#contracts/registry.ts';
import { findController } from './stores.ts';

/** Who writes, or who is written to: the parts of a letterhead, verbatim as registered. */
export type Letterhead = {
  /** With its legal form, e.g. `Offitel NV`. */
  readonly name: string;
  /** Street and number, then postcode and city. The country stands elsewhere: its name depends on the language. */
  readonly addressLines: readonly [string, string];
  readonly country: string;
  readonly enterpriseNumber: string;
  /** Null: by post only (AFF-2). */
  readonly email: string | null;
};

export function letterhead({ name, legalForm, address, enterpriseNumber, email }: Controller): Letterhead {
  return {
    name: `${name} ${legalForm}`,
    addressLines: [`${address.street} ${address.number}`, `${address.postcode} ${address.city}`],
    country: address.country,
    enterpriseNumber,
    email,
  };
}

/** The letterhead of whoever answers for the group. */
export function leadLetterhead(registry: Registry): Letterhead {
  return letterhead(mustFind(registry, registry.group.lead));
}

/** The authority that a complaint goes to; in every answer (CMP-1). */
export type AuthorityBlock = {
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
};

export function authorityBlock(registry: Registry, language: Language): AuthorityBlock {
  const { name, ...addresses } = registry.group.authority;
  return { ...addresses, name: name[language] };
}

/** The loader has checked that the lead exists; a registry from elsewhere may still lack it. */
function mustFind(registry: Registry, id: ControllerId): Controller {
  const controller = findController(registry, id);
  if (controller === undefined) throw new Error(`No company ${id} in the registry.`);
  return controller;
}
