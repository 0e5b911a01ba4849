/**
 * Every name under which a step can fail. The thrower and the Catch of the state machine use the same constant;
 * a test holds them together.
 */
export const ERRORS = {
  /** Input or output is not of the contract's shape. A bug of ours or a hostile caller: never retried. */
  contractBroken: 'ContractBroken',
  /** An environment variable that the catalogue declares is missing. Thrown at start. */
  configurationMissing: 'ConfigurationMissing',
  caseNotFound: 'CaseNotFound',
  /** The rules refuse the command in this state of the case. */
  refused: 'Refused',
  /** Too many writers at once on one case; worth a retry. */
  lostRace: 'LostRace',
  /** A lookup function could not be called or did not answer in time. */
  lookupUnreachable: 'LookupUnreachable',
  /** A lookup's answer broke the contract, or names evidence that is not there. */
  lookupInvalid: 'LookupInvalid',
  /** A store did not carry out a change, however often it was asked. */
  changeNotDone: 'ChangeNotDone',
  /** A letter lacks something that people complain of, or says something that it must not; it was not sent. */
  letterNotSound: 'LetterNotSound',
  /** SES did not take a mail. */
  mailNotAccepted: 'MailNotAccepted',
  /** EventBridge did not take every event of a batch; the stream delivers the rest again. */
  eventsNotAccepted: 'EventsNotAccepted',
  /** An object that the case names is not in the bucket, or has other bytes. */
  evidenceMissing: 'EvidenceMissing',
  /** The key that signs packages is disabled, gone, of another kind, or not ours to use. */
  signingKeyUnusable: 'SigningKeyUnusable',
} as const;

export type ErrorName = (typeof ERRORS)[keyof typeof ERRORS];

/** An error with a name from the list. The message must not hold personal data: it reaches logs and the history. */
export class NamedError extends Error {
  constructor(name: ErrorName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
  }
}
