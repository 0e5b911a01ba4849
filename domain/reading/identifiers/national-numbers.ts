import { fold } from './fold.ts';
import { phrases } from './phrases.ts';

/**
 * Covers the digits of national numbers before anything else sees a text: the use of the Belgian number is laid down by
 * law (Act of 8 August 1983), and none of them is needed to find a person (IDV-3). The text stays as long as it was, so
 * that offsets into it hold. Bank accounts, telephone numbers and numbers of companies are left alone.
 */
export function maskNationalNumbers(text: string): { readonly text: string; readonly found: number } {
  const folded = fold(text);
  const found: Span[] = [];
  for (const match of folded.matchAll(BELGIAN)) if (isBelgian(match[0])) found.push(spanOf(match));
  for (const match of folded.matchAll(FRENCH)) if (isFrench(match[0])) found.push(spanOf(match));
  for (const match of folded.matchAll(LABEL)) {
    const number = numberAfter(folded, match.index + match[0].length);
    if (number) found.push(number);
  }
  const spans = apart(found, [...folded.matchAll(IBAN)].map(spanOf));
  return { text: masked(text, spans), found: spans.length };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

/** In their order, each once, without those that lie in one of the others. Both lists together are passed through once. */
function apart(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  let next = 0;
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    while ((others[next]?.end ?? Infinity) <= span.start) next += 1;
    const isOther = (others[next]?.start ?? Infinity) < span.end;
    if (!isOther && span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

const IBAN = /(?<![\p{L}\d])[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,4})?(?![\p{L}\d])/gu;

/** YY.MM.DD-NNN.CC, with any marks or none. */
const BELGIAN =
  /(?<![\p{L}\d+/.-]|\+\d{0,3} )\d{2}[ ./-]?\d{2}[ ./-]?\d{2}[ ./-]{0,3}\d{3}[ ./-]?\d{2}(?![\p{L}\d]|[/.-]\d)/gu;
const WITH_ITS_MARKS = /^\d{2}\.\d{2}\.\d{2}-\d{3}[.-]\d{2}$/;
const BELGIAN_MOBILE = /^324[5-9]/;

function isBelgian(written: string): boolean {
  // Nothing else is written like that; with a slip in it, it is still somebody's number.
  if (WITH_ITS_MARKS.test(written)) return true;
  const digits = digitsOf(written);
  if (BELGIAN_MOBILE.test(digits)) return false;
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  // Numbers of people who are not in the register have 20 or 40 added to the month.
  if (month % 20 > 12 || month > 52 || day > 31) return false;
  const [person, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [person, `2${person}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** Sex, year, month, department, commune, order, key; two letters stand for Corsica. */
const FRENCH =
  /(?<![\p{L}\d+])[12][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[ab])[ .]?\d{3}[ .]?\d{3}[ ./-]?\d{2}(?![\p{L}\d])/gu;

function isFrench(written: string): boolean {
  const plain = written.replace(/[^\dab]/g, '');
  const number = plain.slice(0, 13).replace('2a', '19').replace('2b', '18');
  return 97 - (Number(number) % 97) === Number(plain.slice(13));
}

/** A number that only its label tells apart from a customer's number. */
const LABEL = phrases({
  nl: `rijksregister*, rijksregister nr, rr nr, rrnr, rrn, insz, insz*, bis nummer, bisnummer, bsn, bsn*,
    burgerservicenummer, sofinummer, sofi nummer, nationaal nummer, persoonsnummer, identificatienummer`,
  fr: `numero national, n° national, no national, num national, registre national, numero de registre, niss,
    nrn, numero bis, securite sociale, numero de secu, n° secu, nir, identification nationale`,
  de: `nationalregister*, nationalnummer, steuer-id, steuerid, steuer-id*, steueridentifikationsnummer, idnr,
    tin, steuer id, steuerliche identifikationsnummer, identifikationsnummer, sozialversicherungsnummer,
    rentennummer`,
  en: `national register number, national register, national number, national id, national insurance, nino,
    social security number, ssn, tax id, identification number, personal identification number`,
});

const SOON = 45;
/** Nine digits: Dutch (BSN). Eleven: Belgian, German tax number. Thirteen or fifteen: French. */
const LENGTHS = [9, 11, 13, 15];
const BRITISH = /(?<![a-z])[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d](?![a-z])/;
const GERMAN_PENSION = /(?<!\d)\d{2} ?\d{6} ?[a-z] ?\d{3}(?!\d)/;

function numberAfter(folded: string, from: number): Span | null {
  const after = folded.slice(from, from + SOON + 25);
  for (const pattern of [BRITISH, GERMAN_PENSION]) {
    const match = pattern.exec(after);
    if (match && match.index <= SOON) return shifted(spanOf(match), from);
  }
  const match = /(?<![\p{L}\d+])\d(?:[ ./-]{0,3}\d){7,17}(?!\d)/u.exec(after);
  if (!match || match.index > SOON || !LENGTHS.includes(digitsOf(match[0]).length)) return null;
  return shifted(spanOf(match), from);
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
const digitsOf = (text: string) => text.replace(/\D/g, '');

/** A figure and the mask that stands for it are one unit long. */
function masked(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    result += text.slice(done, start) + text.slice(start, end).replace(/\d/g, '#');
    done = end;
  }
  return result + text.slice(done);
}
