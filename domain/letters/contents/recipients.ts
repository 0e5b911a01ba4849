/** What became of records that a recipient was given earlier. */
export const CHANGES = ['rectified', 'erased', 'restricted', 'unrestricted'] as const;
export type Change = (typeof CHANGES)[number];

/**
 * To somebody who was given the data (NOT-1, article 19), not to the requester. It says which records, and no more of
 * the person than the recipient needs to find them: keys and a reference, never a name or a value.
 */
export interface RecipientsNotice {
  readonly letter: 'recipients-notice';
  /** Of this notice; the recipient's answer is known by it. */
  readonly reference: string;
  /** The company that gave them the data. */
  readonly controller: string;
  readonly recipient: string;
  /** What the recipient knows the person by, e.g. a customer number. */
  readonly person: string;
  readonly changes: readonly {
    readonly change: Change;
    /** E.g. `Facturen`. */
    readonly what: string;
    readonly keys: readonly string[];
    /** For what was rectified: the names of the fields. */
    readonly fields: readonly string[];
  }[];
}
