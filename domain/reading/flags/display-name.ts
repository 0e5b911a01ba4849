import { skeletonOf } from './confusables.ts';
import type { FlagFacts } from './facts.ts';

/** What a display name pretends: to be another mailbox, the group, or who watches over it. */
export type Pretence = 'mailbox' | 'group' | 'authority' | 'hidden-letters';

const ADDRESS = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:@]{1,250}\.[^\s<>"'(),;:@.]{2,24}/u;
/** They turn the direction of writing around, or are not seen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Mail programs show the name and not the address: whoever controls a mailbox can put any name before it. */
export function pretenceOf({
  from,
  own,
  authority,
}: Pick<FlagFacts, 'from' | 'own' | 'authority'>): Pretence | null {
  const [name, address] = [from.name.slice(0, LONGEST), from.address.slice(0, LONGEST)];
  const written = ADDRESS.exec(name.normalize('NFKC'))?.[0];
  if (written && written.toLowerCase() !== address.toLowerCase()) return 'mailbox';
  const seen = wordsOf(name);
  const borrows = (names: readonly string[]) =>
    names.map(wordsOf).some((one) => one.trim() !== '' && seen.includes(one));
  if (!isOf(address, own.domains) && borrows(own.names)) return 'group';
  if (authority && !isOf(address, authority.domains) && borrows(authority.names.map(unabbreviated)))
    return 'authority';
  return INVISIBLE.test(name) ? 'hidden-letters' : null;
}

/** Whether an address is of one of the domains, or of one below it. */
export function isOf(address: string, domains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return domains.map((one) => one.toLowerCase()).some((one) => domain === one || domain.endsWith(`.${one}`));
}

/** "Autorité de protection des données (APD)": the letters alone are other people's too. */
const unabbreviated = (name: string): string => name.replace(/\([^()]*\)/g, '').trim();

/** Of names and addresses that are longer only the beginning is looked at. */
const LONGEST = 400;

const wordsOf = (name: string) =>
  ` ${skeletonOf(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
