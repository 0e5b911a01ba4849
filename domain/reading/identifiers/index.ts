import type { Identifiers, LetterText } from '../reading.ts';
import { addresses } from './addresses.ts';
import { isByAgent } from './agents.ts';
import { birthDates } from './birth-dates.ts';
import { caseReferences } from './case-references.ts';
import { best, CERTAINTY, type Claim, overlaps } from './claim.ts';
import { customerNumbers } from './customer-numbers.ts';
import { emails } from './emails.ts';
import { fold } from './fold.ts';
import { type LabelledValue, labelledValues } from './labelled.ts';
import { names } from './names.ts';
import { phones } from './phones.ts';

/** A letter has said who writes it by then, and no mail can make this slow. */
const READ_CHARACTERS = 50_000;
const SIGNATURE_CHARACTERS = 2_000;

export interface IdentifierSource {
  readonly letter: LetterText;
  /** What was cut off below the new words. */
  readonly signature: string;
  readonly from: { readonly address: string; readonly name: string };
  /** Country code of the numbers that are written without one, e.g. `32`. */
  readonly diallingCode: string;
  /** First part of a case's reference. */
  readonly prefix: string;
  /** What is the group's own in a letter, and nobody's identifier: its domains of mail, its streets. */
  readonly own?: { readonly domains: readonly string[]; readonly streets: readonly string[] };
}

/**
 * What the letter says of the person who asks. Of several the surest; what is said of somebody else (an agent, a doctor,
 * a child) is left out. All of it is claimed, and national numbers must have been masked before.
 */
export function readIdentifiers(source: IdentifierSource): Identifiers {
  const { letter, from, diallingCode, prefix } = source;
  const text = letter.newText.slice(0, READ_CHARACTERS).replaceAll('\r', ' ');
  const signature = source.signature.slice(0, SIGNATURE_CHARACTERS).replaceAll('\r', ' ');
  const folded = fold(text);
  const byAgent = isByAgent(folded);
  const labelled = labelledValues(folded);
  const inLetter = claimsIn({ text, folded, labelled }, diallingCode, byAgent ? '' : from.address);
  // What stands in an agent's signature is the agent's.
  const inSignature = byAgent ? NONE : claimsIn(labelledText(signature), diallingCode, '');
  const own = [
    ...(source.own?.domains ?? []).map((domain) => `@${fold(domain)}`),
    ...(source.own?.streets ?? []).map(fold),
  ];
  const pick = (kind: keyof Found) =>
    best(
      [
        ...inLetter[kind],
        ...inSignature[kind].map((claim) => ({ ...claim, certainty: signed(claim) })),
      ].filter(
        ({ value, certainty }) =>
          !own.some((part) => fold(value).includes(part)) &&
          // What just stands in an agent's letter is as likely the agent's.
          (!byAgent || certainty > CERTAINTY.bare),
      ),
    )?.value;
  const name = best(names({ text, folded, labelled, signature, sender: from.name, byAgent }))?.value;
  const fields = {
    name,
    email: pick('email'),
    phone: pick('phone'),
    customerNo: pick('customerNo'),
    birthDate: pick('birthDate'),
    address: pick('address'),
    caseRef: (caseReferences(letter.subject.slice(0, 1_000), prefix)[0] ?? caseReferences(text, prefix)[0])
      ?.ref,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type Found = Readonly<Record<'email' | 'phone' | 'customerNo' | 'birthDate' | 'address', readonly Claim[]>>;

const NONE: Found = { email: [], phone: [], customerNo: [], birthDate: [], address: [] };

/** A label is nearly as good below the letter as in it; what just stands there is the signer's. */
const signed = ({ certainty }: Claim) => (certainty < CERTAINTY.said ? SIGNED : certainty - 0.01);
/** Below the From line: an address in a footer may be that of an employer. */
const SIGNED = CERTAINTY.sender - 0.01;

interface LabelledText {
  readonly text: string;
  readonly folded: string;
  readonly labelled: readonly LabelledValue[];
}

function labelledText(text: string): LabelledText {
  const folded = fold(text);
  return { text, folded, labelled: labelledValues(folded) };
}

function claimsIn({ text, folded, labelled }: LabelledText, diallingCode: string, from: string): Found {
  const others = labelled.filter(({ kind }) => kind === 'somebodyElse');
  const own = (claims: readonly Claim[]) => claims.filter((claim) => !overlaps(claim, others));
  const customerNo = own(customerNumbers(text, folded, labelled));
  const birthDate = own(birthDates(folded, labelled));
  return {
    customerNo,
    birthDate,
    email: own(emails({ text, folded, labelled, from })),
    phone: own(phones({ folded, labelled, diallingCode, taken: [...customerNo, ...birthDate] })),
    address: own(addresses({ text, folded, labelled })),
  };
}
