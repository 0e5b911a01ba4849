import { BOXES, STREET_ENDINGS, STREET_WORDS } from './address-words.ts';
import { CERTAINTY, type Claim } from './claim.ts';
import type { LabelKind } from './label-words.ts';
import type { LabelledValue } from './labelled.ts';
import { listed, phrases } from './phrases.ts';
import { isSomebodyElses } from './somebody-else.ts';

/**
 * A postcode and its town: 9240 Zele, B-9240 Zele, 1012 AB Amsterdam, 50667 Köln, 75002 Paris. A year is no postcode, so
 * a street must stand before it.
 */
const TOWN =
  /(?<![\p{L}\p{N}.,/-])(?:[a-z]{1,2} ?- ?)?(?:\d{4} [a-z]{2}|\d{4}[a-z]{2}|\d{4,5}) {1,3}[\p{L}][\p{L}'-]{1,30}(?:[ -](?:[\p{L}][\p{L}'-]{1,30}|\(\p{L}{2,20}\))){0,3}/gu;
const BRITISH = /(?<![\p{L}\p{N}])[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?![\p{L}\p{N}])/gu;

const NUMBER = `\\d{1,4} ?(?:[a-z](?![\\p{L}]))?(?: ?(?:bis|ter)(?!\\p{L}))?(?: ?/ ?\\w{1,4}| ?-\\d{1,4})?(?:,? ?(?:${listed(BOXES).join('|')})\\.? ?\\d{0,4}\\w?(?!\\p{L}))?`;
const NAME_WORD = "(?:[\\p{L}][\\p{L}'.-]{0,30}|\\d{1,2}(?=[ -](?:\\p{L}|e)))";
/** "Kerkstraat 12 bus 3", "Rue de l'Église 7", "12, rue de la Loi", "12 Mill Lane": the last street before a town. */
const STREET_FIRST = new RegExp(
  `(${NAME_WORD}(?: ${NAME_WORD}){0,6}),? (?:n°|nr\\.?|no\\.?)? ?(${NUMBER})$`,
  'u',
);
const NUMBER_FIRST = new RegExp(
  `(?<![\\d.,/-])(${NUMBER})(?:, ?| )(${NAME_WORD}(?: ${NAME_WORD}){1,6})$`,
  'u',
);

const STREET_WORD = new RegExp(
  `(?:${listed(STREET_ENDINGS).join('|')})(?![\\p{L}])|(?<![\\p{L}])(?:${listed(STREET_WORDS).join('|')})(?![\\p{L}])`,
  'u',
);

/** What leads to an address in a sentence, and is cut off before the street. */
const LEAD = phrases({
  nl: `ik woon in de/het, ik woon in, ik woon op de/het, ik woon op, woon op, woon in, wonende, wonende te,
    woonachtig, op, te, adres, adres is, is, aan de, aan, in de, gevestigd te, naar`,
  fr: `j'habite au, j'habite, habitant, demeurant, domicilie, domiciliee, residant, adresse, adresse est, au,
    est`,
  de: `ich wohne in der, ich wohne, wohnhaft in der, wohnhaft, wohne, anschrift, adresse ist, anschrift ist,
    lautet`,
  en: `i live at, live at, living at, residing at, resident at, address is, at, of, my address`,
});

export interface AddressText {
  readonly text: string;
  readonly folded: string;
  readonly labelled: readonly LabelledValue[];
}

/** Where the writer lives, on one line: street and number, postcode and town. */
export function addresses({ text, folded, labelled }: AddressText): readonly Claim[] {
  const claims: Claim[] = [];
  const fromLabels = labelledAddress(text, labelled);
  if (fromLabels) claims.push(fromLabels);
  const towns = [...folded.matchAll(TOWN), ...folded.matchAll(BRITISH)];
  for (const match of towns.slice(0, MOST_TOWNS)) {
    const street = streetBefore(folded, match.index);
    if (!street || isSomebodyElses(folded, street.start)) continue;
    const town = text.slice(match.index, endOfTown(text, match));
    const between = street.hasTown ? ' ' : ', ';
    const value = oneLine(`${text.slice(street.start, street.end)}${between}${town}`);
    const certainty = street.led ? CERTAINTY.said : CERTAINTY.bare;
    claims.push({ value, certainty, start: street.start, end: match.index + town.length });
  }
  return claims;
}

