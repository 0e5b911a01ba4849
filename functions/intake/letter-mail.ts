import type { Verdicts } from '#domain/reading/flags/facts.ts';
import { verdictsIn } from '#domain/reading/flags/verdicts.ts';
import type { LetterMail } from '#domain/reading/read-letter.ts';
import type { MailAddress, ParsedMail } from './parse-mail.ts';

/**
 * A parsed mail as the reading wants it. `verdicts` are those of the server that received it, where it told them apart
 * from the mail; otherwise the mail's own header fields are believed as far as they speak against it.
 */
export function letterMail(mail: ParsedMail, verdicts: Verdicts = verdictsIn(mail.headers)): LetterMail {
  return {
    subject: mail.subject,
    text: mail.body.text,
    hiddenText: mail.body.hiddenText,
    from: mail.from.map(mailboxOf),
    replyTo: mail.replyTo.map(mailboxOf),
    to: [
      ...mail.to.map(({ address }) => address),
      ...mail.cc.map(({ address }) => address),
      ...mail.deliveredTo,
    ],
    answers: [...mail.inReplyTo, ...mail.references.toReversed()],
    headers: mail.headers,
    hasHeaderInjection: mail.hasHeaderInjection,
    isUndecodable: mail.body.isUndecodable || mail.isSealed,
    isAutomatic: isAutomatic(mail),
    isReport: mail.report !== null,
    verdicts,
  };
}

const mailboxOf = ({ address, name }: MailAddress) => ({ address, name: name ?? '' });

/** RFC 3834: what a machine sent must not be answered by a machine. */
function isAutomatic({ autoSubmitted, precedence, listId, headers }: ParsedMail): boolean {
  return (
    (autoSubmitted !== null && autoSubmitted !== 'no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence ?? '') ||
    listId !== null ||
    headers.some(({ name }) => name === 'x-autoreply' || name === 'x-autorespond')
  );
}
