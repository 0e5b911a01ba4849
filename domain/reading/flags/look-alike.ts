import { mailboxKey } from '../identifiers/mailbox-key.ts';
import { mixesScripts, skeletonOf } from './confusables.ts';
import { decodedDomain } from './punycode.ts';

/** How an address resembles one of the known: `letters` is made to be mistaken, `name` only has the name in it. */
export type Resemblance = 'letters' | 'name';

/** Longer than any address that mail can be sent to. */
const LONGEST = 400;

/** Whether a domain looks like one of the group's, and is none of them nor below one. */
export function resemblesDomain(domain: string, own: readonly string[]): Resemblance | null {
  const seen = decodedDomain(domain.slice(0, LONGEST));
  const known = own.map((one) => one.toLowerCase());
  if (known.some((one) => seen === one || seen.endsWith(`.${one}`))) return null;
  const labels = seen.split('.');
  for (const one of known) {
    const name = nameOf(one);
    const target = skeletonOf(name);
    if (skeletonOf(seen) === skeletonOf(one)) return 'letters';
    for (const label of labels.slice(0, -1)) {
      const skeleton = skeletonOf(label);
      const isLike =
        (skeleton === target && label !== name) ||
        (name.length >= 6 && label !== name && isOneSlipAway(skeleton, target));
      if (isLike) return 'letters';
      // offitel-gdpr.example, offitel.example, offitel.be.example
      if (name.length >= 5 && label.split(/[-_]/).some((part) => part === name)) return 'name';
      if (skeletonOf(label.replaceAll('-', '')) === target) return 'letters';
      // "hoffitel-keukens" may be somebody's own; "h0ffitel" is not.
      if (name.length >= 6 && label.includes(name)) return 'name';
      if (name.length >= 6 && skeletonOf(label.replaceAll('-', '')).includes(target)) return 'letters';
    }
  }
  return mixesScripts(seen) ? 'letters' : null;
}

/** People have one name at several of these: jan@hotmail.com and jan@hotmail.be are two ordinary mailboxes. */
const MAIL_PROVIDERS = new Set([
  'gmail',
  'hotmail',
  'outlook',
  'live',
  'yahoo',
  'icloud',
  'proton',
  'protonmail',
  'gmx',
  'web',
]);

/** Whether an address looks like a mailbox that is known, and is not it. */
export function resemblesMailbox(address: string, known: readonly string[]): boolean {
  const [local = '', domain = ''] = splitAddress(address.slice(0, LONGEST));
  return known.some((one) => {
    const [knownLocal = '', knownDomain = ''] = splitAddress(one);
    if (mailboxKey(address) === mailboxKey(one) || !knownDomain) return false;
    if (skeletonOf(`${local}@${domain}`) === skeletonOf(`${knownLocal}@${knownDomain}`)) return true;
    const isNearDomain =
      domain !== knownDomain &&
      (isOneSlipAway(domain, knownDomain) ||
        (nameOf(domain) === nameOf(knownDomain) && !MAIL_PROVIDERS.has(nameOf(domain))));
    return isNearDomain && skeletonOf(local) === skeletonOf(knownLocal);
  });
}

function splitAddress(address: string): readonly [string, string] {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at).toLowerCase(), decodedDomain(address.slice(at + 1))];
}

/** The part of a domain that people know it by; "co.uk" and the like are not told apart from it, which only flags more. */
const nameOf = (domain: string): string => domain.split('.').at(-2) ?? domain;

function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  );
}
