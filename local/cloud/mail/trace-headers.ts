import type { Envelope } from './envelope.ts';
import type { Verdicts } from './verdicts.ts';

export interface Trace {
  readonly mail: { readonly messageId: string; readonly receivedAt: number; readonly envelope: Envelope };
  readonly verdicts: Verdicts;
  readonly region: string;
}

/** What SES writes above a message before it stores it, but for its receipt and its own signature. */
export function traceHeaders({ mail, verdicts, region }: Trace): string {
  const { from, recipients, clientName, remoteAddress } = mail.envelope;
  const date = new Date(mail.receivedAt).toUTCString().replace('GMT', '+0000 (UTC)');
  const lines = [
    `Return-Path: <${from}>`,
    `Received: from ${clientName.replace(/[^\w.:[\]-]/g, '?')} ([${remoteAddress}])`,
    ` by inbound-smtp.${region}.amazonaws.com with SMTP id ${mail.messageId}`,
    ` for ${recipients[0] ?? ''};`,
    ` ${date}`,
    // A rule that does not scan does not say so here.
    ...(verdicts.spam === 'DISABLED' ? [] : [`X-SES-Spam-Verdict: ${verdicts.spam}`]),
    ...(verdicts.virus === 'DISABLED' ? [] : [`X-SES-Virus-Verdict: ${verdicts.virus}`]),
    ...(verdicts.trace ?? []),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
