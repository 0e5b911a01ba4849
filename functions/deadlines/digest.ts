import type { CaseId, Reference } from '#contracts/ids.ts';
import type { Language } from '#contracts/language.ts';
import { type Day, daysBetween } from '#domain/clock/day.ts';
import { dayInWords } from '#domain/letters/index.ts';
import type { OfficerMail } from '../platform/mailer.ts';
import { DIGEST_WORDS, type DigestWords } from './digest-words.ts';

/** Something that the data protection officer has to hear of, once. */
export interface Notice {
  readonly caseId: CaseId;
  readonly reference: Reference;
  /** Under which it is once: its id among the milestones of the case. */
  readonly milestone: string;
  readonly about: Day;
  readonly what: 'act-by' | 'passed' | 'identity' | 'release' | 'repair' | 'kept';
}

/**
 * One mail for everything that fell due: references, days and reasons, nothing personal, because it goes to a mailbox
 * that others may read.
 *
 * @param today so that "days left" is true also when the sweep comes late
 */
export function writeDigest(notices: readonly Notice[], language: Language, today: Day): OfficerMail {
  const words = DIGEST_WORDS[language];
  const inOrder = notices.toSorted((one, other) => {
    const [a, b] = [`${one.about} ${one.reference}`, `${other.about} ${other.reference}`];
    return a < b ? -1 : Number(a > b);
  });
  const lines = inOrder.map(
    (notice) => `- ${notice.reference}: ${reason(notice, { words, language, today })}`,
  );
  const text = [words.greeting, '', words.intro, '', ...lines, '', words.end, ''].join('\n');
  return { subject: words.subject(lines.length), text };
}

function reason(
  { what, about }: Notice,
  { words, language, today }: { words: DigestWords; language: Language; today: Day },
): string {
  const inWords = dayInWords(about, language);
  return what === 'act-by'
    ? words.actBy(inWords, Math.max(0, daysBetween(today, about)))
    : words[what](inWords);
}
