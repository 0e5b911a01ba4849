import type { Verdicts } from './facts.ts';

/**
 * Whether what was checked speaks against the sender: DMARC, or where a domain has no rule, SPF or DKIM with neither of
 * them for it. A domain that says nothing of itself refutes nobody: small providers have no records, and their customers
 * have rights too.
 */
export function isRefuted({ spf, dkim, dmarc }: Verdicts): boolean {
  if (dmarc === 'pass') return false;
  if (dmarc === 'fail') return true;
  const checked = [spf, dkim];
  return checked.includes('fail') && !checked.includes('pass');
}
