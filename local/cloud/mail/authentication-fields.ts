import type { Envelope } from './envelope.ts';
import type { SenderChecks } from './sender-checks.ts';
import type { AuthenticationResult } from './verdicts.ts';

/** Received-SPF and Authentication-Results, worded and folded as SES does. */
export function authenticationFields(envelope: Envelope, { spf, dkim, dmarc }: SenderChecks): string[] {
  const ip = envelope.remoteAddress;
  const found = [
    `${spf.result} (spfCheck: ${explain(spf.result, word(spf.domain), ip)}) client-ip=${ip}`,
    `envelope-from=${word(envelope.from)}`,
    `helo=${word(envelope.clientName)};`,
  ].join('; ');
  const results = [
    `spf=${found}`,
    ...(dkim ?? []).map(({ result, domain }) => `dkim=${result} header.i=@${word(domain)};`),
    ...(dmarc.domain === undefined ? [] : [`dmarc=${dmarc.result} header.from=${word(dmarc.domain)};`]),
  ];
  return [`Received-SPF: ${found}`, ['Authentication-Results: amazonses.com;', ...results].join('\r\n ')];
}

function explain(result: AuthenticationResult, domain: string, ip: string): string {
  switch (result) {
    case 'pass':
      return `domain of ${domain} designates ${ip} as permitted sender`;
    case 'fail':
      return `domain of ${domain} does not designate ${ip} as permitted sender`;
    case 'softfail':
      return `transitioning domain of ${domain} does not designate ${ip} as permitted sender`;
    case 'neutral':
      return `${ip} is neither permitted nor denied by domain of ${domain}`;
    case 'none':
    case 'policy':
      return `domain of ${domain} does not designate permitted sender hosts`;
    case 'temperror':
    case 'permerror':
      return `error in processing during lookup of ${domain}`;
  }
}

/** What a client said of itself may not begin a new field or close a comment. */
function word(text: string): string {
  return text.replace(/[\p{C}\p{Z}();\\]/gu, '?').slice(0, 320);
}
