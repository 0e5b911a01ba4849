import { CERTAINTY, type Claim } from './claim.ts';
import type { LabelledValue } from './labelled.ts';
import { phrases } from './phrases.ts';

/** Letters, digits and dashes with a digit among them; a word of capitals may stand apart: "KL 2019-00417". */
const VALUE = /^[\p{L}]{0,6}[ ./-]?(?=[\p{L}\d./-]{0,30}\d)[\p{L}\d](?:[\p{L}\d]|[./_-](?=[\p{L}\d])){1,30}/u;

/** Without a colon only labels that say "number": after "klant" and "account" any word can come. */
const SAID = phrases({
  nl: `klantnummer, klantnr, klant nr, klantennummer, klantenummer, klantennr, klant nummer, clientnummer, clientnr,
    abonneenummer, contractnummer, contractnr, lidnummer, relatienummer, klantcode, klantreferentie, klant-id`,
  fr: `numero de client, numero client, numero de cliente, n° de client, n° client, no client, nr client, num client,
    num de client, ref client, reference client, code client, identifiant client, numero d'abonne, n° d'abonne,
    numero de contrat, n° de contrat, n° contrat, compte client n°`,
  de: `kundennummer, kundennr, kunden-nr, kunden nr, kunden nummer, kd-nr, kdnr, kunden-id, vertragsnummer, vertragsnr,
    vertrags-nr, mitgliedsnummer`,
  en: `customer number, customer no, customer nr, customer id, customer ref, customer reference, customer code,
    client number, client no, client id, client ref, account number, account no, account id, contract number,
    contract no, membership number, account ref`,
});

/** "is", "nr.", a colon or a hash between the label and the number. */
const BETWEEN =
  /^[\s.:#=(]{0,4}(?:(?:is|was|luidt|est|est le|lautet|ist|nr|no|n°|nummer|number|met nummer|van mij is)[\s.:#]{1,3})?/;

export function customerNumbers(
  text: string,
  folded: string,
  labelled: readonly LabelledValue[],
): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (start: number, certainty: number) => {
    const match = VALUE.exec(text.slice(start, start + 40));
    const value = match?.[0].trim();
    if (value && value.length >= 3) claims.push({ value, certainty, start, end: start + value.length });
  };
  for (const { kind, start } of labelled) if (kind === 'customerNo') add(start, CERTAINTY.labelled);
  for (const match of folded.matchAll(SAID)) {
    const from = match.index + match[0].length;
    const between = BETWEEN.exec(folded.slice(from, from + 30))?.[0] ?? '';
    if (between) add(from + between.length, CERTAINTY.said);
  }
  return claims;
}