const MOST_TOWNS = 50;

/** The parts of a form's address, put together. */
function labelledAddress(text: string, labelled: readonly LabelledValue[]): Claim | null {
  const first = (kind: LabelKind) => labelled.find((value) => value.kind === kind);
  const value = (kind: LabelKind) => {
    const found = first(kind);
    return found && oneLine(text.slice(found.start, found.end));
  };
  const lead = first('address') ?? first('street') ?? first('postcodeTown');
  if (!lead) return null;
  const whole = labelled
    .filter(({ kind }) => kind === 'address')
    .find(({ start, end }) => /\d{4}/.test(text.slice(start, end)));
  const box = value('box');
  const street = [
    value('street') ?? value('address'),
    value('houseNumber'),
    box && `bus ${box.replace(/^\D+/, '')}`,
  ];
  const town = value('postcodeTown') ?? [value('postcode'), value('town')].filter(Boolean).join(' ');
  const parts = [street.filter(Boolean).join(' '), town || lineBelow(text, lead)].filter(Boolean).join(', ');
  const address = whole ? oneLine(text.slice(whole.start, whole.end)) : parts;
  return /\d/.test(address)
    ? { value: address, certainty: CERTAINTY.labelled, start: lead.start, end: lead.end }
    : null;
}

/** "Address: Kerkstraat 12" and on the next line "9000 Gent". */
function lineBelow(text: string, { end }: LabelledValue): string {
  const line = /^[,; ]*\r?\n[ \t]*((?:[A-Z]{1,2}-)?\d{4,5}[^\n:]{2,40})/u.exec(
    text.slice(end, end + 80),
  )?.[1];
  return line ? oneLine(line) : '';
}

interface Street {
  readonly start: number;
  readonly end: number;
  /** A British town stands between the street and the postcode. */
  readonly hasTown: boolean;
  /** Whether words such as "I live at" lead to it. */
  readonly led: boolean;
}

const LONGEST_STREET = 90;

function streetBefore(folded: string, at: number): Street | null {
  const from = Math.max(0, at - LONGEST_STREET);
  const whole = folded.slice(from, at).replace(/(?:[\s,;|-]|\b(?:te|a|in|at)(?= ?$)|\(b\))+$/u, '');
  const lineStart = Math.max(
    whole.lastIndexOf('\n') + 1,
    whole.lastIndexOf(': ') + 1,
    whole.lastIndexOf('. ') + 1,
  );
  const before = whole.slice(lineStart);
  // A British town stands between the street and the postcode: "12 Mill Lane, Leeds LS1 4AB".
  const comma = before.lastIndexOf(',');
  for (const part of [before, ...(comma > 0 ? [before.slice(0, comma)] : [])]) {
    const rest = before.slice(part.length);
    if (rest.length > 30 || /\d/.test(rest)) continue;
    const lead = [...part.matchAll(LEAD)].at(-1);
    const cut = lead ? lead.index + lead[0].length : 0;
    for (const start of cut > 0 ? [cut, 0] : [0]) {
      const candidate = part.slice(start);
      const match = STREET_FIRST.exec(candidate) ?? NUMBER_FIRST.exec(candidate);
      if (!match || !STREET_WORD.test(match[0])) continue;
      const first = from + lineStart + start + match.index;
      return { start: first, end: from + lineStart + before.length, hasTown: rest !== '', led: start > 0 };
    }
  }
  return null;
}

/** A town's name goes on as long as its words have capitals; the first may be in small letters. */
function endOfTown(text: string, match: RegExpExecArray): number {
  const written = text.slice(match.index, match.index + match[0].length);
  const words =
    /^(.*?\d{4,5}(?: ?[A-Za-z]{2}(?= ))? +\p{L}[\p{L}'’-]*)((?:[ -](?:\(?\p{Lu}[\p{L}'’-]*\)?|aan|de|den|der|am|an|le|la|les|lez|sur|upon|op|ten|-)(?=[^\p{L}]|$))*)/u.exec(
      written,
    );
  return (
    match.index +
    (words ? words[0].replace(/(?: (?:de|den|der|le|la|aan|am|an|op))+$/u, '').length : written.length)
  );
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').replace(/^[\s,;]+|[\s,;.]+$/gu, '');
