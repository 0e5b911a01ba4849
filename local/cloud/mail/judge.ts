import type { Clock } from '../clock.ts';
import { authenticationFields } from './authentication-fields.ts';
import { scanContent } from './content-scan.ts';
import type { Resolver } from './dns-zone.ts';
import type { HeaderBlock } from './message-headers.ts';
import { checkSender, type DkimCheck } from './sender-checks.ts';
import { type Judge, VERDICT_OF, type VerdictStatus } from './verdicts.ts';

/** Judges as SES does, by the DNS that `resolver` knows. */
export function createJudge({
  clock,
  resolver,
  readHeader,
}: {
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly readHeader: (path: string) => Promise<HeaderBlock>;
}): Judge {
  return async (envelope, path) => {
    const header = await readHeader(path);
    const checks = await checkSender({ envelope, header, path, resolver, now: clock.now() });
    const { spam, virus } = await scanContent(path);
    const { result, policy } = checks.dmarc;
    return {
      spam,
      virus,
      spf: VERDICT_OF[checks.spf.result],
      dkim: checks.dkim ? dkimVerdict(checks.dkim) : 'PROCESSING_FAILED',
      dmarc: VERDICT_OF[result],
      ...(result === 'fail' && policy && { dmarcPolicy: policy }),
      trace: authenticationFields(envelope, checks),
    };
  };
}

/**
 * One good signature is enough. Those of other domains than that of the From header do not count, good or bad: events
 * recorded on AWS say `GRAY` of a mail that only its provider had signed.
 */
function dkimVerdict(checks: readonly DkimCheck[]): VerdictStatus {
  const verdicts = checks.filter(({ aligned }) => aligned).map(({ result }) => VERDICT_OF[result]);
  const order: readonly VerdictStatus[] = ['PASS', 'FAIL', 'PROCESSING_FAILED'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'GRAY';
}
