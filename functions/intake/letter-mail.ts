import type { SESReceiptStatus } from 'aws-lambda';
import type { Verdict, Verdicts } from '#domain/reading/flags/facts.ts';
import { verdictsIn } from '#domain/reading/flags/verdicts.ts';
import type { LetterMail } from '#domain/reading/read-letter.ts';
import type { MailAddress, ParsedMail } from './parse-mail.ts';

/** What the server that received a mail knows of it besides its bytes. */
export interface Receipt {
  readonly verdicts: Verdicts;
  /** Addresses that it was delivered to. */
  readonly recipients: readonly string[];
  /** Empty for reports of mail servers and for what nobody may answer. */
  readonly envelopeFrom: string;
}

/**
 * A parsed mail as the reading wants it. Without a receipt the mail's own header fields are believed as far as they
 * speak against it.
 */
export function letterMail(mail: ParsedMail, receipt?: Receipt): LetterMail {
  return {
    subject: mail.subject,
    text: mail.body.text,
    hiddenText: mail.body.hiddenText,
    from: mail.from.map(mailboxOf),
    replyTo: mail.replyTo.map(mailboxOf),
    to: [
      ...(receipt?.recipients ?? []),
      ...mail.to.map(({ address }) => address),
      ...mail.cc.map(({ address }) => address),
      ...mail.deliveredTo,
    ],
    answers: [...mail.inReplyTo, ...mail.references.toReversed()],
    headers: mail.headers,
    hasHeaderInjection: mail.hasHeaderInjection,
    isUndecodable: mail.body.isUndecodable || mail.isSealed,
    isAutomatic: isAutomatic(mail) || (receipt !== undefined && isNobody(receipt.envelopeFrom)),
    isReport: mail.report !== null,
    verdicts: receipt?.verdicts ?? verdictsIn(mail.headers),
  };
}

const mailboxOf = ({ address, name }: MailAddress) => ({ address, name: name ?? '' });

const isNobody = (envelopeFrom: string) => envelopeFrom === '' || envelopeFrom === '<>';

/** RFC 3834: what a machine sent must not be answered by a machine. */
function isAutomatic({ autoSubmitted, precedence, listId, headers }: ParsedMail): boolean {
  return (
    (autoSubmitted !== null && autoSubmitted !== 'no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence ?? '') ||
    listId !== null ||
    headers.some(({ name }) => name === 'x-autoreply' || name === 'x-autorespond')
  );
}

/** SES' words; `GRAY` and `PROCESSING_FAILED` say neither. */
export const verdictOf = ({ status }: SESReceiptStatus): Verdict =>
  status === 'PASS' ? 'pass' : status === 'FAIL' ? 'fail' : 'none';
