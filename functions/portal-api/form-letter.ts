import type { Registry } from '#contracts/registry.ts';
import { wordsIn as letterWordsIn } from '#domain/letters/words/index.ts';
import type { WaitingForm } from '../platform/case-table/forms.ts';
import type { PageLetter } from '../platform/mail/page-mail.ts';
import { formWordsIn } from './words/request-form.ts';

/** A confirmed form as the letter that a person reads: what was ticked in words, and then what was written. */
export function formLetter(form: WaitingForm, { group, controllers }: Registry, once: string): PageLetter {
  const { caseId, mailbox, name, text, rights, language, receivedAt, login } = form;
  const words = formWordsIn(language);
  const names = letterWordsIn(language).request.name;
  const asked = controllers.filter(({ id }) => form.controllers.includes(id));
  const ticked = [
    words.asks,
    ...rights.map((right) => `- ${names[right]}`),
    `(${asked.length > 0 ? asked.map((company) => company.name).join(', ') : words.all})`,
  ].join('\n');
  return {
    caseId,
    act: 'opens',
    mailbox,
    name: name || null,
    to: group.mailboxes.answers,
    subject: words.title,
    text: [rights.length > 0 ? ticked : '', text].filter(Boolean).join('\n\n'),
    language,
    receivedAt,
    once,
    rights,
    controllers: asked.map(({ id }) => id),
    login,
  };
}
