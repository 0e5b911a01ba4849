import type { Language } from '#contracts/language.ts';
import { LANGUAGES } from '#contracts/language.ts';
import type { Kind, LetterText, Phrase, ReadRight } from '../reading.ts';
import type { Cue } from './cues.ts';
import { cuesIn, type FoundCue } from './find-cues.ts';

/** What is known of a letter when its kind is asked. */
export interface KindFacts {
  readonly letter: LetterText;
  readonly language: Language;
  readonly rights: readonly Pick<ReadRight, 'right' | 'confidence'>[];
  /** The headers say that a program wrote it. */
  readonly isAuto: boolean;
  /** It is a delivery report. */
  readonly isReport: boolean;
  /** `In-Reply-To` or `References` name a mail of ours. */
  readonly isReplyByHeaders: boolean;
  readonly spamVerdict?: boolean;
}

export interface ReadKind {
  readonly kind: Kind;
  readonly confidence: number;
  readonly evidence: readonly Phrase[];
}

/** Nothing says what it is: a person looks, and the clock runs meanwhile (CLK-2, INT-1). */
const UNKNOWN = 0.3;
const DOUBTED = 0.5;
const SHOWN = 5;
/** "Re:", "Antw.:", "AW:", "RÉP:" of a person's own mail program. */
const REPLY_SUBJECT = /^\s*(?:re|antw|aw|rép|rep|tr|sv)\s*\.?:/iu;
const REMINDER_SUBJECT = /herinnering|rappel|mahnung|erinnerung|reminder|relance|2e vraag|second request/iu;
const COMPLAINT_SUBJECT = /^\s*(?:klacht|plainte|réclamation|beschwerde|complaint)/iu;
const CASE_REFERENCE = /\b[A-Z]{2,5}-\d{4}-\d{4}\b/iu;

/**
 * What kind of letter this is. A letter that uses a right is never `auto`, `spam` or `not-a-request` by its words alone,
 * and what nothing speaks for is a request in doubt: a person sees it. Attacks are told from flags and not here.
 *
 * The withdrawal of a request ("laat maar") is a `reply`, since it belongs to a case; {@link withdrawsRequest} tells it
 * apart.
 */
export function readKind(facts: KindFacts): ReadKind {
  const cues = cuesOf(facts);
  const of = (cue: Cue): readonly FoundCue[] => cues.filter((found) => found.cue === cue);
  const is = (kind: Kind, confidence: number, ...why: readonly Cue[]): ReadKind => ({
    kind,
    confidence,
    evidence: why
      .flatMap(of)
      .flatMap(({ phrase }) => (phrase ? [phrase] : []))
      .slice(0, SHOWN),
  });
  const asks = facts.rights.length > 0;
  if (facts.isReport) return is('bounce', 0.98, 'bounce');
  if (facts.isAuto && !asks) return is('auto', 0.97, 'auto');
  if (of('bounce').length > 0 && !asks) return is('bounce', 0.85, 'bounce');
  if (of('auto').length > 0 && !asks && of('reminder').length < 2)
    return is('auto', facts.isAuto ? 0.97 : 0.8, 'auto');
  if (facts.spamVerdict === true && !asks)
    return is('spam', of('privacy').length > 0 ? DOUBTED : 0.9, 'junk', 'sales');
  if (of('cancellation').length > 0 && cancels(facts, of)) return is('reply', 0.85, 'cancellation');
  return aboutAnEarlierOne(facts, of, is) ?? byItself(facts, of, is);
}

/** The phrases that give the request up, or none. */
export function withdrawsRequest(letter: LetterText, language: Language): readonly Phrase[] {
  return cuesIn(letter.newText, language).flatMap(({ cue, phrase }) =>
    cue === 'cancellation' && phrase ? [phrase] : [],
  );
}

type Of = (cue: Cue) => readonly FoundCue[];
type Is = (kind: Kind, confidence: number, ...why: readonly Cue[]) => ReadKind;

/** Letters that speak of something that went before. */
function aboutAnEarlierOne(facts: KindFacts, of: Of, is: Is): ReadKind | undefined {
  const { subject, newText } = facts.letter;
  const references = CASE_REFERENCE.test(subject) || CASE_REFERENCE.test(newText);
  const isReply = facts.isReplyByHeaders || (REPLY_SUBJECT.test(subject) && references);
  const unconditional = of('complaint').filter(({ conditional }) => !conditional);
  const reminder = of('reminder').filter(({ conditional }) => !conditional);
  const dispute = of('dispute').filter(({ conditional }) => !conditional);
  const data = facts.rights.length > 0 || of('privacy').length > 0 || isReply || references;
  if ((unconditional.length > 0 || COMPLAINT_SUBJECT.test(subject)) && data)
    return is('complaint', 0.85, 'complaint');
  const subjectReminds = REMINDER_SUBJECT.test(subject) && (data || reminder.length > 0);
  const written = of('contact').length > 0 || isReply || reminder.length > 0;
  const given = isReply && of('reply').length > 0 && dispute.length < 2;
  if (dispute.length > 0 && written && !subjectReminds && !given) {
    return is('dispute', Math.min(0.95, 0.7 + dispute.length / 20), 'dispute');
  }
  if (subjectReminds || (reminder.length > 0 && data))
    return is('reminder', subjectReminds ? 0.92 : 0.8, 'reminder');
  const overdue = of('overdue').filter(({ conditional }) => !conditional);
  if (overdue.length > 0 && data) return is('dispute', 0.7, 'overdue');
  if (dispute.length > 0 && data && facts.rights.length === 0) return is('dispute', 0.6, 'dispute');
  if (isReply && (facts.rights.length === 0 || of('reply').length > 0)) return is('reply', 0.9, 'reply');
  if (references && of('reply').length > 0) return is('reply', 0.8, 'reply');
  return of('reply').length >= 2 && facts.rights.length === 0 ? is('reply', 0.65, 'reply') : undefined;
}

function byItself(facts: KindFacts, of: Of, is: Is): ReadKind {
  const confidence = Math.max(0, ...facts.rights.map((right) => right.confidence));
  if (confidence > 0) {
    const doubted = facts.spamVerdict === true || facts.isAuto;
    return is('request', doubted ? Math.min(DOUBTED, confidence) : confidence);
  }
  const business = of('business').length + of('sales').length;
  if (of('junk').length > 0 && of('privacy').length === 0) return is('spam', 0.7, 'junk');
  if (business > 0 && of('privacy').length === 0)
    return is('not-a-request', Math.min(0.9, 0.6 + business / 10), 'business', 'sales');
  // It speaks of data, and of business too: somebody decides.
  if (business > 1) return is('not-a-request', DOUBTED, 'business', 'sales');
  return is('request', UNKNOWN, 'privacy');
}

/** A new wish beside it ("never mind the copy, delete everything") makes it a letter of its own. */
function cancels(facts: KindFacts, of: Of): boolean {
  const phrases = of('cancellation').length;
  return phrases > 0 && facts.rights.every(({ right }) => right === 'access' || right === 'withdrawal');
}

/** The letter's own language first; what that does not know may be said in another. */
function cuesOf({ letter, language }: KindFacts): readonly FoundCue[] {
  const read = (of: Language): readonly FoundCue[] => [
    ...cuesIn(letter.newText, of),
    ...cuesIn(letter.subject, of).map((found) => ({ ...found, phrase: undefined })),
  ];
  const own = read(language);
  return own.length > 0 ? own : LANGUAGES.filter((other) => other !== language).flatMap(read);
}
