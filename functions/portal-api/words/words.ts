/** Every sentence of the requester's pages. A language that lacks one does not compile. */
export interface Words {
  readonly pageTitle: string;
  readonly skip: string;
  readonly reference: string;

  readonly proveTitle: string;
  readonly proveWhy: string;
  readonly packageTitle: string;
  readonly packageWhy: string;
  readonly sendCode: string;
  readonly codeSent: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly confirm: string;
  readonly openPackage: string;
  readonly anotherCode: string;

  readonly keyTitle: string;
  readonly keyWhy: string;
  readonly keyLink: string;

  readonly codeWrong: string;
  readonly codeExpired: string;
  readonly codeExhausted: string;
  readonly codeTooSoon: string;

  readonly uploadTitle: string;
  readonly uploadWhy: string;
  /** Takes what is to be covered, as the group's registry has it. */
  readonly uploadLabel: string;
  readonly uploadHint: string;
  readonly upload: string;
  readonly uploaded: string;

  readonly statusTitle: string;
  readonly steps: {
    readonly received: string;
    readonly mailbox: string;
    readonly document: string;
    readonly collecting: string;
    readonly review: string;
    readonly answered: string;
  };
  readonly done: string;
  readonly now: string;
  readonly later: string;
  readonly answerBy: (day: string) => string;
  readonly refused: string;
  /** Given up, or never proved. */
  readonly ended: string;

  readonly linkUnknownTitle: string;
  readonly linkUnknown: string;
  readonly linkExpiredTitle: string;
  readonly linkExpired: string;
  readonly contact: (mailbox: string) => string;
}
