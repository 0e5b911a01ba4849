import type { Person } from '#registry/demo-data/people.ts';
import { type DemoRecord, itemId, recordsOf } from '#registry/demo-data/records.ts';
import type { RecordIds } from './opened-package.ts';

/**
 * What a person who has proven mailbox, name and birth date must be given, from the demonstration's data alone and
 * without the code under test: their own records that hold that mailbox, or that name with that birth date, and that do
 * not say another name, as a record from before a marriage does.
 */
export function provableRecords(who: Person): RecordIds {
  const given = Object.entries(recordsOf(who)).map(
    ([store, records]) =>
      [
        store,
        records
          .filter((record) => isProven(who, record))
          .map(itemId)
          .toSorted(),
      ] as const,
  );
  return Object.fromEntries(given.filter(([, ids]) => ids.length > 0));
}

function isProven(who: Person, { identifiers }: DemoRecord): boolean {
  const { email, name, birthDate } = identifiers;
  if (name !== undefined && !couldBeOne(name, who.name)) return false;
  const sameMailbox = email !== undefined && email.toLowerCase() === who.email?.toLowerCase();
  return sameMailbox || (name === who.name && birthDate === who.birthDate);
}

/** Whoever added a name to theirs still has all of the old one. */
function couldBeOne(one: string, other: string): boolean {
  const [short = [], long = []] = [one.split(/[ -]/), other.split(/[ -]/)].sort(
    (a, b) => a.length - b.length,
  );
  return short.every((part) => long.includes(part));
}
