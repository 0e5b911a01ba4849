/** The SMTP envelope, copied when the message began. */
export interface Envelope {
  /** Empty for bounces. */
  readonly from: string;
  readonly recipients: readonly string[];
  readonly remoteAddress: string;
  /** What the client called itself in EHLO. */
  readonly clientName: string;
}
