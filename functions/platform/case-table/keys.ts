import type { StoreId } from '#contracts/ids.ts';

/** The single table: what stands where. `pk` and `sk` are its keys. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

const ofCase = (caseId: string, sk: string): Key => ({ pk: `CASE#${caseId}`, sk });

export const keys = {
  /** The folded state. */
  state: (caseId: string) => ofCase(caseId, 'CASE'),
  event: (caseId: string, n: number) => ofCase(caseId, `EVENT#${String(n).padStart(6, '0')}`),
  /** Who asks: the one place in the table where the person stands. */
  requester: (caseId: string) => ofCase(caseId, 'REQUESTER'),
  lookup: (caseId: string, controller: string, store: StoreId | string) =>
    ofCase(caseId, `LOOKUP#${controller}#${store}`),
  /** One change that a store is asked for. */
  act: (caseId: string, phase: string, n: number) =>
    ofCase(caseId, `ACT#${phase}#${String(n).padStart(5, '0')}`),
  /** What one recipient is told of what was done. */
  notice: (caseId: string, n: number) => ofCase(caseId, `NOTICE#${String(n).padStart(5, '0')}`),
  /** What a person decided on each right, with the reasons that the requester reads. */
  outcomes: (caseId: string) => ofCase(caseId, 'OUTCOMES'),
  /** One place that is left out of the answer. */
  redaction: (caseId: string, id: string) => ofCase(caseId, `REDACTION#${id}`),
  task: (caseId: string, wait: string) => ofCase(caseId, `TASK#${wait}`),
  sent: (caseId: string, letter: string) => ofCase(caseId, `SENT#${letter}`),
  code: (caseId: string, purpose: string) => ofCase(caseId, `CODE#${purpose}`),
  /** Keyed hashes of the right answers to a question of identity, until it is judged. */
  rightAnswers: (caseId: string) => ofCase(caseId, 'ANSWERS'),
  /** A mail of the case as it was understood. */
  letter: (caseId: string, fingerprint: string) => ofCase(caseId, `LETTER#${fingerprint}`),
  /** Text that a person typed for a letter, e.g. why a request is refused. */
  wording: (caseId: string, letter: string) => ofCase(caseId, `WORDING#${letter}`),
  /** What a person entered of a request that did not come by mail. */
  entry: (caseId: string) => ofCase(caseId, 'ENTRY'),
  /** An entry is taken once, by the key that its client chose. */
  entryKey: (key: string): Key => ({ pk: `ENTRY#${key}`, sk: 'ENTRY' }),
  /** A mail is taken once (section 10: known by the hash of Message-ID, From, Date and body). */
  mail: (fingerprint: string): Key => ({ pk: `MAIL#${fingerprint}`, sk: 'MAIL' }),
  /** A mail that no case took, as it was understood. */
  heldLetter: (fingerprint: string): Key => ({ pk: `MAIL#${fingerprint}`, sk: 'LETTER' }),
  /** Cases by what somebody said of themselves, by its keyed hash. */
  findings: (hash: string) => `FIND#${hash}`,
  find: (hash: string, caseId: string): Key => ({ pk: `FIND#${hash}`, sk: `CASE#${caseId}` }),
  /** What a mailbox has sent lately, by the keyed hash of its address. */
  sender: (hash: string): Key => ({ pk: `SENDER#${hash}`, sk: 'SENDER' }),
  /** Message-ID of a mail that was taken, to see when another content comes under the same one. */
  messageIdSeen: (hash: string): Key => ({ pk: `MESSAGE-ID#${hash}`, sk: 'MESSAGE-ID' }),
  /** A mail that we sent, by the id that SES gave it: answers to it belong to its case. */
  message: (id: string): Key => ({ pk: `MESSAGE#${id}`, sk: 'MESSAGE' }),
  /** How a store does, over all cases. */
  storeHealth: (controller: string, store: string): Key => ({ pk: 'STORES', sk: `${controller}/${store}` }),
  reference: (reference: string): Key => ({ pk: `REF#${reference}`, sk: 'REF' }),
  counter: (year: string): Key => ({ pk: `COUNTER#${year}`, sk: 'COUNTER' }),
  /** How often something was done lately, by a hash of who did it; one item for each span of time. */
  rate: (hash: string, span: string): Key => ({ pk: `RATE#${hash}`, sk: `RATE#${span}` }),
  /** Links of one kind that were asked for anew. */
  renewals: (caseId: string, purpose: string) => ofCase(caseId, `RENEWALS#${purpose}`),
  /** A form that waits for the code from its mailbox. */
  form: (hash: string): Key => ({ pk: `FORM#${hash}`, sk: 'FORM' }),
  /** A login that a customer portal has handed over, until its form is sent. */
  login: (hash: string): Key => ({ pk: `LOGIN#${hash}`, sk: 'LOGIN' }),
  /** That a portal's token was used. */
  loginUsed: (hash: string): Key => ({ pk: `LOGIN-USED#${hash}`, sk: 'LOGIN-USED' }),
  /** A private link, by the hash of its secret. */
  link: (hash: string): Key => ({ pk: `LINK#${hash}`, sk: 'LINK' }),
} as const;
