import type { Envelope } from './envelope.ts';

/** `DISABLED` is what a rule without scanning says of spam and viruses. */
export type VerdictStatus = 'PASS' | 'FAIL' | 'GRAY' | 'PROCESSING_FAILED' | 'DISABLED';

/** What the domain of the From header asks to be done with mail that fails DMARC. */
export type DmarcPolicy = 'none' | 'quarantine' | 'reject';

export interface Verdicts {
  readonly spam: VerdictStatus;
  readonly virus: VerdictStatus;
  readonly spf: VerdictStatus;
  readonly dkim: VerdictStatus;
  readonly dmarc: VerdictStatus;
  /** Only where `dmarc` is `FAIL`. */
  readonly dmarcPolicy?: DmarcPolicy;
  /** Fields for the top of the stored mail that tell what was found, without line ends. */
  readonly trace?: readonly string[];
}

/** Judges a mail; `path` is the spooled message, exactly as it came in. */
export type Judge = (envelope: Envelope, path: string) => Promise<Verdicts>;

/** What SPF, DKIM and DMARC can come to (RFC 8601). */
export type AuthenticationResult =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'policy'
  | 'temperror'
  | 'permerror';

/**
 * What SES says of an SPF or DMARC result. `GRAY` for `none`, `neutral` and `softfail` is what events recorded on AWS
 * hold; the errors are as documented ("there is an issue that prevents Amazon SES from checking").
 * https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
export const VERDICT_OF: Readonly<Record<AuthenticationResult, VerdictStatus>> = {
  pass: 'PASS',
  fail: 'FAIL',
  softfail: 'GRAY',
  neutral: 'GRAY',
  none: 'GRAY',
  policy: 'FAIL',
  temperror: 'PROCESSING_FAILED',
  permerror: 'PROCESSING_FAILED',
};
