import { addressParser } from 'postal-mime';
import { mailboxKey } from '#domain/reading/identifiers/mailbox-key.ts';
import type { Field } from '../platform/mail/mail-fields.ts';
import { oneLine } from './one-line.ts';

/** A mailbox as it is written; that it exists, or belongs to who wrote, nobody knows. */
export interface MailAddress {
  /** In small letters, trimmed; it can still be anything. */
  readonly address: string;
  readonly name: string | null;
}

/** A letter to more than these is none to us. */
const MOST_ADDRESSES = 100;
/** Addresses behind this are not read; no program writes as many into one field. */
const MAX_ADDRESS_FIELD = 20_000;

/** The mailboxes of every field of that name, those of groups too. */
export function addressesIn(fields: readonly Field[], name: string): MailAddress[] {
  return valuesOf(fields, name)
    .flatMap((value) => addressParser(value, { flatten: true }))
    .slice(0, MOST_ADDRESSES)
    .map((mailbox) => ({
      address: mailboxKey(oneLine(mailbox.address ?? '', 400)),
      name: oneLine(mailbox.name, 200) || null,
    }));
}

/**
 * The mailboxes that a mail says it is from. A field that programs read in more than one way, as in `<jan@…> eve@…`,
 * names all that it can be read to name: who is checked by one server must not be somebody else to the next.
 */
export function sendersIn(fields: readonly Field[]): MailAddress[] {
  const senders = addressesIn(fields, 'from');
  const known = new Set(senders.map(({ address }) => address));
  const rivals = valuesOf(fields, 'from').flatMap(rivalsIn).map(mailboxKey);
  // The beginning of one that is known has a comment in it.
  for (const address of rivals)
    if (![...known].some((one) => one.startsWith(address)) && senders.length < MOST_ADDRESSES) {
      known.add(address);
      senders.push({ address, name: null });
    }
  return senders;
}

const valuesOf = (fields: readonly Field[], name: string): string[] =>
  fields
    .filter((field) => field.name === name)
    .slice(0, MOST_ADDRESSES)
    .map(({ value }) => value.slice(0, MAX_ADDRESS_FIELD));

const BARE_ADDRESS = /(?<![^\s<>,;:"()@])[^\s<>,;:"()@]{1,400}@[^\s<>,;:"()@]{1,400}/g;

/** Every address of a field that is neither quoted nor a comment nor a name before angle brackets. */
function rivalsIn(value: string): string[] {
  const unquoted = value.replace(/"[^"]{0,400}"|\([^()]{0,400}\)/g, ' ');
  return unquoted
    .split(/[,;]/)
    .flatMap((mailbox) => mailbox.slice(Math.max(mailbox.indexOf('<'), 0)).match(BARE_ADDRESS) ?? []);
}
