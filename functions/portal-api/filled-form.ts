import type { ControllerId } from '#contracts/ids.ts';
import type { Registry } from '#contracts/registry.ts';
import { RIGHTS, type Right } from '#contracts/rights.ts';
import { LONGEST_TEXT } from './write.ts';

/** A form as somebody filled it in; strange values of its boxes are left out, as no browser sends them. */
export interface Filled {
  readonly name: string;
  readonly mailbox: string;
  readonly rights: readonly Right[];
  readonly controllers: readonly ControllerId[];
  readonly text: string;
  readonly problem?: 'noEmail' | 'noWish' | 'tooLong' | 'otherAddress';
}

const LONGEST_NAME = 200;

/** An address that a letter can be sent to. */
const ADDRESS = /^[^\s@<>",;:()\\]+@[^\s@<>",;:()\\]+\.[^\s@<>",;:()\\]+$/;

/** Where a letter can be sent to, and would not come back to us. */
export const isMailbox = (address: string, { group }: Pick<Registry, 'group'>): boolean =>
  ADDRESS.test(address) &&
  address.length <= 254 &&
  !group.mailboxes.requests.some((own) => own.toLowerCase() === address.toLowerCase());

/** @param known the address of whoever has signed in at a portal: then none is typed */
export function filledIn(form: URLSearchParams, registry: Registry, known?: string): Filled {
  const { controllers } = registry;
  const wished = new Set(form.getAll('right'));
  const named = new Set(form.getAll('controller'));
  const typed = (form.get('email') ?? '').trim();
  const filled: Filled = {
    // On one line: it becomes the name of a sender.
    name: (form.get('name') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME)
      .toWellFormed(),
    mailbox: known ?? typed,
    rights: RIGHTS.filter((right) => wished.has(right)),
    controllers: controllers.map(({ id }) => id).filter((id) => named.has(id)),
    text: (form.get('text') ?? '').trim().toWellFormed(),
  };
  if (typed !== '' && typed.toLowerCase() !== filled.mailbox.toLowerCase())
    return { ...filled, problem: 'otherAddress' };
  if (!isMailbox(filled.mailbox, registry)) return { ...filled, problem: 'noEmail' };
  if (filled.text.length > LONGEST_TEXT) return { ...filled, problem: 'tooLong' };
  if (filled.rights.length === 0 && filled.text === '') return { ...filled, problem: 'noWish' };
  return filled;
}
