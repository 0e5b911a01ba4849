import { CERTAINTY, type Claim, overlaps } from './claim.ts';
import type { LabelledValue } from './labelled.ts';
import { phrases } from './phrases.ts';
import { isSomebodyElses } from './somebody-else.ts';

const WRITTEN =
  /(?<![\p{L}\d@#/.-]|\d )(?:\+|00)?(?: ?\(0\) ?|\(\+?\d{1,4}\) ?)?\d(?:[ ./()-]{0,3}\d){6,14}(?![\p{L}\d@#]|[./-]\d)/gu;

/** Before a number that was rung, or that rang: whose it is cannot be told. */
const RUNG = phrases({
  nl: `naar, naar het nummer, gebeld door, opgebeld door, telefoon van, oproep van, oproepen van`,
  fr: `vers, appele le, au numero, appele par, appel du, appels du, telephone au`,
  de: `an die nummer, bei der nummer, angerufen von, anruf von, anrufe von, unter der nummer angerufen`,
  en: `rang, dialled, called by, call from the number, calls from, to the number, called the number`,
});

const OWN = phrases({
  nl: `mijn, met mijn, bereikbaar op, bereiken op, vanaf, vanop, gsm, tel, telefoon, telefoonnummer, bel mij`,
  fr: `mon, joignable au, joindre au, depuis le, du numero, telephone, portable, depuis mon`,
  de: `mein*, erreichbar unter, erreichen unter, handy, telefon, telefonnummer, von der nummer, rufnummer`,
  en: `my, reach me on, reach me at, reached on, call me on, phone, mobile, from my, telephone`,
});

/** Before a number of a company, an invoice or an account. */
const NO_PHONE = phrases({
  nl: `btw, btw-nummer, ondernemingsnummer, ondernemingsnr, kbo, be, iban, rekening, rekeningnummer, factuur,
    factuurnummer, klantnummer, dossier, dossiernummer`,
  fr: `tva, numero d'entreprise, bce, compte, facture`,
  de: `ust-id, steuernummer, konto, rechnung, rechnungsnummer, kundennummer`,
  en: `vat, company number, invoice, account`,
});

export interface PhoneText {
  readonly folded: string;
  readonly labelled: readonly LabelledValue[];
  /** Country code of the numbers that are written without one. */
  readonly diallingCode: string;
  /** Places that are something else already. */
  readonly taken: readonly Pick<Claim, 'start' | 'end'>[];
}

/** The writer's telephone numbers, in E.164. */
export function phones({ folded, labelled, diallingCode, taken }: PhoneText): readonly Claim[] {
  const labels = labelled.filter(({ kind }) => kind === 'phone');
  const claims: Claim[] = [];
  for (const match of folded.matchAll(WRITTEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = asE164(match[0], diallingCode);
    if (value === null || overlaps(span, taken) || isEnterpriseNumber(match[0])) continue;
    if (overlaps(span, labels)) claims.push({ value, certainty: CERTAINTY.labelled, ...span });
    else {
      const before =
        folded
          .slice(Math.max(0, span.start - 40), span.start)
          .split('\n')
          .at(-1) ?? '';
      const rung = lastIn(before, RUNG);
      const own = lastIn(before, OWN);
      if (lastIn(before, NO_PHONE) >= 0 || isSomebodyElses(folded, span.start)) continue;
      if (rung >= 0 && rung >= own) continue;
      claims.push({ value, certainty: own >= 0 ? CERTAINTY.said : CERTAINTY.bare, ...span });
    }
  }
  return claims;
}

/** Where the last of the phrases begins, or -1. */
const lastIn = (text: string, expression: RegExp): number =>
  [...text.matchAll(expression)].at(-1)?.index ?? -1;

/**
 * A written number as E.164, or null if it cannot be one. A number without a country is one of the group's country. Of
 * other countries only the length is checked: which numbers they have given out is not known here.
 */
function asE164(written: string, diallingCode: string): string | null {
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  if (/^\s*\(?\+/.test(written)) return international(digits);
  if (digits.startsWith('00')) return international(digits.slice(2));
  // The trunk prefix 0, then eight or nine figures: so it is in Belgium, the Netherlands, France and mostly in Germany.
  if (/^0[1-9]/.test(digits))
    return digits.length >= 9 && digits.length <= 12 ? `+${diallingCode}${digits.slice(1)}` : null;
  if (digits.startsWith(diallingCode) && digits.length >= diallingCode.length + 8)
    return digits.length <= diallingCode.length + 9 ? `+${digits}` : null;
  return null;
}

/** "+32 0470 …" is written too; no country's own numbers begin with the trunk prefix, save Italy's. */
function international(digits: string): string | null {
  const plain = digits.startsWith('39') ? digits : digits.replace(/^(3[1-46]|49|44)0/, '$1');
  return /^[1-9]\d{7,14}$/.test(plain) ? `+${plain}` : null;
}

const BELGIAN_MOBILE = /^04[5-9]/;

/** A Belgian company's number (0456.419.543) is as long as a telephone number; its last two figures check the others. */
function isEnterpriseNumber(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (!/^[01]\d{9}$/.test(digits) || (BELGIAN_MOBILE.test(digits) && !/^\d{4}\.\d{3}\.\d{3}$/.test(written)))
    return false;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}
