import { matchRecord } from '#connect/match.ts';
import type { Subject } from '#contracts/lookup.ts';

/**
 * Whether two requests come from one person: by the rule that tells whose a record is, with the earlier request as the
 * record. It counts only what was verified of both, so that nobody gets a history by giving somebody else's number; a
 * name or birth date that differs says two people, e.g. of one household with one mailbox.
 */
export function isSamePerson(now: Subject, before: Subject): boolean {
  const { email, phone, customerNo, name, birthDate } = before;
  const proven = (one: Subject[keyof Subject]) => (one?.status === 'verified' ? one.value : null);
  return (
    matchRecord(now, {
      email: proven(email),
      phone: proven(phone),
      customerNo: proven(customerNo),
      // What somebody says of themselves can show that they are another, and never that they are the same.
      name: name?.value,
      birthDate: proven(birthDate),
    }).verdict === 'theirs'
  );
}
