import { isDiskFull } from './error-code.ts';

/** An answer to the SMTP client other than 250. */
export class SmtpReply extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, text: string) {
    super(text);
    this.name = 'SmtpReply';
    this.responseCode = responseCode;
  }
}

export const replies = {
  noRuleSet: () => new SmtpReply(451, '4.3.0 Temporary failure: no active receipt rule set'),
  unknownRecipient: () => new SmtpReply(550, '5.1.1 Requested action not taken: mailbox unavailable'),
  tooLarge: () => new SmtpReply(552, '5.3.4 Error: message exceeds fixed maximum message size'),
  tooSlow: () => new SmtpReply(421, '4.4.2 Timeout: message took too long'),
};

/** Whatever went wrong on our side is temporary for the client: it keeps the mail and tries again. */
export function replyTo(error: unknown): SmtpReply {
  if (error instanceof SmtpReply) return error;
  return isDiskFull(error)
    ? new SmtpReply(452, '4.3.1 Insufficient system storage')
    : new SmtpReply(451, '4.3.0 Temporary failure, try again later');
}
