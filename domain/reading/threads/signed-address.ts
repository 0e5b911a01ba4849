import { Buffer } from 'node:buffer';
import { timingSafeEqual } from 'node:crypto';

/** The message authentication code of a case's reference, under a key that is not known here. */
export type Mac = (ref: string) => string;

/**
 * An address for the answers to one case: `gdpr+abc-2026-0317.k3…@…`. Whoever writes to it has had a mail of the case.
 * In small letters throughout, because mail servers on the way may make them so.
 */
export function signedAddress(base: string, ref: string, mac: Mac): string {
  const [local, domain] = parted(base);
  return `${local}+${ref.toLowerCase()}.${codeOf(ref, mac)}@${domain}`;
}

/** What an address says: a case and whether the code is that case's; null if it is no address of a case. */
export function readSignedAddress(
  address: string,
  base: string,
  mac: Mac,
): { readonly ref: string; readonly isGenuine: boolean } | null {
  const [local, domain] = parted(address.toLowerCase());
  const [ownLocal, ownDomain] = parted(base.toLowerCase());
  const tag =
    local.startsWith(`${ownLocal}+`) && domain === ownDomain ? local.slice(ownLocal.length + 1) : '';
  const match = /^([a-z]{2,6}-\d{4}-\d{4,})\.([a-z0-9]{1,64})$/.exec(tag);
  if (!match?.[1] || !match[2]) return null;
  const ref = match[1].toUpperCase();
  return { ref, isGenuine: isEqual(match[2], codeOf(ref, mac)) };
}

/** A local part has 64 characters: 20 of 36 signs are some 100 bits, and leave room for the mailbox's own name. */
const CODE_CHARACTERS = 20;

const codeOf = (ref: string, mac: Mac): string =>
  mac(ref)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, CODE_CHARACTERS);

/** Takes as long for a code that is nearly right as for any other. An empty code is never right. */
function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return other.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}

const parted = (address: string): readonly [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
};
