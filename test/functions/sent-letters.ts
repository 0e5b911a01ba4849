import type { CaseId } from '#contracts/ids.ts';
import type { LetterContent } from '#domain/letters/content.ts';
import type { Mailer } from '#functions/platform/mailer.ts';

export interface SentLetters extends Mailer {
  readonly sent: readonly { readonly caseId: CaseId; readonly content: LetterContent }[];
  /** The newest code that was mailed for a case. @throws when there is none */
  codeFor(caseId: CaseId): string;
}

/** A mailer that keeps what it is given. */
export function sentLetters(): SentLetters {
  const sent: { caseId: CaseId; content: LetterContent }[] = [];
  return {
    sent,
    async send(caseId, content) {
      sent.push({ caseId, content });
    },
    codeFor(caseId) {
      const last = sent.findLast((letter) => letter.caseId === caseId && letter.content.letter === 'code');
      if (last?.content.letter !== 'code') throw new Error('No code was mailed for this case');
      return last.content.code;
    },
  };
}
