import { caseReferences } from '../identifiers/case-references.ts';
import type { Cue } from './cues.ts';
import { DOUBTED, type Is, type KindFacts, type Of, type ReadKind } from './kind-facts.ts';

/** "Re:", "Antw.:", "AW:", "RÉP:" of a person's own mail program. */
const REPLY_SUBJECT = /^\s*(?:re|antw|aw|rép|rep|tr|sv)\s*\.?:/iu;
const REMINDER_SUBJECT =
  /herinnering|aanmaning|rappel|mahnung|erinnerung|reminder|relance|2e vraag|second request/iu;
const COMPLAINT_SUBJECT = /^\s*(?:klacht|plainte|réclamation|beschwerde|complaint)/iu;
/** Letters, a year of this century, and four digits or more: "abc-2026-0317"; fewer letters stand before customers' numbers. */
const CASE_REFERENCE = /(?<![\p{L}\p{N}-])\p{L}{3,6}-20\d{2}-\d{4,7}(?![\p{L}\p{N}])/iu;
/** Letters that speak of something that went before. */
export function aboutACase(facts: KindFacts, of: Of, is: Is): ReadKind | undefined {
  const { subject } = facts.letter;
  const references = namesCase(facts);
  const isReply = facts.isReplyByHeaders || (REPLY_SUBJECT.test(subject) && references);
  const said = (cue: Cue): number => of(cue).filter(({ conditional }) => !conditional).length;
  const data = facts.rights.length > 0 || of('privacy').length > 0 || isReply || references;
  if ((said('complaint') > 0 || COMPLAINT_SUBJECT.test(subject)) && (data || of('own').length > 0))
    return is('complaint', 0.85, 'complaint');
  const [reminder, dispute] = [said('reminder'), said('dispute')];
  const subjectReminds = REMINDER_SUBJECT.test(subject) && (data || reminder > 0);
  const written = said('contact') > 0 || isReply || reminder > 0;
  // Our own subject, come back, gives nothing.
  const given = isReply && of('reply').some(({ phrase }) => phrase) && dispute < 2;
  // One word of protest ("there is no basis left") beside a wish of its own is the reason for the wish.
  const isReason = dispute === 1 && !isReply && !references && reminder === 0 && isWish(facts);
  if (dispute > 0 && written && !subjectReminds && !given && !isReason)
    return is('dispute', Math.min(0.95, 0.7 + dispute / 20), 'dispute');
  if (subjectReminds || (reminder > 0 && data && !isFedUp(facts, reminder, isReply || references)))
    return is('reminder', subjectReminds ? 0.92 : 0.8, 'reminder');
  if (said('overdue') > 0 && data) return is('dispute', 0.7, 'overdue');
  if (dispute > 0 && data && facts.rights.length === 0) return is('dispute', 0.6, 'dispute');
  return answer(facts, of, is, isReply, references);
}

/** "The fourth time that I unsubscribe": who has had enough of our mails asks for the end of them, and for no answer. */
const isFedUp = ({ rights }: KindFacts, reminder: number, isOfACase: boolean): boolean =>
  !isOfACase && reminder === 1 && rights.length > 0 && rights.every(({ right }) => right === 'objection-dm');

/** Uses another right than that to see one's data: what is withheld, charged or hedged about is nearly always an access. */
const isWish = ({ rights }: KindFacts): boolean => rights.some(({ right }) => right !== 'access');

/** What answers us: a proof, a number, an address. A right that it uses beside makes it a request. */
function answer(
  { rights }: KindFacts,
  of: Of,
  is: Is,
  isReply: boolean,
  references: boolean,
): ReadKind | undefined {
  const gives = of('reply').length;
  // What is given may be given for more than the case was opened for.
  const wantsMore = rights.some(({ right }) => right !== 'access');
  if (isReply && (rights.length === 0 || gives > 0)) return is('reply', wantsMore ? DOUBTED : 0.9, 'reply');
  if (references && gives > 0) return is('reply', wantsMore ? DOUBTED : 0.8, 'reply');
  // "My address is now …, about my case …": whether only the case has to know, a person says.
  if ((isReply || references) && rights.every(({ right }) => right === 'rectification'))
    return is('reply', DOUBTED, 'reply');
  return gives >= 2 && rights.length === 0 ? is('reply', 0.65, 'reply') : undefined;
}

function namesCase({ letter: { subject, newText }, prefix }: KindFacts): boolean {
  return prefix === undefined
    ? CASE_REFERENCE.test(subject) || CASE_REFERENCE.test(newText)
    : caseReferences(`${subject}\n${newText}`, prefix).length > 0;
}
