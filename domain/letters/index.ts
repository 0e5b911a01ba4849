import type { Language } from '#contracts/language.ts';
import type { Registry } from '#contracts/registry.ts';
import { acknowledgement } from './acknowledgement.ts';
import { answer } from './answer.ts';
import { asHtml } from './as-html.ts';
import { asText } from './as-text.ts';
import type { Draft } from './block.ts';
import { clarification } from './clarification.ts';
import { codeLetter } from './code.ts';
import type { LetterContent, WrittenLetter } from './content.ts';
import { decision } from './decision.ts';
import { extension } from './extension.ts';
import { fee } from './fee.ts';
import { freshLink } from './fresh-link.ts';
import { identityOverdue } from './identity-overdue.ts';
import { identityRequest } from './identity-request.ts';
import { lapse } from './lapse.ts';
import { marketingStopped } from './marketing-stopped.ts';
import { nothingFound } from './nothing-found.ts';
import { recipientsNotice } from './recipients-notice.ts';
import { referral } from './referral.ts';
import { refusal } from './refusal.ts';
import { reminder } from './reminder.ts';
import { requestWithdrawn } from './request-withdrawn.ts';
import { type Setting, settingOf } from './setting.ts';
import { supplement } from './supplement.ts';
import { wholeLetter } from './whole-letter.ts';

export type { Block } from './block.ts';
export { dayInWords } from './day-in-words.ts';
export { letterOnPaper, type PaperContent, type PaperLetter } from './on-paper.ts';
export { otherRights, remedies } from './remedies.ts';

/**
 * Writes a letter: subject, text and HTML say the same. The same content gives the same letter, whenever it is written.
 *
 * @throws if a day in the content is not one of the calendar
 */
export function writeLetter(content: LetterContent, language: Language, registry: Registry): WrittenLetter {
  const whole = wholeLetter(draftOf(content, settingOf(language, registry)), language, registry);
  return { subject: whole.subject, text: asText(whole.blocks), html: asHtml(whole, language) };
}

function draftOf(content: LetterContent, setting: Setting): Draft {
  switch (content.letter) {
    case 'acknowledgement':
      return acknowledgement(content, setting);
    case 'code':
      return codeLetter(content, setting);
    case 'identity-request':
      return identityRequest(content, setting);
    case 'reminder':
      return reminder(content, setting);
    case 'identity-overdue':
      return identityOverdue(content, setting);
    case 'lapse':
      return lapse(content, setting);
    case 'clarification':
      return clarification(content, setting);
    case 'extension':
      return extension(content, setting);
    case 'fee':
      return fee(content, setting);
    case 'request-withdrawn':
      return requestWithdrawn(content, setting);
    case 'marketing-stopped':
      return marketingStopped(content, setting);
    case 'answer':
      return answer(content, setting);
    case 'decision':
      return decision(content, setting);
    case 'nothing-found':
      return nothingFound(content, setting);
    case 'refusal':
      return refusal(content, setting);
    case 'referral':
      return referral(content, setting);
    case 'supplement':
      return supplement(content, setting);
    case 'recipients-notice':
      return recipientsNotice(content, setting);
    case 'fresh-link':
      return freshLink(content, setting);
    default:
      return content satisfies never;
  }
}
