import { skeletonOf } from './confusables.ts';
import type { FlagFacts } from './facts.ts';

/** What a display name pretends: to be another mailbox, or to be the group. */
export type Pretence = 'mailbox' | 'group' | 'hidden-letters';

const ADDRESS = /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:@]{1,250}\.[^\s<>"'(),;:@.]{2,24}/u;
/** They turn the direction of writing around, or are not seen. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Mail programs show the name and not the address: whoever controls a mailbox can put any name before it. */
export function pretenceOf({ from, own }: Pick<FlagFacts, 'from' | 'own'>): Pretence | null {
  const [name, address] = [from.name.slice(0, LONGEST), from.address.slice(0, LONGEST)];
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const isOwn = own.domains.some(
    (one) => domain === one.toLowerCase() || domain.endsWith(`.${one.toLowerCase()}`),
  );
  const written = ADDRESS.exec(name.normalize('NFKC'))?.[0];
  if (written && written.toLowerCase() !== address.toLowerCase()) return 'mailbox';
  const seen = wordsOf(name);
  if (!isOwn && own.names.some((one) => seen.includes(wordsOf(one)))) return 'group';
  return INVISIBLE.test(name) ? 'hidden-letters' : null;
}

/** Of names and addresses that are longer only the beginning is looked at. */
const LONGEST = 400;

const wordsOf = (name: string) =>
  ` ${skeletonOf(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
