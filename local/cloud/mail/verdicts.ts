import type { Envelope } from './envelope.ts';

/** `DISABLED` is what a rule without scanning says of spam and viruses. */
export type VerdictStatus = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

export interface Verdicts {
  readonly spam: VerdictStatus;
  readonly virus: VerdictStatus;
  readonly spf: VerdictStatus;
  readonly dkim: VerdictStatus;
  readonly dmarc: VerdictStatus;
}

/** Judges a mail; `path` is the spooled message, exactly as it came in. */
export type Judge = (envelope: Envelope, path: string) => Promise<Verdicts>;

/**
 * The default: `GRAY` five times, which is how SES says that it could not tell. A sender on the same machine has
 * neither DNS records nor a reputation, so any other answer would be made up.
 */
export const cannotTell: Judge = async () => ({
  spam: 'GRAY',
  virus: 'GRAY',
  spf: 'GRAY',
  dkim: 'GRAY',
  dmarc: 'GRAY',
});
