import type { DNSResolver } from 'mailauth';

/** The records of one name, in the shapes of `node:dns`: a TXT record is a list of strings that belong together. */
export interface ZoneRecords {
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly MX?: readonly { readonly exchange: string; readonly priority: number }[];
  readonly PTR?: readonly string[];
  readonly TXT?: readonly (readonly string[])[];
}

/** All the DNS there is, by name. A name that is missing does not exist: no name server is ever asked. */
export type Zone = Readonly<Record<string, ZoneRecords>>;

/** Answers like `dns.promises.resolve`; rejects with `ENOTFOUND` or `ENODATA`, or anything else for a failing server. */
export type Resolver = DNSResolver;

/** Reads the zone at every question, so that one that is changed while mail comes in takes effect. */
export function zoneResolver(zone: Zone): Resolver {
  return async (name, type) => {
    const records = Object.entries(zone).find(([owner]) => canonical(owner) === canonical(name))?.[1];
    if (!records) throw noAnswer('ENOTFOUND', name, type);
    const answer = Object.entries(records).find(([recordType]) => recordType === type)?.[1];
    if (answer === undefined || answer.length === 0) throw noAnswer('ENODATA', name, type);
    return [...answer];
  };
}

const canonical = (name: string) => name.toLowerCase().replace(/\.$/, '');

function noAnswer(code: 'ENOTFOUND' | 'ENODATA', name: string, type: string): Error {
  return Object.assign(new Error(`query${type} ${code} ${name}`), { code });
}
