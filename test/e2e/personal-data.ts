import type { Person } from '#registry/demo-data/person.ts';

/** Words of hostile names that are the system's own: they point to nobody. */
const OWN_WORDS = new Set(['table', 'script']);

/** Everything that points to a person, as it could turn up in a log: whole, and the telling parts of it. */
export function identifiersOf(person: Person): string[] {
  const { name, formerName, birthDate, address, email, phone, customerNo } = person;
  const parts = name
    .split(/[\s'’-]+/)
    .filter((part) => part.length > 4 && !OWN_WORDS.has(part.toLowerCase()));
  const digits = phone?.replace(/\D/g, '');
  return [
    name,
    formerName,
    birthDate,
    address,
    email,
    phone,
    customerNo,
    digits,
    email?.split('@')[0],
    ...parts,
  ].filter((value): value is string => value !== undefined && value.length > 4);
}

/** Which of the identifiers stand in a text, in whatever case or encoding they could have got there. */
export function mentions(text: string, identifiers: readonly string[]): string[] {
  const haystack = text.toLowerCase();
  return identifiers.filter((identifier) =>
    [
      identifier,
      encodeURIComponent(identifier),
      Buffer.from(identifier).toString('base64').replace(/=+$/, ''),
    ].some((form) => haystack.includes(form.toLowerCase())),
  );
}
