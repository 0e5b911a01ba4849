import { addressParser } from 'postal-mime';
import { invalid } from './query-protocol.ts';

/** The bare addresses in the value of an address header, groups taken apart; what is no address comes as it is. */
export function addressesIn(value: string): string[] {
  return addressParser(value, { flatten: true }).map(({ name, address }) => address || name);
}

/** The one address in `value`, which may carry a display name; refused the way SES refuses it. */
export function oneAddress(value: string): string {
  const [address, another] = addressesIn(value);
  if (!address || another !== undefined) throw invalid("Missing final '@domain'");
  return checkAddress(address);
}

/** SES sends to ASCII addresses only: an international domain must come as Punycode. */
export function checkAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 1 || at === address.length - 1) throw invalid("Missing final '@domain'");
  if (!/^[!-~]+$/.test(address.slice(0, at))) throw invalid('Local address contains control or whitespace');
  const domain = address.slice(at + 1);
  if (!/^[A-Za-z0-9.-]+$/.test(domain)) throw invalid('Domain contains illegal character');
  if (!/^[^.]+(\.[^.]+)+$/.test(domain)) throw invalid("Missing final '@domain'");
  return address;
}
