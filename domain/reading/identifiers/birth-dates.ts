import { CERTAINTY, type Claim } from './claim.ts';
import { daysIn } from './dates.ts';
import type { LabelledValue } from './labelled.ts';
import { phrases } from './phrases.ts';
import { isSomebodyElses } from './somebody-else.ts';

/** What stands before a day of birth in a sentence; accents are folded away. */
const BORN = phrases({
  nl: `geboren, geb, geboortedatum, geboortedag, verjaardag, gebdatum, geboorte`,
  fr: `ne, nee, ne(e), né·e, naissance, anniversaire`,
  de: `geboren, geb, geburtsdatum, geburtstag, geburtsdaten`,
  en: `born, dob, d.o.b, birth, date of birth, birthdate, birthday`,
});

/** "geboren op 14 maart 1987", "née à Liège le 2/11/90": a place fits between, another number does not. */
const REACH = 45;
const OLDEST = '1900-01-01';

export function birthDates(folded: string, labelled: readonly LabelledValue[]): readonly Claim[] {
  const days = daysIn(folded).filter(({ day }) => day > OLDEST);
  const claims: Claim[] = [];
  for (const { kind, start, end } of labelled) {
    const day = kind === 'birthDate' && days.find((one) => one.start >= start && one.end <= end);
    if (day) claims.push({ value: day.day, certainty: CERTAINTY.labelled, start: day.start, end: day.end });
  }
  for (const { day, start, end } of days) {
    const before = folded.slice(Math.max(0, start - REACH), start);
    if (!saysBorn(before) || isSomebodyElses(folded, start)) continue;
    claims.push({ value: day, certainty: CERTAINTY.said, start, end });
  }
  return claims;
}

/** The sign ° is read as "born" in Belgium: "Jan Peeters, °14/03/1987". */
function saysBorn(before: string): boolean {
  if (/[°*] ?$/.test(before)) return true;
  const last = [...before.matchAll(BORN)].at(-1);
  return last !== undefined && !/[\d!?]|\n\s*\n/.test(before.slice(last.index + last[0].length));
}
