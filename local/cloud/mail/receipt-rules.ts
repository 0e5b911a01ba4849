import { domainToASCII } from 'node:url';
import { notEmulated } from '../service.ts';

/** What a rule does with a mail. */
export type ReceiptAction =
  | { s3: { bucket: string; prefix: string } }
  | { lambda: { functionArn: string; invocation: 'Event' } }
  | { stop: true };

/** One rule of the active rule set, in its order. */
export interface ReceiptRuleSpec {
  name: string;
  enabled: boolean;
  /** Addresses, domains, or `.domain` for every domain below it; empty means all. */
  recipients: string[];
  scanEnabled: boolean;
  tlsPolicy?: string;
  actions: readonly ReceiptAction[];
}

/** A rule that applies to a mail, and to which of its recipients. */
export interface MatchedRule {
  readonly rule: ReceiptRuleSpec;
  readonly recipients: readonly string[];
}

/** Throws at start for rules that this receiver cannot honour. */
export function checkRules(rules: readonly ReceiptRuleSpec[]): void {
  for (const { name, tlsPolicy, actions } of rules) {
    if (tlsPolicy !== undefined && tlsPolicy !== 'Optional')
      throw notEmulated(`TlsPolicy ${tlsPolicy} (receipt rule ${name})`);
    for (const action of actions) {
      const kind = Object.keys(action).join(', ');
      if (kind !== 's3' && kind !== 'lambda' && kind !== 'stop')
        throw notEmulated(`the receipt action ${kind} (rule ${name})`);
      if ('lambda' in action && action.lambda.invocation !== 'Event')
        throw notEmulated(`the Lambda invocation type ${String(action.lambda.invocation)} (rule ${name})`);
    }
  }
}

/** The enabled rules that apply to these recipients, up to and including one that stops. */
export function matchRules(
  rules: readonly ReceiptRuleSpec[],
  recipients: readonly string[],
): readonly MatchedRule[] {
  const matched: MatchedRule[] = [];
  for (const rule of rules) {
    const own = recipients.filter((recipient) => appliesTo(rule, recipient));
    if (!rule.enabled || own.length === 0) continue;
    matched.push({ rule, recipients: own });
    if (rule.actions.some((action) => 'stop' in action)) break;
  }
  return matched;
}

/** Whether any enabled rule wants mail for this address. */
export function isWanted(rules: readonly ReceiptRuleSpec[], recipient: string): boolean {
  return rules.some((rule) => rule.enabled && appliesTo(rule, recipient));
}

function appliesTo(rule: ReceiptRuleSpec, recipient: string): boolean {
  const { local, domain } = split(recipient);
  if (domain === '') return false;
  if (rule.recipients.length === 0) return true;
  return rule.recipients.some((condition) => {
    if (condition.startsWith('.'))
      return `.${domain}`.endsWith(ascii(condition)) && domain !== ascii(condition.slice(1));
    if (!condition.includes('@')) return ascii(condition) === domain;
    const wanted = split(condition);
    // `info@…` also takes `info+anything@…`; a condition with a label takes that label only.
    return (
      wanted.domain === domain && (wanted.local === local || wanted.local === local.replace(/\+.*$/, ''))
    );
  });
}

function split(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  if (at < 0) return { local: address.toLowerCase(), domain: '' };
  return { local: address.slice(0, at).toLowerCase(), domain: ascii(address.slice(at + 1)) };
}

/** smtp-server hands over international domains in Unicode, templates may write them either way. */
function ascii(domain: string): string {
  const dot = domain.startsWith('.') ? '.' : '';
  return dot + (domainToASCII(domain.slice(dot.length)) || domain.slice(dot.length).toLowerCase());
}
