import type { HeaderField, Verdict, Verdicts } from './facts.ts';

const OF_SES: Readonly<Record<string, keyof Verdicts>> = {
  'x-ses-spam-verdict': 'spam',
  'x-ses-virus-verdict': 'virus',
};

/**
 * What the topmost header fields say that the receiving server found. A sender can write such fields too, so a good one
 * proves nothing by itself; the server puts its own above all others.
 */
export function verdictsIn(headers: readonly HeaderField[]): Verdicts {
  const verdicts: { -readonly [Kind in keyof Verdicts]: Verdict } = {};
  for (const { name, value } of headers) {
    const kind = OF_SES[name];
    if (kind) verdicts[kind] ??= verdictOf(value);
  }
  const results = headers.find(({ name }) => name === 'authentication-results')?.value ?? '';
  for (const kind of ['spf', 'dkim', 'dmarc'] as const) {
    const result = new RegExp(`(?:^|[;\\s])${kind}=([a-z]{1,20})`, 'i').exec(results)?.[1];
    if (result) verdicts[kind] = verdictOf(result);
  }
  return verdicts;
}

/** SES says PASS, FAIL, GRAY or PROCESSING_FAILED; mail servers say pass, fail, softfail, none and more. */
function verdictOf(word: string): Verdict {
  const plain = word.trim().toLowerCase();
  if (plain === 'pass') return 'pass';
  return ['fail', 'softfail', 'permerror', 'hardfail'].includes(plain) ? 'fail' : 'none';
}

/**
 * Whether the mail may have another sender than its From line says. Only DMARC holds that line against what was checked;
 * where a domain has no rule, one of SPF and DKIM must have passed. Nothing known is no reproach.
 */
export function isUnproven({ spf, dkim, dmarc }: Verdicts): boolean {
  if (dmarc === 'pass') return false;
  if (dmarc === 'fail') return true;
  const checked = [spf, dkim].filter((verdict) => verdict !== undefined);
  return checked.length > 0 && !checked.includes('pass');
}

/** Whether the sender's domain stands for the mail. */
export const isProven = ({ spf, dkim, dmarc }: Verdicts): boolean =>
  dmarc === 'pass' || (dmarc !== 'fail' && (spf === 'pass' || dkim === 'pass'));
