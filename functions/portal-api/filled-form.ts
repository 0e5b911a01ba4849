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
  readonly problem?: 'noEmail' | 'noWish' | 'tooLong';
}

const LONGEST_NAME = 200;

/** An address that a letter can be sent to. */
const ADDRESS = /^[^\s@<>",;:()\\]+@[^\s@<>",;:()\\]+\.[^\s@<>",;:()\\]+$/;

export function filledIn(form: URLSearchParams, { group, controllers }: Registry): Filled {
  const wished = new Set(form.getAll('right'));
  const named = new Set(form.getAll('controller'));
  const filled: Filled = {
    // On one line: it becomes the name of a sender.
    name: (form.get('name') ?? '')
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, LONGEST_NAME)
      .toWellFormed(),
    mailbox: (form.get('email') ?? '').trim(),
    rights: RIGHTS.filter((right) => wished.has(right)),
    controllers: controllers.map(({ id }) => id).filter((id) => named.has(id)),
    text: (form.get('text') ?? '').trim().toWellFormed(),
  };
  const own = group.mailboxes.requests.some((one) => one.toLowerCase() === filled.mailbox.toLowerCase());
  if (!ADDRESS.test(filled.mailbox) || filled.mailbox.length > 254 || own)
    return { ...filled, problem: 'noEmail' };
  if (filled.text.length > LONGEST_TEXT) return { ...filled, problem: 'tooLong' };
  if (filled.rights.length === 0 && filled.text === '') return { ...filled, problem: 'noWish' };
  return filled;
}
