import { CERTAINTY, type Claim } from './claim.ts';
import type { LabelledValue } from './labelled.ts';
import { phrases } from './phrases.ts';
import { isSomebodyElses } from './somebody-else.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}.-]{0,251}\.\p{L}{2,24}(?![\p{L}\p{N}@-])/gu;

/** Before an address that is the writer's own, as the company may know it. */
const OWN = phrases({
  nl: `mijn, mijn ~ is, onder, ingeschreven met, geregistreerd met, aangemeld met, account, e-mailadres`,
  fr: `mon, mon adresse, inscrit avec, inscrite avec, compte, adresse e-mail, adresse mail`,
  de: `mein*, angemeldet mit, registriert mit, konto, e-mail-adresse`,
  en: `my, registered with, signed up with, account, email address, e-mail address`,
});

/** Before an address that the answer shall go to: a wish, shown as a flag, and no identifier. */
const SEND_TO = phrases({
  nl: `naar, naar mijn ander/andere/nieuw/nieuwe *, sturen/antwoorden aan, volgend adres, dit adres, ander
    adres`,
  fr: `envoyer/envoyez/repondre/repondez a, l'adresse suivante, a cette adresse, mon autre adresse, vers`,
  de: `an, folgende adresse, andere adresse, diese adresse, neue adresse`,
  en: `to, the following address, this address, other address, new address, instead to`,
});

const last = (text: string, expression: RegExp) => [...text.matchAll(expression)].at(-1);

export interface EmailText {
  /** As written: an address is kept in small letters and with its accents. */
  readonly text: string;
  readonly folded: string;
  readonly labelled: readonly LabelledValue[];
  readonly from: string;
}

/** Addresses that are the writer's. What the From line says is surer than what just stands in the letter. */
export function emails({ text, folded, labelled, from }: EmailText): readonly Claim[] {
  const labels = labelled.filter(({ kind }) => kind === 'email');
  const claims: Claim[] = [];
  for (const match of text.includes('@') ? text.matchAll(ADDRESS) : []) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = match[0].toLowerCase().replace(/\.+$/, '');
    if (labels.some(({ start, end }) => start <= span.start && span.end <= end)) {
      claims.push({ value, certainty: CERTAINTY.labelled, ...span });
      continue;
    }
    const before = folded.slice(Math.max(0, span.start - 50), span.start);
    const send = last(before, SEND_TO);
    // "to" says where the answer shall go only right before the address.
    const isWish = send !== undefined && /^[\s:<"(]*$/.test(before.slice(send.index + send[0].length));
    if (isWish || isSomebodyElses(folded, span.start)) continue;
    claims.push({ value, certainty: last(before, OWN) ? CERTAINTY.said : CERTAINTY.bare, ...span });
  }
  if (from) claims.push({ value: from.toLowerCase(), certainty: CERTAINTY.sender, start: 0, end: 0 });
  return claims;
}
